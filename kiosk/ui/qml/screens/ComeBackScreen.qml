pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Instead of a long wait: go away, and be back at an hour.
Outcome {
    id: screen

    required property ComeBackViewModel vm

    readonly property bool _another: screen.vm.alternative !== null && screen.vm.alternative !== undefined

    title: screen.vm.title
    cardLeast: hour.least
    cardMost: hour.most
    footHeight: confirm.height
    asideHeight: screen._another ? another.height : 0
    card: TicketCard {
        id: hour

        anchors.fill: parent
        number: ""
        waits: true
        wait: screen.vm.text
        hour: screen.vm.hour
        minute: screen.vm.minute
    }
    told: Tell.lines(screen.vm.lines, columnWidth)
    aside: Tile {
        id: another

        objectName: "alternative"
        visible: screen._another
        label: screen._another ? screen.vm.alternative.label : ""
        drawing: screen._another ? screen.vm.alternative.pictogram : ""
        drawingSide: Theme.drawingSmall
        beside: true
        listed: true
        padding: Theme.mm(5)
        size: Theme.secondType
        width: parent.width
        height: Math.max(Theme.mm(Theme.portrait ? 36 : 30), implicitHeight)
        onTouched: screen.vm.takeAlternative()
    }
    foot: Tile {
        id: confirm

        objectName: "confirm"
        tone: Plate.Green
        label: screen.vm.confirmLabel
        drawing: "ui_check"
        icon: true
        drawingSide: Theme.icon
        beside: true
        width: parent.width
        height: Math.max(Theme.choiceLeast, implicitHeight)
        onTouched: screen.vm.confirm()
    }
}
