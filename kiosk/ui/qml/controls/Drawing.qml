import QtQuick
import ".."

// One of the house's drawings, `side` pixels square.
Image {
    id: drawing

    property real side: Theme.drawingLarge

    width: drawing.side
    height: drawing.side
    sourceSize: Qt.size(drawing.side, drawing.side)
}
