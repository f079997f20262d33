pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// An appointment: first what for, then a day and a time; the green button repeats the choice in words.
FocusScope {
    id: sheet

    required property BookViewModel vm

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: sheet.vm.choosingSlot ? moments.height : needs.implicitHeight

    DeskNeeds {
        id: needs

        width: parent.width
        vm: sheet.vm
        visible: !sheet.vm.choosingSlot
        enabled: visible
        focus: visible
    }
    Column {
        id: moments

        visible: sheet.vm.choosingSlot
        width: parent.width
        spacing: DeskTheme.px(20)

        Flow {
            width: parent.width
            spacing: DeskTheme.gap

            DeskText {
                text: sheet.vm.chosenNeed
                size: DeskTheme.largeType
                bold: true
                width: Math.min(implicitWidth, moments.width)
                height: Math.max(implicitHeight, DeskTheme.least)
                verticalAlignment: Text.AlignVCenter
            }
            DeskLink {
                objectName: "otherNeed"
                label: qsTr("Changer")
                onTouched: sheet.vm.otherNeed()
            }
        }
        DeskChoices {
            width: parent.width
            kind: "language"
            options: sheet.vm.languages
            onChosen: key => sheet.vm.chooseLanguage(key)
        }
        DeskText {
            visible: sheet.vm.nothing !== ""
            width: parent.width
            text: sheet.vm.nothing
            color: Theme.softInk
        }
        Flow {
            width: parent.width
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "confirm"
                tone: DeskButton.Green
                label: sheet.vm.confirmLabel === "" ? qsTr("Choisissez un moment") : sheet.vm.confirmLabel
                size: DeskTheme.largeType
                width: Math.min(implicitWidth, moments.width)
                height: Math.max(DeskTheme.px(72), implicitHeight)
                shortcut: "Ctrl+Return"
                enabled: sheet.vm.confirmLabel !== ""
                onTouched: sheet.vm.confirm()
            }
            DeskChoice {
                objectName: "leaves"
                visible: sheet.vm.leaveLabel !== ""
                label: sheet.vm.leaveLabel
                chosen: sheet.vm.leaves
                height: Math.max(DeskTheme.px(72), implicitHeight)
                onTouched: sheet.vm.switchLeaves()
            }
        }
        Repeater {
            model: sheet.vm.days

            delegate: Column {
                id: day

                required property var modelData

                width: moments.width
                spacing: DeskTheme.px(10)

                DeskHeading {
                    text: day.modelData.label
                }
                Flow {
                    width: parent.width
                    spacing: DeskTheme.px(12)

                    Repeater {
                        model: day.modelData.slots

                        delegate: DeskChoice {
                            required property var modelData

                            objectName: `slot:${modelData.key}`
                            label: modelData.label
                            chosen: modelData.chosen
                            onTouched: sheet.vm.chooseSlot(modelData.key)
                        }
                    }
                }
            }
        }
    }
}
