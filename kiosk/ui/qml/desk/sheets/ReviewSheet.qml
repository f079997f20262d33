pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// What a change would make, in words, before it is kept.
FocusScope {
    id: sheet

    required property ReviewViewModel vm

    implicitWidth: DeskTheme.px(1120)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(18)

        Flow {
            width: parent.width
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "keep"
                visible: sheet.vm.canKeep
                tone: DeskButton.Green
                label: qsTr("Enregistrer")
                size: DeskTheme.largeType
                height: Math.max(DeskTheme.px(72), implicitHeight)
                shortcut: "Ctrl+Return"
                focus: sheet.vm.canKeep
                onTouched: sheet.vm.keep()
            }
            DeskButton {
                objectName: "back"
                label: qsTr("Modifier encore")
                size: DeskTheme.largeType
                height: Math.max(DeskTheme.px(72), implicitHeight)
                focus: !sheet.vm.canKeep
                onTouched: sheet.vm.goBack()
            }
        }
        Repeater {
            model: sheet.vm.parts

            delegate: Rectangle {
                id: part

                required property var modelData

                width: column.width
                height: lines.height + 2 * DeskTheme.px(18)
                radius: DeskTheme.controlRadius
                color: part.modelData.grave ? Theme.sand : Theme.card

                Column {
                    id: lines

                    x: DeskTheme.px(20)
                    y: DeskTheme.px(18)
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(8)

                    Row {
                        width: parent.width
                        spacing: DeskTheme.px(12)

                        DeskIcon {
                            id: sign

                            visible: part.modelData.grave
                            drawing: "ui_alert"
                        }
                        DeskText {
                            width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                            text: part.modelData.heading
                            size: DeskTheme.px(23)
                            bold: true
                        }
                    }
                    Repeater {
                        model: part.modelData.lines

                        delegate: DeskText {
                            required property string modelData

                            width: lines.width
                            text: modelData
                        }
                    }
                }
            }
        }
    }
}
