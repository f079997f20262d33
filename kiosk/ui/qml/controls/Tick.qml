import QtQuick
import ".."

// The badge that says «chosen» without colour.
Rectangle {
    id: tick

    width: Theme.badge
    height: Theme.badge
    radius: width / 2
    color: Theme.chosenLine

    Drawing {
        anchors.centerIn: parent
        side: Math.round(Math.min(Theme.badge * 0.66, tick.width * 0.9))
        source: Theme.tinted("ui_check", Theme.chosenInk)
    }
}
