import QtQuick
import ".."

// A flat card: what only informs has no edge.
Rectangle {
    radius: DeskTheme.cardRadius
    color: Theme.card
}
