import QtQuick
import Numiks
import ".."
import "../controls"

// A number to tell, and its paper.
Sheet {
    id: screen

    required property PanelGivenViewModel vm

    readonly property real _row: Math.max(Theme.choiceLeast, done.implicitHeight)
    readonly property real _half: Math.round((screen.bodyWidth - Theme.gap) / 2)

    title: screen.vm.title

    TicketCard {
        id: card

        width: screen.bodyWidth
        height: Math.min(card.most, notice.y - Theme.gap)
        number: screen.vm.number
    }
    Notice {
        id: notice

        text: screen.vm.sentence
        drawing: screen.vm.pictogram
        width: screen.bodyWidth
        height: Theme.mm(34)
        y: Math.min(card.most + Theme.gap, screen.bodyHeight - screen._row - Theme.gap - height)
    }
    Tile {
        objectName: "panel:retry"
        visible: screen.vm.canRetry
        label: screen.vm.retryLabel
        drawing: "ui_printer"
        icon: true
        drawingSide: Theme.icon
        beside: true
        y: screen.bodyHeight - height
        width: screen._half
        height: screen._row
        onTouched: screen.vm.retry()
    }
    Tile {
        id: done

        objectName: "panel:done"
        tone: Plate.Green
        label: screen.vm.doneLabel
        drawing: "ui_check"
        icon: true
        drawingSide: Theme.icon
        beside: true
        x: screen.vm.canRetry ? screen.bodyWidth - width : 0
        y: screen.bodyHeight - height
        width: screen.vm.canRetry ? screen._half : screen.bodyWidth
        height: screen._row
        onTouched: screen.vm.done()
    }
}
