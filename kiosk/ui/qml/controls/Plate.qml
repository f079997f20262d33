import QtQuick
import ".."

// The face of whatever can be touched: an edge under a face, which drops under the finger.
Touchable {
    id: plate

    enum Tone {
        Plain,
        Green,
        Yellow,
        Red
    }

    property int tone: Plate.Plain
    property bool chosen: false
    property real radius: Theme.tileRadius
    property real edge: Theme.edge
    // Where the words and drawings of this plate go.
    default property alias content: face.data

    // Being said, or heard and waiting for the touch that chooses.
    readonly property bool lit: plate.objectName !== "" && (plate.objectName === Listening.item || plate.objectName === Listening.heard)
    readonly property bool _marked: plate.chosen || plate.lit

    readonly property color ink: plate.tone === Plate.Green ? Theme.greenInk : plate.tone === Plate.Yellow ? Theme.yellowInk : plate.tone === Plate.Red ? Theme.redInk : Theme.ink
    readonly property color faceColor: {
        if (plate.tone === Plate.Green)
            return plate.down ? Theme.greenEdge : Theme.green;
        if (plate.tone === Plate.Yellow)
            return Theme.yellow;
        if (plate.tone === Plate.Red)
            return plate.down ? Theme.redEdge : Theme.red;
        return plate.down ? Theme.pressedFace : plate._marked ? Theme.mint : Theme.card;
    }
    readonly property color edgeColor: {
        if (plate.tone === Plate.Green)
            return Theme.greenEdge;
        if (plate.tone === Plate.Yellow)
            return Theme.yellowEdge;
        if (plate.tone === Plate.Red)
            return Theme.redEdge;
        return plate.down || plate._marked ? Theme.chosenLine : Theme.line;
    }
    readonly property real _drop: plate.down ? plate.edge - Theme.outlineWidth : 0
    readonly property real _rim: plate._marked ? Theme.ring : 0

    onLitChanged: Listening.light(plate, plate.lit)
    Component.onDestruction: Listening.light(plate, false)

    Rectangle {
        y: plate._drop - plate._rim
        x: -plate._rim
        width: plate.width + 2 * plate._rim
        height: plate.height - plate._drop + 2 * plate._rim
        radius: plate.radius + plate._rim
        color: plate.edgeColor
    }
    Rectangle {
        id: face

        x: Theme.outlineWidth
        y: plate._drop + Theme.outlineWidth
        width: plate.width - 2 * Theme.outlineWidth
        height: plate.height - plate.edge - Theme.outlineWidth
        radius: plate.radius - Theme.outlineWidth
        color: plate.faceColor
    }
}
