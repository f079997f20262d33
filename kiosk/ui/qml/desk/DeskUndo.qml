import QtQuick
import Numiks
import ".."

// The last action, and the way back from it.
Rectangle {
    id: undo

    required property WorkplaceViewModel vm

    height: Math.max(DeskTheme.px(60), words.height + DeskTheme.px(28))
    radius: DeskTheme.cardRadius
    color: Theme.ink

    DeskIcon {
        id: sign

        drawing: "ui_undo"
        ink: Theme.card
        x: DeskTheme.px(24)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: words

        text: undo.vm.undoText
        color: Theme.card
        anchors.left: sign.right
        anchors.leftMargin: DeskTheme.px(16)
        anchors.right: button.left
        anchors.rightMargin: DeskTheme.px(16)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskKeyCap {
        id: cap

        label: button.shortcutLabel
        ink: Theme.card
        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.px(22)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskLink {
        id: button

        objectName: "undo"
        label: qsTr("Annuler")
        shortcut: "Ctrl+Z"
        ink: Theme.card
        size: DeskTheme.textType
        anchors.right: cap.left
        anchors.rightMargin: DeskTheme.px(6)
        anchors.verticalCenter: parent.verticalCenter
        onTouched: undo.vm.undo()
    }
}
