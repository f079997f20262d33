import QtQuick
import ".."
import "../controls"

// One of the house's line drawings in one ink.
Drawing {
    property string drawing
    property color ink: Theme.ink

    side: DeskTheme.icon
    source: Theme.tinted(drawing, ink)
}
