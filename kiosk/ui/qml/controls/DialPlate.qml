import QtQuick
import ".."

// A number to dial, very large, on a card.
Rectangle {
    id: plate

    required property var row

    radius: Theme.cardRadius
    color: Theme.card

    Dial {
        id: dial

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.mm(7)
        height: implicitHeight
        number: plate.row?.number ?? ""
        label: plate.row?.label ?? ""
        drawing: plate.row?.pictogram ?? ""
        drawingSide: Theme.dialDrawing
        numberSize: Theme.dialType
        labelSize: Theme.secondType
    }
}
