import QtQuick
import ".."
import "../controls"

// Whatever can be pressed: by finger, mouse, keyboard, screen reader, or its own shortcut, which works wherever the focus is.
Touchable {
    id: pressable

    // A key sequence, such as «F2»; where it is shown, `shortcutLabel` says it in French.
    property string shortcut
    readonly property string shortcutLabel: pressable.shortcut.replace("+", " ").replace("Escape", "Échap").replace("Return", "Entrée")
    property real radius: DeskTheme.controlRadius
    // How far outside it the ring of the keyboard lies; inside where it is negative.
    property real ringGap: DeskTheme.px(6)

    Shortcut {
        sequence: pressable.shortcut
        enabled: pressable.shortcut !== "" && pressable.enabled && pressable.visible
        onActivated: pressable.touched()
    }
}
