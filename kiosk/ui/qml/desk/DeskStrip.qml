import QtQuick
import ".."

// One sentence across the window that stays until what it tells is over, perhaps with something to do about it.
Rectangle {
    id: strip

    property string label
    property string action
    property string drawing: "ui_alert"

    signal pressed

    height: Math.max(words.height, button.visible ? button.height : 0) + DeskTheme.px(20)
    radius: DeskTheme.cardRadius
    color: Theme.sand

    DeskIcon {
        id: sign

        drawing: strip.drawing
        x: DeskTheme.px(24)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: words

        text: strip.label
        bold: true
        anchors.left: sign.right
        anchors.leftMargin: DeskTheme.px(16)
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: DeskTheme.px(20)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskButton {
        id: button

        objectName: `${strip.objectName}:press`
        visible: strip.action !== ""
        label: strip.action
        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        onTouched: strip.pressed()
    }
}
