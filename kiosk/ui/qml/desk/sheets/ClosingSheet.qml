pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// Closing the day: nobody who still waits is forgotten; then what it came to.
FocusScope {
    id: sheet

    required property ClosingViewModel vm

    readonly property var _nobody: ({
            "key": "",
            "number": "",
            "about": "",
            "ways": []
        })

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(20)

        DeskText {
            width: parent.width
            text: sheet.vm.lead
            size: DeskTheme.largeType
            bold: true
        }
        Repeater {
            model: sheet.vm.summary

            delegate: DeskText {
                required property string modelData

                width: column.width
                text: modelData
                size: DeskTheme.largeType
            }
        }
        DeskButton {
            objectName: sheet.vm.closed ? "done" : "confirm"
            tone: DeskButton.Green
            label: sheet.vm.closed ? qsTr("Terminé") : qsTr("Fermer la journée")
            size: DeskTheme.largeType
            height: Math.max(DeskTheme.px(76), implicitHeight)
            shortcut: "Ctrl+Return"
            enabled: sheet.vm.closed || sheet.vm.ready
            focus: true
            onTouched: {
                if (sheet.vm.closed)
                    sheet.vm.close();
                else
                    sheet.vm.confirm();
            }
        }
        DeskButton {
            objectName: "carry"
            visible: sheet.vm.canCarry
            label: qsTr("Emporter la journée sur une clé")
            drawing: "ui_stick"
            size: DeskTheme.largeType
            height: Math.max(DeskTheme.px(76), implicitHeight)
            onTouched: sheet.vm.carry()
        }
        Repeater {
            model: sheet.vm.others

            delegate: DeskText {
                required property string modelData

                width: column.width
                text: modelData
                color: Theme.softInk
            }
        }
        Column {
            visible: sheet.vm.people.length > 1
            width: parent.width
            spacing: DeskTheme.px(10)

            DeskHeading {
                text: qsTr("Pour tout le monde")
            }
            Flow {
                width: parent.width
                spacing: DeskTheme.px(12)

                Repeater {
                    model: sheet.vm.ways

                    delegate: DeskButton {
                        required property var modelData
                        required property int index

                        objectName: `all:${modelData.key}`
                        label: modelData.label
                        shortcut: String(index + 1)
                        onTouched: sheet.vm.sayOfAll(modelData.key)
                    }
                }
            }
        }
        Repeater {
            model: sheet.vm.people.length

            delegate: Item {
                id: person

                required property int index

                readonly property var somebody: sheet.vm.people[person.index] ?? sheet._nobody

                readonly property bool _beside: column.width > DeskTheme.px(900)

                width: column.width
                height: person._beside ? Math.max(ways.height, about.height) : about.height + ways.height + DeskTheme.px(8)

                DeskText {
                    id: number

                    text: person.somebody.number
                    size: DeskTheme.titleType
                    bold: true
                    wrapMode: Text.NoWrap
                }
                DeskText {
                    id: about

                    x: DeskTheme.px(120)
                    width: person._beside ? DeskTheme.px(320) : person.width - x
                    height: Math.max(implicitHeight, number.height)
                    verticalAlignment: Text.AlignVCenter
                    text: person.somebody.about
                }
                DeskChoices {
                    id: ways

                    x: person._beside ? DeskTheme.px(460) : 0
                    y: person._beside ? 0 : about.height + DeskTheme.px(8)
                    width: person.width - x
                    kind: `way:${person.somebody.number}`
                    options: person.somebody.ways
                    onChosen: key => sheet.vm.say(person.somebody.key, key)
                }
            }
        }
    }
}
