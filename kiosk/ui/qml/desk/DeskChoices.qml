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

    signal chosen(string key)

    spacing: DeskTheme.px(12)

    Repeater {
        model: choices.options

        delegate: DeskChoice {
            required property var modelData

            objectName: `${choices.kind}:${modelData.key}`
            label: modelData.label
            chosen: modelData.chosen
            size: choices.size
            padding: DeskTheme.px(14)
            onTouched: choices.chosen(modelData.key)
        }
    }
}
