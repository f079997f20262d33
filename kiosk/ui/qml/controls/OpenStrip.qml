pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Whether a place is open: by word and drawing, colour only repeats it. Closed is not red: nothing is wrong.
Rectangle {
    id: place

    required property var strip

    readonly property bool _open: place.strip?.state === "open"
    readonly property bool _oneLine: place.strip?.oneLine ?? true
    readonly property real _room: place.width - badge.width - Theme.mm(6 + 5 + 6)

    radius: Theme.controlRadius
    color: place._open ? Theme.mint : Theme.sand

    Tick {
        id: badge

        visible: place._open
        width: Theme.mm(16)
        height: Theme.mm(16)
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter
    }
    Drawing {
        visible: !place._open
        anchors.fill: badge
        side: badge.width
        source: Theme.tinted(place.strip?.state === "closed" ? "ui_door" : "ui_clock", Theme.ink)
    }
    Words {
        id: title

        visible: text !== ""
        text: place.strip?.title ?? ""
        bold: true
        color: place._open ? Theme.mintInk : Theme.ink
        anchors.left: badge.right
        anchors.leftMargin: Theme.mm(5)
        width: Math.min(implicitWidth, place._room)
        y: Math.round((place.height - implicitHeight - (place._oneLine ? 0 : text_.implicitHeight)) / 2)
    }
    Words {
        id: text_

        text: Measure.glued(place.strip?.text ?? "")
        anchors.left: place._oneLine && title.visible ? title.right : badge.right
        anchors.leftMargin: Theme.mm(5)
        width: Math.min(implicitWidth, place._room - (place._oneLine ? 0 : moons.width + Theme.mm(2)))
        y: place._oneLine || !title.visible ? Math.round((place.height - implicitHeight) / 2) : title.y + title.implicitHeight
    }
    Row {
        id: moons

        anchors.left: text_.right
        anchors.leftMargin: Theme.mm(4)
        y: Math.round(text_.y + (text_.height - height) / 2)
        spacing: Theme.mm(2)

        Repeater {
            model: place.strip?.moons ?? 0

            Drawing {
                side: Theme.mm(10)
                source: Theme.tinted("ui_moon", Theme.ink)
            }
        }
    }
}
