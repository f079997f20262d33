import QtQuick
import ".."

// A number to dial, very large, on a card.
Rectangle {
    id: plate

    required property var row
    // As in Dial.
    property alias level: dial.level

    radius: Theme.cardRadius
    color: Theme.card

    Dial {
        id: dial

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.mm(7)
        height: level ? plate.height - Theme.mm(6) : implicitHeight
        number: plate.row?.number ?? ""
        label: plate.row?.label ?? ""
        drawing: plate.row?.pictogram ?? ""
        drawingSide: Theme.dialDrawing
        numberSize: Theme.dialType
        labelSize: Theme.secondType
    }
}
