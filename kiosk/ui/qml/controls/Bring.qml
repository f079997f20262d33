pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Things in a row, drawings with their names under them; or two by two, with their names beside them.
Item {
    id: bring

    required property list<var> things
    property bool beside: false

    readonly property int _columns: bring.beside ? 2 : Math.max(1, bring.things.length)
    readonly property int _rows: Math.ceil(bring.things.length / bring._columns)
    readonly property real _column: (bring.width - (bring._columns - 1) * Theme.gap) / bring._columns
    readonly property real _row: (bring.height - (bring._rows - 1) * Theme.smallGap) / Math.max(1, bring._rows)

    Repeater {
        model: bring.things.length

        Item {
            id: thing

            required property int index
            readonly property var row: bring.things[index]
            readonly property int column: index % bring._columns
            readonly property real words: bring.beside ? thing.width - picture.width - Theme.mm(4) : thing.width

            x: Math.round((Theme.rightToLeft ? bring._columns - 1 - thing.column : thing.column) * (bring._column + Theme.gap))
            y: Math.round(Math.floor(index / bring._columns) * (bring._row + Theme.smallGap))
            width: bring._column
            height: bring._row

            Drawing {
                id: picture

                side: bring.beside ? Theme.drawingSmall : Theme.drawingMedium
                source: Theme.drawing(thing.row?.pictogram ?? "")
                x: bring.beside ? (Theme.rightToLeft ? thing.width - width : 0) : Math.round((thing.width - width) / 2)
                y: bring.beside ? Math.round((thing.height - height) / 2) : 0
            }
            Words {
                text: thing.row?.label ?? ""
                size: Theme.secondType
                horizontalAlignment: bring.beside ? Text.AlignLeft : Text.AlignHCenter
                x: bring.beside && !Theme.rightToLeft ? picture.width + Theme.mm(4) : 0
                y: bring.beside ? Math.round((thing.height - implicitHeight) / 2) : picture.height + Theme.mm(2)
                width: thing.words
            }
        }
    }
}
