pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A few things of which one, or some, are chosen; they flow on as many lines as they need.
Flow {
    id: choices

    // Objects with a key, a label and whether it is chosen.
    property var options
    property string kind
    property int size: DeskTheme.smallType

    readonly property var _none: ({
            "key": "",
            "label": "",
            "chosen": false
        })

    signal chosen(string key)

    spacing: DeskTheme.px(12)

    Repeater {
        // By their number: a choice that is made changes them without taking the keyboard away.
        model: choices.options?.length ?? 0

        delegate: DeskChoice {
            id: choice

            required property int index

            readonly property var option: choices.options[choice.index] ?? choices._none

            objectName: `${choices.kind}:${choice.option.key}`
            label: choice.option.label
            chosen: choice.option.chosen
            size: choices.size
            padding: DeskTheme.px(14)
            onTouched: choices.chosen(choice.option.key)
        }
    }
}
