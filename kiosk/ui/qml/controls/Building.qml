import QtQuick
import ".."

// The building cut open, with the floor to go to lit. It is not mirrored: the building stands where it stands.
Image {
    required property int floor

    sourceSize: Qt.size(width, height)
    source: `image://building/${floor}?floor=${Theme.hex(Theme.contrast ? "#3A3A3A" : "#EFE6D6")}&number=${Theme.hex(Theme.contrast ? "#FFFFFF" : "#6F6655")}&lit=${Theme.hex(Theme.contrast ? "#FFD84D" : "#0F5549")}&onlit=${Theme.hex(Theme.chosenInk)}&ink=${Theme.hex(Theme.ink)}&halo=${Theme.hex(Theme.card)}&person=${Theme.hex(Theme.yellow)}`
}
