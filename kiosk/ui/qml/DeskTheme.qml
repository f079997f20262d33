pragma Singleton
import QtQuick

// Every size of the desk's window, in the design's pixels at 1920 × 1080; `px` turns them into the window's. Colours are Theme's.
QtObject {
    id: theme

    // Desk keeps these up to date.
    property real windowWidth: 1920
    property real windowHeight: 1080
    property real zoom: 1

    // Smaller windows show less rather than letters that cannot be read.
    readonly property real scale: Math.max(0.68, Math.min(theme.windowWidth / 1920, theme.windowHeight / 1080)) * theme.zoom
    // What the window holds, in the design's pixels.
    readonly property real roomWidth: theme.windowWidth / theme.scale
    readonly property real roomHeight: theme.windowHeight / theme.scale
    // Two columns side by side, or what stands at the side in a tab of its own.
    readonly property bool wide: theme.roomWidth >= 1500

    readonly property int smallType: px(20)
    readonly property int textType: px(21)
    readonly property int largeType: px(25)
    readonly property int titleType: px(29)
    readonly property int numberType: px(104)

    readonly property real margin: px(32)
    readonly property real gap: px(18)
    readonly property real padding: px(26)
    readonly property real cardRadius: px(20)
    readonly property real controlRadius: px(13)
    readonly property real outline: Math.max(1, px(2))
    readonly property real edge: px(5)
    // The least side of whatever can be pressed.
    readonly property real least: px(44)
    readonly property real icon: px(24)

    function px(pixels: real): int {
        return Math.round(pixels * theme.scale);
    }
}
