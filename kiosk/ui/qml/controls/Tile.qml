pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A plate with a drawing and a label: the drawing above the label or, when `beside`, at its side.
Plate {
    id: tile

    property string label
    // A smaller line under the label.
    property string second
    // Names of drawings joined by «+».
    property string drawing
    // An icon, drawn in the plate's own ink.
    property bool icon: false
    // Icons that point somewhere turn with the direction of reading.
    property bool pointing: false
    property bool beside: false
    // Beside: drawings stand in a column at the edge, rather than each next to its centred label.
    property bool listed: false
    property bool bold: true
    property real drawingSide: Theme.drawingLarge
    property int size: Theme.choiceType
    property int secondSize: Theme.secondType
    property string family: Theme.family
    property real padding: Theme.mm(3)
    // Above: lines kept for the label, so that the drawings of a row stand level.
    property int labelLines: 1

    readonly property Words _second: secondLine.item as Words
    readonly property real _secondWidth: tile._second?.implicitWidth ?? 0
    readonly property real _secondHeight: tile._second?.implicitHeight ?? 0
    readonly property real _faceWidth: tile.width - 2 * Theme.outlineWidth
    readonly property real _faceHeight: tile.height - tile.edge - Theme.outlineWidth
    readonly property real _drawn: tile.drawing === "" ? 0 : tile.drawingSide
    readonly property real _space: tile._drawn === 0 || tile.label === "" ? 0 : tile.beside ? Theme.mm(4) : Theme.mm(2)
    readonly property real labelRoom: tile._faceWidth - 2 * tile.padding - (tile.beside ? tile._drawn + tile._space : 0)
    readonly property real _labelWidth: Math.min(tile.labelRoom, Math.max(Measure.balanced(tile.label, tile.family, tile.bold, tile.size, tile.labelRoom), tile._secondWidth))
    readonly property real _start: tile.listed ? tile.padding : Math.round((tile._faceWidth - tile._drawn - tile._space - tile._labelWidth) / 2)
    readonly property real _labelHeight: tile.label === "" ? 0 : Math.max(label.implicitHeight, tile.beside ? 0 : Measure.height(tile.labelLines, tile.family, tile.size)) + tile._secondHeight
    readonly property real _top: tile.beside ? 0 : Math.round((tile._faceHeight - tile._drawn - tile._space - tile._labelHeight) / 2)
    readonly property real _labelTop: tile.beside ? Math.round((tile._faceHeight - label.implicitHeight - tile._secondHeight) / 2) : tile._top + tile._drawn + tile._space + Math.round((tile._labelHeight - label.implicitHeight - tile._secondHeight) / 2)

    // Room that the tile needs at its width.
    implicitHeight: tile.edge + Theme.outlineWidth + 2 * Theme.mm(2.5) + (tile.beside ? Math.max(tile._drawn, tile._labelHeight) : tile._drawn + tile._space + tile._labelHeight)
    name: tile.second === "" ? tile.label : `${tile.label} ${tile.second}`

    function turned(x: real, width: real): real {
        return Theme.rightToLeft ? tile._faceWidth - x - width : x;
    }

    Drawing {
        visible: tile.drawing !== ""
        side: tile.drawingSide
        source: tile.icon ? Theme.tinted(tile.drawing, tile.ink) : Theme.drawing(tile.drawing)
        mirror: tile.pointing && Theme.rightToLeft
        x: tile.turned(tile.beside ? tile._start : Math.round((tile._faceWidth - tile.drawingSide) / 2), tile.drawingSide)
        y: tile.beside ? Math.round((tile._faceHeight - tile.drawingSide) / 2) : tile._top
    }
    Words {
        id: label

        told: false
        text: Measure.glued(tile.label)
        size: tile.size
        bold: tile.bold
        family: tile.family
        color: tile.ink
        horizontalAlignment: tile.beside ? Text.AlignLeft : Text.AlignHCenter
        width: tile._labelWidth
        x: tile.turned(tile.beside ? tile._start + tile._drawn + tile._space : Math.round((tile._faceWidth - tile._labelWidth) / 2), tile._labelWidth)
        y: tile._labelTop
    }
    Loader {
        id: secondLine

        active: tile.second !== ""
        x: label.x
        y: tile._labelTop + label.implicitHeight
        sourceComponent: Words {
            told: false
            text: tile.second
            size: tile.secondSize
            family: tile.family
            color: tile.ink
            width: tile._labelWidth
            horizontalAlignment: label.horizontalAlignment
        }
    }
}
