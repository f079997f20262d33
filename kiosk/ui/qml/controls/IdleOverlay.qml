import QtQuick
import Numiks
import ".."

// «Are you still there?»: the whole screen is one tile. Segments vanish, nothing blinks.
Item {
    id: overlay

    required property AppViewModel app

    // On a wide screen the largest words take the ring's room.
    readonly property real _ring: Math.max(Theme.mm(60), Theme.portrait ? Math.min(overlay.width * 0.6, Theme.mm(165), middle.spare - words.height - Theme.mm(18)) : Theme.cramped ? 0 : Math.min(overlay.height * 0.55, Theme.mm(165)))
    readonly property real _textWidth: Theme.portrait ? overlay.width - 2 * Theme.mm(24) : overlay.width * 0.5

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Plate {
        id: tile

        objectName: "idle"
        atOnce: true
        anchors.fill: parent
        anchors.margins: Theme.margin
        tone: Plate.Green
        radius: Theme.mm(18)
        edge: Theme.mm(7)
        name: qsTr("Vous êtes encore là ? Touchez l’écran pour continuer.")
        onTouched: overlay.app.stillHere()

        Item {
            id: middle

            readonly property real spare: parent.height - newcomer.height - Theme.mm(16)

            anchors.fill: parent

            Image {
                id: ring

                x: Theme.portrait ? Math.round((parent.width - width) / 2) : Math.round(parent.width * 0.06)
                y: Theme.portrait ? Math.max(Theme.mm(6), Math.round((middle.spare - height - words.height - Theme.mm(10)) * 0.35)) : Math.round((parent.height - height) / 2)
                width: Math.round(overlay._ring)
                height: width
                sourceSize: Qt.size(width, width)
                source: `image://countdown/${overlay.app.idleSegments}?ink=${Theme.hex(Theme.contrast ? Theme.greenInk : Theme.yellow)}&gone=${Theme.hex(Theme.contrast ? "#9A9A9A" : Theme.greenEdge)}`
            }
            Drawing {
                anchors.centerIn: ring
                side: Math.round(ring.width * 0.52)
                source: "image://drawing/hand_touch"
            }
            Column {
                id: words

                x: Theme.portrait ? Math.round((parent.width - width) / 2) : Math.round(ring.x + ring.width + parent.width * 0.05)
                y: Theme.portrait ? ring.y + ring.height + Theme.mm(10) : Math.round((middle.spare - height) / 2)
                width: Theme.portrait ? overlay._textWidth : parent.width - x - Theme.mm(12)
                spacing: Theme.mm(7)

                Words {
                    width: parent.width
                    told: false
                    text: qsTr("Vous êtes encore là ?")
                    size: Theme.type(30, 30, 32)
                    bold: true
                    color: tile.ink
                    horizontalAlignment: Text.AlignHCenter
                }
                Words {
                    width: parent.width
                    told: false
                    text: qsTr("Touchez l’écran pour continuer.")
                    size: Theme.type(18, 20, 24)
                    color: tile.ink
                    horizontalAlignment: Text.AlignHCenter
                }
                Words {
                    width: parent.width
                    text: qsTr("Sinon, tout s’efface.")
                    size: Theme.textType
                    color: tile.ink
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
    Tile {
        id: newcomer

        // The width in which its words take one line.
        readonly property real line: Measure.run(label, family, true, size) + drawingSide + Theme.mm(15)

        objectName: "somebodyNew"
        anchors.horizontalCenter: tile.horizontalCenter
        anchors.bottom: tile.bottom
        anchors.bottomMargin: tile.edge + Theme.mm(9)
        width: Math.min(tile.width - 2 * Theme.mm(9), Theme.portrait ? Theme.mm(210) : Math.max(Theme.mm(210), newcomer.line))
        height: Math.max(Theme.choiceLeast, implicitHeight)
        label: qsTr("Je suis une nouvelle personne")
        drawing: "ui_new_person"
        icon: true
        drawingSide: Theme.iconLarge
        beside: true
        size: Theme.secondType
        onTouched: overlay.app.somebodyNew()
    }
}
