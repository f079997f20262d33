pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Answers under one another, in one column or two; the arrows go through them.
FocusScope {
    id: answers

    // Objects with a key, a label, a second line, whether it is good news, and the digit that presses it.
    property var answers: []
    property int columns: 1
    readonly property alias count: repeater.count

    readonly property real _gap: DeskTheme.px(12)
    property int _at: 0

    signal chosen(string key)

    function go(to: int) {
        answers._at = Math.min(repeater.count - 1, Math.max(0, to));
        repeater.itemAt(answers._at)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: grid.height
    onActiveFocusChanged: {
        if (answers.activeFocus)
            answers.go(answers._at);
    }
    Keys.onDownPressed: answers.go(answers._at + answers.columns)
    Keys.onUpPressed: answers.go(answers._at - answers.columns)
    Keys.onRightPressed: answers.go(answers._at + 1)
    Keys.onLeftPressed: answers.go(answers._at - 1)

    Grid {
        id: grid

        width: parent.width
        columns: answers.columns
        spacing: answers._gap

        Repeater {
            id: repeater

            model: answers.answers

            delegate: DeskAnswer {
                id: answer

                required property var modelData
                required property int index

                objectName: `answer:${answer.modelData.key}`
                width: Math.floor((grid.width - (answers.columns - 1) * answers._gap) / answers.columns)
                label: answer.modelData.label
                second: answer.modelData.second
                good: answer.modelData.good
                shortcut: answer.modelData.digit
                focus: answer.index === answers._at
                onActiveFocusChanged: {
                    if (answer.activeFocus)
                        answers._at = answer.index;
                }
                onTouched: answers.chosen(answer.modelData.key)
            }
        }
    }
}
