pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// A medical emergency: who is warned, and the numbers to dial, very large.
Sheet {
    id: screen

    required property MedicalViewModel vm

    readonly property list<var> _numbers: screen.vm.numbers
    readonly property list<var> _lines: Tell.lines(screen.vm.lines, screen.bodyWidth)
    // On a wide screen side by side, as long as all are on one page.
    readonly property bool _abreast: !Theme.portrait && screen._numbers.length > 0 && screen._platesTop + screen._tallest <= screen.bodyHeight
    readonly property real _platesTop: screen._lines.reduce((sum, line) => sum + line.height + Theme.gap, 0)
    readonly property real _cell: Math.floor((screen.bodyWidth - (screen._numbers.length - 1) * Theme.gap) / Math.max(1, screen._numbers.length))
    readonly property real _tallest: Math.max(0, ...screen._numbers.map(row => Tell.plateHeight(row, screen._cell)))

    title: screen.vm.title

    Blocks {
        width: screen.bodyWidth
        height: screen.bodyHeight
        told: screen._abreast ? screen._lines : [...screen._lines, ...Tell.plates(screen._numbers, screen.bodyWidth)]
    }
    Row {
        anchors.left: parent?.left
        y: screen._platesTop
        spacing: Theme.gap

        Repeater {
            model: screen._abreast ? screen._numbers.length : 0

            DialPlate {
                required property int index

                row: screen._numbers[index] ?? null
                level: true
                width: screen._cell
                height: screen._tallest
            }
        }
    }
}
