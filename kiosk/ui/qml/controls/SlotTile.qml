import QtQuick
import ".."

// A free slot: its clock and its hour in digits.
Plate {
    id: tile

    required property var slot

    readonly property bool _low: tile.height < Theme.drawingMedium + Measure.height(1, Theme.family, Theme.type(16, 18, 22.8)) + Theme.mm(8)
    readonly property bool _beside: tile._low && Theme.drawingSmall + Theme.mm(7) + Measure.longest(time.joined, Theme.family, true, Theme.type(13.5, 18, 22.8)) <= tile.width
    readonly property real _clock: tile._low ? Theme.drawingSmall : Theme.drawingMedium

    objectName: `slot:${tile.slot.key}`
    chosen: tile.slot.chosen
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: tile.chosen

    Clock {
        id: clock

        hour: tile.slot.hour
        minute: tile.slot.minute
        side: tile._clock
        x: Math.round(tile._beside ? (parent.width - tile._clock - Theme.mm(3) - time.width) / 2 : (parent.width - tile._clock) / 2)
        y: Math.round(tile._beside ? (parent.height - tile._clock) / 2 : (parent.height - tile._clock - time.height) / 2)
    }
    Words {
        id: time

        // «15 h 30» stays on one line.
        readonly property string joined: tile.slot.time.replace(/ /g, "\u00a0")

        told: false
        text: time.joined
        size: Theme.type(tile._beside ? 13.5 : 16, 18, 22.8)
        bold: true
        x: Math.round(tile._beside ? clock.x + tile._clock + Theme.mm(3) : (parent.width - width) / 2)
        y: Math.round(tile._beside ? (parent.height - height) / 2 : clock.y + tile._clock)
    }
    Tick {
        visible: tile.chosen
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(1.5)
        width: Theme.mm(tile._beside ? 11 : 15)
        height: width
    }
}
