import QtQuick
import ".."

// A control that is not there for the moment and keeps its place: no face, a dashed outline, grey words.
Item {
    id: absent

    property string label
    property string drawing
    property real drawingSide: Theme.icon
    property int size: Theme.controlType

    Image {
        anchors.fill: parent
        sourceSize: Qt.size(width, height)
        source: `image://dashes/frame?ink=${Theme.hex(Theme.absent)}&stroke=${Theme.mm(0.6)}&radius=${Theme.controlRadius}`
    }
    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.mm(1)

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            side: absent.drawingSide
            source: Theme.tinted(absent.drawing, Theme.absent)
            mirror: Theme.rightToLeft
        }
        Words {
            width: parent.width
            told: false
            text: absent.label
            size: absent.size
            color: Theme.absent
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
