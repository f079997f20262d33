pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The three lists by name, how long they are, and the heads of their columns.
Item {
    id: head

    required property QueueViewModel vm
    property bool columns: true

    height: names.height + DeskTheme.px(34) + (head.columns ? DeskTheme.px(44) : 0)

    Rectangle {
        visible: !head.columns
        anchors.fill: parent
        radius: DeskTheme.cardRadius
        color: Theme.card
    }
    Flow {
        id: names

        x: DeskTheme.padding
        y: DeskTheme.px(20)
        width: head.width - 2 * DeskTheme.padding - (add.visible ? add.width + DeskTheme.px(16) : 0)
        spacing: DeskTheme.px(10)

        Repeater {
            model: head.vm.lists

            delegate: DeskButton {
                required property var modelData

                objectName: `list:${modelData.key}`
                label: modelData.label
                size: DeskTheme.px(22)
                padding: DeskTheme.px(14)
                chosen: modelData.chosen
                Accessible.role: Accessible.PageTab
                onTouched: head.vm.showList(modelData.key)
            }
        }
        Repeater {
            model: head.vm.alerts

            delegate: Row {
                id: alert

                required property string modelData

                height: DeskTheme.least
                leftPadding: DeskTheme.px(6)
                spacing: DeskTheme.px(8)

                DeskIcon {
                    drawing: "ui_alert"
                    ink: Theme.red
                    anchors.verticalCenter: parent.verticalCenter
                }
                DeskText {
                    text: alert.modelData
                    bold: true
                    wrapMode: Text.NoWrap
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
        DeskText {
            text: head.vm.summary
            color: Theme.softInk
            height: DeskTheme.least
            leftPadding: DeskTheme.px(6)
            verticalAlignment: Text.AlignVCenter
        }
    }
    DeskButton {
        id: add

        objectName: "add"
        visible: head.vm.canAdd
        label: qsTr("Ajouter une personne")
        shortcut: "F7"
        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.padding
        y: DeskTheme.px(20)
        onTouched: head.vm.add()
    }
    Item {
        visible: head.columns
        anchors.bottom: parent.bottom
        width: parent.width
        height: DeskTheme.px(44)

        Repeater {
            model: [[qsTr("Numéro"), 36], [qsTr("Promis"), 138], [qsTr("Arrivé"), 288], [qsTr("Besoin"), 367], [qsTr("Langue"), 582], [qsTr("Pourquoi à cette place"), 708]]

            delegate: DeskText {
                required property var modelData

                x: DeskTheme.px(modelData[1])
                y: DeskTheme.px(10)
                text: modelData[0]
                size: DeskTheme.smallType
                color: Theme.softInk
                wrapMode: Text.NoWrap
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            x: DeskTheme.padding
            width: parent.width - 2 * DeskTheme.padding
            height: DeskTheme.px(2)
            color: Theme.sand
        }
    }
}
