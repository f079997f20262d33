import QtQuick
import ".."

// One ring for the whole window: it goes to whatever the keyboard is on.
Rectangle {
    id: ring

    property Item target

    readonly property Plate plate: ring.target as Plate

    parent: ring.plate
    visible: ring.plate !== null
    anchors.fill: ring.plate
    anchors.margins: -2 * Theme.mm(2)
    radius: (ring.plate?.radius ?? 0) + 2 * Theme.mm(2)
    color: "transparent"
    border.color: Theme.ink
    border.width: Theme.mm(2)
}
