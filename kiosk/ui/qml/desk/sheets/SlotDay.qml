pragma ComponentBehavior: Bound
import QtQuick
import "../.."
import ".."

// A day and its free moments; the arrows go from one to the next, across days too.
Column {
    id: slots

    // An object with a label and slots, which have a key, a label and whether it is chosen.
    property var day

    signal chosen(string key)

    function begin() {
        flow.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }
    function step(on: bool) {
        slots.Window.activeFocusItem?.nextItemInFocusChain(on).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: DeskTheme.px(10)
    Keys.onRightPressed: slots.step(true)
    Keys.onLeftPressed: slots.step(false)
    Keys.onDownPressed: slots.step(true)
    Keys.onUpPressed: slots.step(false)

    DeskHeading {
        text: slots.day?.label ?? ""
    }
    DeskChoices {
        id: flow

        width: parent.width
        kind: "slot"
        options: slots.day?.slots ?? []
        onChosen: key => slots.chosen(key)
    }
}
