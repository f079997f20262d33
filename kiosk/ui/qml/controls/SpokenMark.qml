import QtQuick
import ".."

// One mark for the whole window: a speaker on what is being said, a tick on what the next touch chooses.
Item {
    id: mark

    readonly property Plate plate: Listening.lit as Plate
    readonly property real _side: Math.round(Math.min(Theme.mm(21), (mark.plate?.height ?? 0) * 0.4))
    // Over the corner rather than over the words.
    readonly property real _out: Math.round(mark._side * 0.25)

    // Placed, not anchored: parent and anchors would not change at the same moment.
    parent: mark.plate
    visible: mark.plate !== null
    width: mark._side
    height: mark.plate?.height ?? 0
    x: Theme.rightToLeft ? -mark._out : (mark.plate?.width ?? 0) - mark._side + mark._out
    z: 1

    Rectangle {
        visible: mark.visible && mark.plate.objectName === Listening.item
        y: -mark._out
        width: mark._side
        height: mark._side
        radius: width / 2
        color: Theme.chosenLine
        border.width: Theme.outlineWidth
        border.color: Theme.card

        Drawing {
            anchors.centerIn: parent
            side: Math.round(mark._side * 0.62)
            source: Theme.tinted("ui_listen", Theme.chosenInk)
            mirror: Theme.rightToLeft
        }
    }
    Rectangle {
        visible: mark.visible && mark.plate.objectName === Listening.heard
        y: mark.height - height + mark._out
        width: mark._side
        height: mark._side
        radius: width / 2
        color: Theme.chosenLine
        border.width: Theme.outlineWidth
        border.color: Theme.card

        Drawing {
            anchors.centerIn: parent
            side: Math.round(mark._side * 0.66)
            source: Theme.tinted("ui_check", Theme.chosenInk)
        }
    }
}
