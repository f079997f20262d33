import QtQuick
import ".."

// An answer: a label, a second line, and its key.
DeskPressable {
    id: answer

    property string label
    property string second
    property bool good: false
    // The one that is shown beside the list.
    property bool marked: false

    name: answer.second === "" ? answer.label : `${answer.label}, ${answer.second}`
    implicitHeight: Math.max(DeskTheme.px(64), words.height + DeskTheme.px(22)) + DeskTheme.edge

    Rectangle {
        y: answer.down ? DeskTheme.edge - DeskTheme.outline : 0
        width: parent.width
        height: parent.height - y
        radius: answer.radius
        color: answer.down || answer.marked ? Theme.chosenLine : Theme.line
    }
    Rectangle {
        x: DeskTheme.outline
        y: (answer.down ? DeskTheme.edge - DeskTheme.outline : 0) + DeskTheme.outline
        width: parent.width - 2 * DeskTheme.outline
        height: parent.height - DeskTheme.edge - DeskTheme.outline
        radius: answer.radius - DeskTheme.outline
        color: answer.down ? Theme.pressedFace : answer.marked ? Theme.mint : Theme.card

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: DeskTheme.px(20)
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: DeskTheme.px(16)
            anchors.verticalCenter: parent.verticalCenter

            DeskText {
                width: parent.width
                text: answer.label
                size: DeskTheme.px(23)
                bold: true
            }
            DeskText {
                visible: answer.second !== ""
                width: parent.width
                text: answer.second
                size: DeskTheme.smallType
                color: answer.good ? Theme.mintInk : Theme.softInk
            }
        }
        DeskKeyCap {
            id: cap

            visible: answer.shortcutLabel !== ""
            label: answer.shortcutLabel
            anchors.right: parent.right
            anchors.rightMargin: DeskTheme.px(18)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
