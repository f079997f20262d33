import QtQuick
import ".."

// A small control of the bar: icon above its word.
Tile {
    icon: true
    bold: false
    size: Theme.controlType
    drawingSide: Theme.icon
    radius: Theme.controlRadius
    edge: Theme.mm(2.5)
    padding: Theme.mm(1.5)
}
