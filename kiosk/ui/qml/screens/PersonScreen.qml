pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Somebody comes, or nobody is there now. In danger it looks the same: whoever looks over a shoulder learns nothing.
Outcome {
    id: screen

    required property PersonViewModel vm

    readonly property list<var> _reopens: screen.vm.reopensText === "" ? [] : [Tell.line(screen.vm.reopensText, "outcome_come_back", true, screen.columnWidth)]

    title: screen.vm.title
    cardLeast: Theme.drawingLarge + Theme.mm(10)
    cardMost: 2 * Theme.drawingLarge + Theme.mm(20)
    footHeight: screen.vm.continueLabel === "" ? 0 : carryOn.height
    card: Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.card

        Drawing {
            anchors.centerIn: parent
            side: screen.cardHeight < 2 * Theme.drawingLarge + Theme.mm(10) ? Theme.drawingLarge : 2 * Theme.drawingLarge
            source: Theme.drawing(screen.vm.pictogram)
        }
    }
    told: [...screen._reopens, ...Tell.lines(screen.vm.lines, columnWidth), ...Tell.dials(screen.vm.numbers, columnWidth)]
    foot: Tile {
        id: carryOn

        objectName: "carryOn"
        visible: screen.vm.continueLabel !== ""
        tone: Plate.Green
        label: screen.vm.continueLabel
        drawing: "ui_right"
        icon: true
        pointing: true
        beside: true
        drawingSide: Theme.iconLarge
        width: parent.width
        height: Math.max(Theme.choiceLeast, implicitHeight)
        onTouched: screen.vm.carryOn()
    }
}
