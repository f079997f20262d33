import QtQuick
import ".."

// Something takes its time.
Rectangle {
    id: busy

    property string label

    visible: busy.label !== ""
    width: words.width + DeskTheme.icon + DeskTheme.px(92)
    height: words.height + DeskTheme.px(40)
    radius: DeskTheme.cardRadius
    color: Theme.ink

    DeskIcon {
        drawing: "ui_wait"
        ink: Theme.card
        x: DeskTheme.px(28)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: words

        text: busy.label
        color: Theme.card
        x: DeskTheme.px(42) + DeskTheme.icon
        anchors.verticalCenter: parent.verticalCenter
    }
}
