pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// A form: lines to type in, things to choose, and what is done with them.
FocusScope {
    id: sheet

    required property FormViewModel vm

    readonly property bool _beside: sheet.width > DeskTheme.px(860)
    readonly property real _labels: DeskTheme.px(300)
    readonly property var _none: ({
            "key": "",
            "label": "",
            "kind": "",
            "hint": "",
            "text": "",
            "options": []
        })

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(16)

        DeskText {
            visible: sheet.vm.lead !== ""
            width: parent.width
            text: sheet.vm.lead
            color: Theme.softInk
        }
        Repeater {
            // By their number: what is chosen changes them without taking the keyboard away.
            model: sheet.vm.fields.length

            delegate: Item {
                id: ask

                required property int index

                readonly property var field: sheet.vm.fields[ask.index] ?? sheet._none
                readonly property bool _typed: ask.field.kind === "text"

                width: column.width
                height: sheet._beside ? Math.max(words.height, answer.height) : words.height + DeskTheme.px(6) + answer.height

                Column {
                    id: words

                    width: sheet._beside ? sheet._labels : ask.width
                    y: sheet._beside ? Math.max(0, Math.round((Math.min(answer.height, DeskTheme.px(60)) - label.height) / 2)) : 0

                    DeskText {
                        id: label

                        width: parent.width
                        text: ask.field.label
                        bold: true
                    }
                }
                Column {
                    id: answer

                    x: sheet._beside ? sheet._labels + DeskTheme.gap : 0
                    y: sheet._beside ? 0 : words.height + DeskTheme.px(6)
                    width: ask.width - x
                    spacing: DeskTheme.px(4)

                    DeskField {
                        id: line

                        objectName: `field:${ask.field.key}`
                        visible: ask._typed
                        width: parent.width
                        height: DeskTheme.px(60)
                        size: DeskTheme.textType
                        name: ask.field.label
                        placeholder: ""
                        length: 160
                        focus: ask.index === 0
                        Component.onCompleted: line.value = ask.field.text
                        onValueChanged: {
                            if (ask._typed)
                                sheet.vm.write(ask.field.key, line.value);
                        }
                        onSent: sheet.vm.send()
                    }
                    DeskChoices {
                        visible: !ask._typed
                        width: parent.width
                        kind: ask.field.key
                        options: ask.field.options
                        onChosen: key => sheet.vm.choose(ask.field.key, key)
                    }
                    DeskText {
                        visible: ask.field.hint !== ""
                        width: parent.width
                        text: ask.field.hint
                        size: DeskTheme.smallType
                        color: Theme.softInk
                    }
                }
            }
        }
        DeskText {
            objectName: "complaint"
            visible: sheet.vm.complaint !== ""
            width: parent.width
            text: sheet.vm.complaint
            color: Theme.red
            bold: true
        }
        Flow {
            width: parent.width
            topPadding: DeskTheme.px(6)
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "send"
                tone: DeskButton.Green
                label: sheet.vm.confirmLabel
                size: DeskTheme.largeType
                width: Math.min(implicitWidth, column.width)
                height: Math.max(DeskTheme.px(72), implicitHeight)
                shortcut: "Ctrl+Return"
                onTouched: sheet.vm.send()
            }
            Repeater {
                model: sheet.vm.deeds

                delegate: DeskButton {
                    required property var modelData

                    objectName: `deed:${modelData.key}`
                    label: modelData.label
                    size: DeskTheme.largeType
                    width: Math.min(implicitWidth, column.width)
                    height: Math.max(DeskTheme.px(72), implicitHeight)
                    onTouched: sheet.vm.do(modelData.key)
                }
            }
        }
    }
}
