import QtQuick
import ".."

// Whatever can be touched: it acts on release inside, sliding off cancels, and one finger counts at a time
// (a MouseArea sees only the first one). Keyboard and screen readers reach the same `touched`. To somebody who listens, the
// first touch says its name, and only the second one acts.
MouseArea {
    id: touchable

    property string name
    // What is easily undone acts at once, and says so.
    property bool atOnce: false

    signal touched

    // Down on the glass and still inside.
    readonly property bool down: touchable.pressed && touchable.containsMouse

    function press(event: KeyEvent) {
        // A MouseArea that is not enabled still hears keys.
        if (touchable.enabled && !event.isAutoRepeat)
            touchable.touched();
    }

    function touch() {
        const name = touchable.objectName;
        if (!Listening.on || name === "" || touchable.atOnce || Listening.heard === name)
            touchable.touched();
        else
            Listening.asked(name);
        if (Listening.on && touchable.atOnce)
            Listening.told(name);
    }

    onClicked: touchable.touch()
    activeFocusOnTab: true
    Keys.onSpacePressed: event => touchable.press(event)
    Keys.onReturnPressed: event => touchable.press(event)
    Keys.onEnterPressed: event => touchable.press(event)
    Accessible.role: Accessible.Button
    Accessible.name: touchable.name
    Accessible.focusable: true
    Accessible.onPressAction: touchable.touched()
}
