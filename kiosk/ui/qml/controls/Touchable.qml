import QtQuick

// Whatever can be touched: it acts on release inside, sliding off cancels, and one finger counts at a time
// (a MouseArea sees only the first one). Keyboard and screen readers reach the same `touched`.
MouseArea {
    id: touchable

    property string name

    signal touched

    // Down on the glass and still inside.
    readonly property bool down: touchable.pressed && touchable.containsMouse

    function press(event: KeyEvent) {
        // A MouseArea that is not enabled still hears keys.
        if (touchable.enabled && !event.isAutoRepeat)
            touchable.touched();
    }

    onClicked: touchable.touched()
    activeFocusOnTab: true
    Keys.onSpacePressed: event => touchable.press(event)
    Keys.onReturnPressed: event => touchable.press(event)
    Keys.onEnterPressed: event => touchable.press(event)
    Accessible.role: Accessible.Button
    Accessible.name: touchable.name
    Accessible.focusable: true
    Accessible.onPressAction: touchable.touched()
}
