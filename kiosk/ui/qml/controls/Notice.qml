import QtQuick
import ".."

// A strip that says one more thing; without words it is not there.
Rectangle {
    id: notice

    property string text
    property string drawing: "ui_info"

    visible: notice.text !== ""
    radius: Theme.controlRadius
    color: Theme.sand

    Drawing {
        id: picture

        side: Theme.icon
        source: Theme.tinted(notice.drawing, Theme.ink)
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(5)
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: words

        text: Measure.glued(notice.text)
        size: Theme.secondType
        anchors.left: picture.right
        anchors.leftMargin: Theme.mm(4)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(5)
        anchors.verticalCenter: parent.verticalCenter
    }
}
