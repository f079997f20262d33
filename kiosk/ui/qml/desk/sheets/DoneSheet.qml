pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// What the visit was about, guessed already; Enter confirms.
FocusScope {
    id: sheet

    required property DoneViewModel vm

    readonly property real _gap: DeskTheme.px(12)

    implicitWidth: DeskTheme.px(1280)
    implicitHeight: column.height

    component Heading: DeskText {
        width: parent?.width ?? 0
        size: DeskTheme.px(23)
        bold: true
    }
    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(22)

        Item {
            width: parent.width
            height: Math.max(save.height, likely.height)

            Column {
                id: likely

                width: parent.width - save.width - DeskTheme.px(28)
                spacing: DeskTheme.px(12)

                Heading {
                    text: sheet.vm.about
                }
                DeskChoices {
                    width: parent.width
                    kind: "theme"
                    size: DeskTheme.textType
                    options: sheet.vm.likely
                    onChosen: key => sheet.vm.turnTheme(key)
                }
            }
            DeskButton {
                id: save

                objectName: "save"
                anchors.right: parent.right
                width: DeskTheme.px(360)
                height: DeskTheme.px(96)
                tone: DeskButton.Green
                label: qsTr("Enregistrer")
                size: DeskTheme.titleType
                shortcut: "Ctrl+Return"
                enabled: sheet.vm.canSave
                focus: true
                onTouched: sheet.vm.save()
            }
        }
        Grid {
            width: parent.width
            columns: width > DeskTheme.px(1000) ? 2 : 1
            columnSpacing: DeskTheme.px(36)
            rowSpacing: DeskTheme.px(22)

            Column {
                spacing: DeskTheme.px(12)

                DeskText {
                    text: qsTr("Durée")
                    size: DeskTheme.px(23)
                    bold: true
                }
                Row {
                    spacing: sheet._gap

                    DeskButton {
                        objectName: "shorter"
                        label: "−"
                        name: qsTr("Plus court")
                        size: DeskTheme.titleType
                        shortcut: "-"
                        showsKey: false
                        onTouched: sheet.vm.addSteps(-1)
                    }
                    DeskText {
                        width: DeskTheme.px(130)
                        height: DeskTheme.px(54)
                        text: sheet.vm.minutes
                        size: DeskTheme.px(34)
                        bold: true
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                    }
                    DeskButton {
                        objectName: "longer"
                        label: "+"
                        name: qsTr("Plus long")
                        size: DeskTheme.titleType
                        shortcut: "+"
                        showsKey: false
                        onTouched: sheet.vm.addSteps(1)
                    }
                }
            }
            Column {
                width: parent.columns === 2 ? parent.width - DeskTheme.px(420) : parent.width
                spacing: DeskTheme.px(12)

                Heading {
                    text: qsTr("Autonomie")
                }
                DeskChoices {
                    width: parent.width
                    kind: "autonomy"
                    options: sheet.vm.autonomies
                    onChosen: key => sheet.vm.setAutonomy(key)
                }
            }
        }
        Column {
            width: parent.width
            spacing: DeskTheme.px(12)

            Heading {
                text: sheet.vm.redirected ? qsTr("Orienté vers") : qsTr("Orienté ailleurs ? Si oui, vers")
            }
            DeskChoices {
                width: parent.width
                kind: "redirection"
                options: sheet.vm.redirections
                onChosen: key => sheet.vm.setRedirection(key)
            }
        }
        Column {
            width: parent.width
            spacing: DeskTheme.px(12)

            Heading {
                text: qsTr("Autres thèmes numériques")
            }
            DeskChoices {
                width: parent.width
                kind: "theme"
                options: sheet.vm.digital
                onChosen: key => sheet.vm.turnTheme(key)
            }
        }
        Column {
            width: parent.width
            spacing: DeskTheme.px(12)

            Heading {
                text: qsTr("Démarches administratives (avec « Aide aux démarches »)")
            }
            DeskChoices {
                width: parent.width
                kind: "theme"
                options: sheet.vm.administrative
                onChosen: key => sheet.vm.turnTheme(key)
            }
        }
    }
}
