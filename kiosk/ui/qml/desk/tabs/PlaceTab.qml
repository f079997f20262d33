pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// Running the place: its matters at the side, or above where there is no room; what stands in the one chosen; the last change.
FocusScope {
    id: tab

    required property PlaceViewModel vm

    readonly property bool _beside: tab.width > DeskTheme.px(1000)
    readonly property var _none: ({
            "key": "",
            "label": "",
            "chosen": false
        })

    Flickable {
        id: page

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(matters.y + matters.height, things.y + things.height)
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        DeskCard {
            id: matters

            width: tab._beside ? DeskTheme.px(330) : page.width
            height: list.height + 2 * DeskTheme.px(18)

            Flow {
                id: list

                x: DeskTheme.px(18)
                y: DeskTheme.px(18)
                width: parent.width - 2 * x
                spacing: DeskTheme.px(10)

                Repeater {
                    // By their number: a choice changes them without taking the keyboard away.
                    model: tab.vm.sections.length

                    delegate: DeskButton {
                        id: matter

                        required property int index

                        readonly property var section: tab.vm.sections[matter.index] ?? tab._none

                        objectName: `section:${matter.section.key}`
                        label: matter.section.label
                        chosen: matter.section.chosen
                        size: DeskTheme.textType
                        listed: tab._beside
                        width: tab._beside ? list.width : Math.min(implicitWidth, list.width)
                        height: Math.max(DeskTheme.px(60), implicitHeight)
                        focus: matter.index === 0
                        onTouched: tab.vm.choose(matter.section.key)
                    }
                }
            }
        }
        Column {
            id: things

            x: tab._beside ? matters.width + DeskTheme.gap : 0
            y: tab._beside ? 0 : matters.height + DeskTheme.gap
            width: page.width - x
            spacing: DeskTheme.gap

            DeskStrip {
                objectName: "lastChange"
                visible: tab.vm.last !== ""
                width: parent.width
                drawing: "ui_clock"
                label: tab.vm.last
                action: qsTr("Revenir en arrière")
                onPressed: tab.vm.undo()
            }
            DeskCard {
                width: parent.width
                height: inside.height + 2 * DeskTheme.padding

                Column {
                    id: inside

                    x: DeskTheme.padding
                    y: DeskTheme.padding
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(12)

                    DeskText {
                        width: parent.width
                        text: tab.vm.title
                        size: DeskTheme.titleType
                        bold: true
                    }
                    DeskText {
                        visible: tab.vm.lead !== ""
                        width: parent.width
                        text: tab.vm.lead
                        color: Theme.softInk
                    }
                    Flow {
                        visible: tab.vm.adders.length > 0
                        width: parent.width
                        spacing: DeskTheme.px(12)

                        Repeater {
                            model: tab.vm.adders.length

                            delegate: DeskButton {
                                id: adder

                                required property int index

                                readonly property var option: tab.vm.adders[adder.index] ?? tab._none

                                objectName: `add:${adder.option.key}`
                                label: adder.option.label
                                size: DeskTheme.textType
                                width: Math.min(implicitWidth, inside.width)
                                height: Math.max(DeskTheme.px(60), implicitHeight)
                                onTouched: tab.vm.open(adder.option.key)
                            }
                        }
                    }
                    Repeater {
                        model: tab.vm.things

                        delegate: DeskAnswer {
                            required property string key
                            required label
                            required second
                            required good

                            objectName: `thing:${key}`
                            width: inside.width
                            onTouched: tab.vm.open(key)
                        }
                    }
                }
            }
        }
    }
    DeskFollow {
        flickable: page
    }
    DeskScrollMark {
        flickable: page
    }
}
