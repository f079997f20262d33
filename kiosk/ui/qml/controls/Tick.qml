import QtQuick
import ".."

// The badge that says «chosen» without colour.
Rectangle {
    width: Theme.badge
    height: Theme.badge
    radius: width / 2
    color: Theme.chosenLine

    Drawing {
        anchors.centerIn: parent
        side: Math.round(Theme.badge * 0.66)
        source: Theme.tinted("ui_check", Theme.chosenInk)
    }
}
