pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The day: where it is, what can be done with it, what it has been like, who sits where.
FocusScope {
    id: tab

    required property DayViewModel vm

    Flickable {
        id: room

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Column {
            id: column

            width: parent.width
            spacing: DeskTheme.gap

            DeskCard {
                width: parent.width
                height: state.height + 2 * DeskTheme.padding

                Column {
                    id: state

                    x: DeskTheme.padding
                    y: DeskTheme.padding
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(12)

                    DeskText {
                        width: parent.width
                        text: tab.vm.title
                        size: DeskTheme.px(38)
                        bold: true
                    }
                    DeskText {
                        width: parent.width
                        text: tab.vm.explanation
                        size: DeskTheme.largeType
                        color: Theme.softInk
                    }
                    Flow {
                        width: parent.width
                        topPadding: DeskTheme.px(8)
                        spacing: DeskTheme.gap

                        Repeater {
                            model: tab.vm.verbs

                            delegate: DeskButton {
                                required property var modelData
                                required property int index

                                objectName: `day:${modelData.key}`
                                tone: index === 0 && modelData.key !== "paused" ? DeskButton.Green : DeskButton.Plain
                                label: modelData.label
                                size: DeskTheme.largeType
                                height: Math.max(DeskTheme.px(72), implicitHeight)
                                focus: index === 0
                                onTouched: tab.vm.carryOut(modelData.key)
                            }
                        }
                    }
                    DeskText {
                        visible: tab.vm.notAllowed !== ""
                        width: parent.width
                        text: tab.vm.notAllowed
                        color: Theme.softInk
                    }
                }
            }
            DeskStrip {
                objectName: "clock"
                width: parent.width
                visible: tab.vm.clockWarning !== ""
                label: tab.vm.clockWarning
                action: tab.vm.canConfirmClock ? qsTr("L’horloge est juste") : ""
                onPressed: tab.vm.confirmClock()
            }
            DeskCard {
                width: parent.width
                height: figures.height + 2 * DeskTheme.padding

                Grid {
                    id: figures

                    x: DeskTheme.padding
                    y: DeskTheme.padding
                    width: parent.width - 2 * x
                    columns: Math.max(2, Math.min(5, Math.floor(width / DeskTheme.px(210))))
                    rowSpacing: DeskTheme.px(24)

                    Repeater {
                        model: tab.vm.figures

                        delegate: Column {
                            id: figure

                            required property var modelData

                            width: Math.floor(figures.width / figures.columns)

                            DeskText {
                                width: parent.width
                                text: figure.modelData.value
                                size: DeskTheme.px(44)
                                bold: true
                            }
                            DeskText {
                                width: parent.width - DeskTheme.px(12)
                                text: figure.modelData.label
                                size: DeskTheme.smallType
                                color: Theme.softInk
                            }
                        }
                    }
                }
            }
            DeskCard {
                width: parent.width
                height: Math.max(leaving.height, sign.height) + 2 * DeskTheme.padding
                visible: tab.vm.canCarry

                DeskIcon {
                    id: sign

                    drawing: "ui_stick"
                    side: DeskTheme.px(72)
                    x: DeskTheme.padding
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    id: leaving

                    x: sign.x + sign.width + DeskTheme.gap
                    width: parent.width - x - DeskTheme.padding
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: DeskTheme.px(12)

                    DeskHeading {
                        text: qsTr("Emporter la journée")
                    }
                    DeskText {
                        width: parent.width
                        text: qsTr("Son journal, sa page et ses totaux, sur une clé USB. Aucun nom n’y est.")
                        color: Theme.softInk
                    }
                    DeskButton {
                        objectName: "carry"
                        label: qsTr("Emporter sur une clé")
                        size: DeskTheme.largeType
                        height: Math.max(DeskTheme.px(64), implicitHeight)
                        onTouched: tab.vm.carry()
                    }
                }
            }
            DeskCard {
                width: parent.width
                height: people.height + 2 * DeskTheme.padding
                visible: tab.vm.sittings.length > 0

                Column {
                    id: people

                    x: DeskTheme.padding
                    y: DeskTheme.padding
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(12)

                    DeskHeading {
                        text: qsTr("Qui reçoit")
                    }
                    Repeater {
                        model: tab.vm.sittings

                        delegate: DeskText {
                            required property var modelData

                            width: people.width
                            text: `${modelData.counter} · ${modelData.person} · ${modelData.since}`
                        }
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: DeskTheme.gap
                visible: tab.vm.canRestore

                DeskButton {
                    objectName: "carryCopy"
                    label: qsTr("Emporter une copie de la base")
                    size: DeskTheme.textType
                    onTouched: tab.vm.carryCopy()
                }
                DeskButton {
                    objectName: "copies"
                    label: qsTr("Remettre une copie de la base")
                    size: DeskTheme.textType
                    onTouched: tab.vm.openCopies()
                }
            }
            DeskCard {
                width: parent.width
                height: Math.max(lending.height, ear.height) + 2 * DeskTheme.padding

                DeskIcon {
                    id: ear

                    drawing: "ui_listen"
                    side: DeskTheme.px(72)
                    x: DeskTheme.padding
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    id: lending

                    x: ear.x + ear.width + DeskTheme.gap
                    width: parent.width - x - DeskTheme.padding
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: DeskTheme.px(12)

                    DeskHeading {
                        text: qsTr("Prêter sa voix")
                    }
                    DeskText {
                        width: parent.width
                        text: qsTr("Un bénévole dit les phrases de la borne dans sa langue. Il faut un micro et un quart d’heure.")
                        color: Theme.softInk
                    }
                    DeskButton {
                        objectName: "lendVoice"
                        label: qsTr("Enregistrer une voix")
                        size: DeskTheme.largeType
                        height: Math.max(DeskTheme.px(64), implicitHeight)
                        onTouched: tab.vm.lendVoice()
                    }
                }
            }
        }
    }
    DeskFollow {
        flickable: room
    }
    DeskScrollMark {
        flickable: room
    }
}
