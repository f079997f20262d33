pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Whoever asks for a person: red, and there until somebody goes.
Column {
    id: help

    required property SideViewModel vm
    property bool low: false

    spacing: DeskTheme.px(12)

    Repeater {
        model: help.vm.help

        delegate: Rectangle {
            id: card

            required property var modelData

            width: help.width
            height: Math.max(help.low ? 0 : DeskTheme.px(100), words.height + DeskTheme.px(help.low ? 14 : 32))
            radius: DeskTheme.cardRadius
            color: "#FAE3DA"
            border.color: Theme.red
            border.width: DeskTheme.px(3)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: card.modelData.title

            Drawing {
                id: picture

                side: DeskTheme.px(help.low ? 48 : 62)
                source: Theme.drawing(card.modelData.drawing)
                x: DeskTheme.px(18)
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: DeskTheme.px(16)
                anchors.right: button.left
                anchors.rightMargin: DeskTheme.px(14)
                anchors.verticalCenter: parent.verticalCenter
                spacing: DeskTheme.px(2)

                DeskText {
                    width: parent.width
                    text: card.modelData.title
                    size: DeskTheme.largeType
                    bold: true
                    color: "#7A1F0D"
                }
                DeskText {
                    width: parent.width
                    text: card.modelData.told
                }
            }
            DeskButton {
                id: button

                objectName: `help:${card.modelData.key}`
                label: qsTr("J’y vais")
                size: DeskTheme.textType
                anchors.right: parent.right
                anchors.rightMargin: DeskTheme.px(20)
                anchors.verticalCenter: parent.verticalCenter
                height: DeskTheme.px(58)
                onTouched: help.vm.goTo(card.modelData.key)
            }
        }
    }
}
