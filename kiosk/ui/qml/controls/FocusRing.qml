import QtQuick
import ".."

// One ring for the whole window: it goes to whatever the keyboard is on.
Rectangle {
    id: ring

    property Item target

    readonly property Plate plate: ring.target as Plate
    readonly property real _out: 2 * Theme.mm(2)

    // Placed, not anchored: parent and anchors would not change at the same moment.
    parent: ring.plate
    visible: ring.plate !== null
    x: -ring._out
    y: -ring._out
    width: (ring.plate?.width ?? 0) + 2 * ring._out
    height: (ring.plate?.height ?? 0) + 2 * ring._out
    radius: (ring.plate?.radius ?? 0) + ring._out
    color: "transparent"
    border.color: Theme.ink
    border.width: Theme.mm(2)
}
