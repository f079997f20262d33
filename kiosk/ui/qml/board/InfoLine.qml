import QtQuick
import ".."
import "../controls"

// A time or a drawing, what it is, and one more thing about it.
Item {
    id: line

    required property var modelData
    property real lead: 0
    property real drawingSide: 0
    property int detailType: Sizes.textType

    height: Math.max(picture.visible ? picture.height : 0, words.height)

    Drawing {
        id: picture

        visible: line.modelData.drawing !== ""
        side: line.drawingSide
        source: Theme.drawing(line.modelData.drawing)
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        visible: line.modelData.lead !== ""
        text: Measure.glued(line.modelData.lead)
        wrapMode: Text.NoWrap
        bold: true
        size: Sizes.px(50)
        width: implicitWidth
        y: -Sizes.px(7)
    }
    Column {
        id: words

        x: line.lead
        width: line.width - line.lead
        anchors.verticalCenter: parent.verticalCenter

        Words {
            text: Measure.glued(line.modelData.title)
            size: Sizes.textType
            width: parent.width
        }
        Words {
            visible: line.modelData.detail !== ""
            text: Measure.glued(line.modelData.detail)
            size: line.detailType
            color: Theme.softInk
            width: parent.width
        }
    }
}
