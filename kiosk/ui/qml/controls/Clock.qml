import QtQuick
import ".."

// A clock face, with the minutes one waits as a yellow sector.
Image {
    id: clock

    required property int hour
    required property int minute
    property int waitFrom: 0
    property int waitTo: 0
    property real side: Theme.mm(49)

    width: clock.side
    height: clock.side
    sourceSize: Qt.size(clock.side, clock.side)
    source: Theme.clock(clock.hour, clock.minute, clock.waitFrom, clock.waitTo)
}
