pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// Where one sits, for what, in which languages: guessed already, one press confirms.
FocusScope {
    id: screen

    required property CounterViewModel vm

    component Heading: DeskText {
        width: parent?.width ?? 0
        size: DeskTheme.largeType
        bold: true
    }

    Flickable {
        id: room

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, card.height + 2 * DeskTheme.px(40))
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds

        DeskCard {
            id: card

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * DeskTheme.margin, DeskTheme.px(1240))
            height: column.height + 2 * DeskTheme.px(44)

            Column {
                id: column

                anchors.centerIn: parent
                width: parent.width - 2 * DeskTheme.px(48)
                spacing: DeskTheme.px(22)

                DeskText {
                    width: parent.width
                    text: screen.vm.greeting
                    size: DeskTheme.px(40)
                    bold: true
                }
                Heading {
                    text: qsTr("Où êtes-vous ?")
                }
                Flow {
                    width: parent.width
                    spacing: DeskTheme.px(16)

                    Repeater {
                        model: screen.vm.counters

                        delegate: DeskButton {
                            id: tile

                            required property var modelData

                            objectName: `counter:${tile.modelData.key}`
                            name: `${tile.modelData.label} ${tile.modelData.taken}`
                            chosen: tile.modelData.chosen
                            width: DeskTheme.px(230)
                            height: DeskTheme.px(104)
                            onTouched: screen.vm.chooseCounter(tile.modelData.key)

                            Column {
                                anchors.centerIn: parent

                                DeskText {
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    text: tile.modelData.label
                                    size: DeskTheme.titleType
                                    bold: true
                                }
                                DeskText {
                                    visible: tile.modelData.taken !== ""
                                    anchors.horizontalCenter: parent.horizontalCenter
                                    text: tile.modelData.taken
                                    size: DeskTheme.smallType
                                    color: Theme.softInk
                                }
                            }
                        }
                    }
                }
                Heading {
                    text: qsTr("Ce que vous prenez en ce moment")
                }
                Flow {
                    width: parent.width
                    spacing: DeskTheme.px(12)

                    Repeater {
                        model: screen.vm.skills

                        delegate: DeskChoice {
                            required property var modelData

                            objectName: `skill:${modelData.key}`
                            label: modelData.label
                            chosen: modelData.chosen
                            onTouched: screen.vm.turnSkill(modelData.key)
                        }
                    }
                }
                Heading {
                    text: qsTr("Langues parlées")
                }
                Flow {
                    width: parent.width
                    spacing: DeskTheme.px(12)

                    Repeater {
                        model: screen.vm.languages

                        delegate: DeskChoice {
                            required property var modelData

                            objectName: `language:${modelData.key}`
                            label: modelData.label
                            chosen: modelData.chosen
                            onTouched: screen.vm.turnLanguage(modelData.key)
                        }
                    }
                }
                DeskText {
                    visible: screen.vm.taken !== ""
                    width: parent.width
                    text: screen.vm.taken
                    size: DeskTheme.largeType
                    bold: true
                    color: Theme.red
                }
                Flow {
                    width: parent.width
                    spacing: DeskTheme.px(20)

                    DeskButton {
                        objectName: "sit"
                        label: screen.vm.taken === "" ? qsTr("S’installer") : qsTr("Prendre sa place")
                        tone: DeskButton.Green
                        size: DeskTheme.titleType
                        height: DeskTheme.px(80)
                        shortcut: "Ctrl+Return"
                        enabled: screen.vm.canSit
                        focus: true
                        onTouched: screen.vm.sit()
                    }
                    DeskButton {
                        objectName: "stand"
                        label: qsTr("Sans poste")
                        size: DeskTheme.textType
                        height: DeskTheme.px(80)
                        onTouched: screen.vm.stand()
                    }
                    DeskButton {
                        objectName: "leaveCounter"
                        label: qsTr("Retour")
                        size: DeskTheme.textType
                        height: DeskTheme.px(80)
                        shortcut: "Escape"
                        onTouched: screen.vm.goBack()
                    }
                }
            }
        }
    }
    DeskScrollMark {
        flickable: room
    }
}
