import QtQuick
import ".."

// A small control of the bar: icon above its word.
Tile {
    id: control

    readonly property real need: control.needAt(Theme.controlType)
    readonly property real _around: 2 * (control.padding + Theme.outlineWidth)

    // The width that its longest word asks for.
    function needAt(size: int): real {
        return Measure.longest(control.label, control.family, control.bold, size) + control._around;
    }

    // The width that all its words ask for on one line.
    function lineAt(size: int): real {
        return Measure.run(control.label, control.family, control.bold, size) + control._around;
    }

    // The largest type in which no word is wider than the control, `width` wide.
    function typeFitting(width: real): int {
        return Measure.unbroken(control.label, control.family, control.bold, Theme.controlType, width - control._around);
    }

    icon: true
    bold: false
    size: Theme.controlType
    drawingSide: Theme.icon
    radius: Theme.controlRadius
    edge: Theme.mm(2.5)
    padding: Theme.mm(1.5)
}
