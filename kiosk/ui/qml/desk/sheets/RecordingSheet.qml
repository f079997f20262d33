pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The recording room: which language; then one phrase after the other, heard, said, heard back and kept.
FocusScope {
    id: sheet

    required property RecordingViewModel vm

    implicitWidth: DeskTheme.px(1080)
    // As high at each step, so that the button of the next one is where the finger is.
    implicitHeight: Math.max(column.height, sheet.vm.french === "" ? 0 : DeskTheme.px(640))

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(20)

        Column {
            visible: sheet.vm.languages.length > 0
            width: parent.width
            spacing: DeskTheme.px(14)

            DeskText {
                width: parent.width
                text: qsTr("Une voix de votre quartier remplace la voix de la machine. Il y a 60 phrases, un quart d’heure en tout ; vous pouvez vous arrêter et reprendre.")
                size: DeskTheme.largeType
            }
            DeskHeading {
                text: qsTr("Dans quelle langue parlez-vous ?")
            }
            DeskChoices {
                width: parent.width
                kind: "language"
                size: DeskTheme.largeType
                options: sheet.vm.languages
                focus: visible
                onChosen: key => sheet.vm.choose(key)
            }
        }
        Column {
            visible: sheet.vm.progress !== ""
            width: parent.width
            spacing: DeskTheme.px(8)

            DeskText {
                objectName: "progress"
                width: parent.width
                text: sheet.vm.progress
                bold: true
            }
            DeskProgress {
                width: parent.width
                height: DeskTheme.px(20)
                percent: sheet.vm.percent
                name: sheet.vm.progress
            }
        }
        DeskCard {
            visible: sheet.vm.french !== ""
            width: parent.width
            height: phrase.height + 2 * DeskTheme.padding

            Column {
                id: phrase

                x: DeskTheme.padding
                y: DeskTheme.padding
                width: parent.width - 2 * x
                spacing: DeskTheme.px(12)

                DeskText {
                    width: parent.width
                    text: sheet.vm.french
                    size: DeskTheme.px(34)
                    bold: true
                    Accessible.role: Accessible.AlertMessage
                }
                DeskText {
                    visible: text !== ""
                    width: parent.width
                    text: sheet.vm.wording
                    family: sheet.vm.family
                    size: DeskTheme.px(34)
                }
                DeskText {
                    visible: text !== ""
                    width: parent.width
                    text: sheet.vm.note
                    color: Theme.softInk
                }
            }
        }
        DeskText {
            visible: text !== "" && sheet.vm.french === ""
            width: parent.width
            text: sheet.vm.told
            size: DeskTheme.largeType
            bold: true
            Accessible.role: Accessible.AlertMessage
        }
        // Side by side, so that what is told is seen without scrolling in the largest letters.
        Item {
            visible: sheet.vm.french !== ""
            width: parent.width
            height: Math.max(main.height, telling.height)

            DeskButton {
                id: main

                objectName: sheet.vm.main
                visible: sheet.vm.main !== ""
                tone: sheet.vm.main === "stop" ? DeskButton.Red : DeskButton.Green
                label: sheet.vm.mainLabel
                size: DeskTheme.largeType
                width: Math.max(DeskTheme.px(400), implicitWidth)
                height: Math.max(DeskTheme.px(84), implicitHeight)
                shortcut: "Ctrl+Return"
                enabled: sheet.vm.canMain
                onVisibleChanged: {
                    if (visible)
                        forceActiveFocus();
                }
                onTouched: sheet.vm.carryOn()
            }
            DeskText {
                id: counted

                objectName: "counted"
                visible: text !== ""
                text: sheet.vm.counted
                size: main.height
                bold: true
                y: (main.height - height) / 2
                Accessible.role: Accessible.AlertMessage
            }
            Column {
                id: telling

                readonly property real beside: main.visible ? main.width : counted.visible ? counted.width : 0

                x: telling.beside > 0 ? telling.beside + DeskTheme.px(24) : 0
                y: Math.max(0, (main.height - height) / 2)
                width: parent.width - x
                spacing: DeskTheme.px(8)

                DeskText {
                    visible: text !== ""
                    width: parent.width
                    text: sheet.vm.told
                    size: DeskTheme.largeType
                    bold: true
                    Accessible.role: Accessible.AlertMessage
                }
                DeskProgress {
                    objectName: "level"
                    visible: sheet.vm.level >= 0
                    width: parent.width
                    height: DeskTheme.px(36)
                    percent: sheet.vm.level
                    name: sheet.vm.told
                }
            }
        }
        DeskChoices {
            visible: sheet.vm.others.length > 0
            width: parent.width
            kind: "other"
            options: sheet.vm.others
            onChosen: key => sheet.vm.doOther(key)
        }
        Flow {
            visible: sheet.vm.moves
            width: parent.width
            spacing: DeskTheme.px(12)

            DeskButton {
                objectName: "before"
                label: qsTr("Phrase d’avant")
                size: DeskTheme.textType
                onTouched: sheet.vm.move(-1)
            }
            DeskButton {
                objectName: "after"
                label: qsTr("Phrase d’après")
                size: DeskTheme.textType
                onTouched: sheet.vm.move(1)
            }
            DeskButton {
                objectName: "otherLanguage"
                label: qsTr("Autre langue")
                size: DeskTheme.textType
                onTouched: sheet.vm.otherLanguage()
            }
        }
    }
}
