import QtQuick
import ".."

// One ring for the whole window: it goes to whatever the keyboard is on.
Rectangle {
    id: ring

    property Item target
    // Whether somebody works by keyboard: a finger needs no ring.
    property bool wanted: true

    readonly property DeskPressable pressable: ring.target as DeskPressable
    readonly property real _out: ring.pressable?.ringGap ?? 0

    parent: ring.pressable
    visible: ring.pressable !== null && ring.wanted
    x: -ring._out
    y: -ring._out
    width: (ring.pressable?.width ?? 0) + 2 * ring._out
    height: (ring.pressable?.height ?? 0) + 2 * ring._out
    radius: (ring.pressable?.radius ?? 0) + ring._out
    color: "transparent"
    border.color: Theme.ink
    border.width: DeskTheme.px(3.5)
    z: 1

    // On dark ground the ink alone would not be seen.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -DeskTheme.px(2)
        radius: parent.radius + DeskTheme.px(2)
        color: "transparent"
        border.color: Theme.card
        border.width: DeskTheme.px(2)
    }
}
