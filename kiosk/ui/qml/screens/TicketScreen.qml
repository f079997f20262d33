pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// A number to be called by, how long it takes, and where to wait.
Outcome {
    id: screen

    required property TicketViewModel vm

    // Where words are too large for it, the last sentence of the card stands among the blocks; on a wide screen, the wait too.
    readonly property bool _latestAside: (Theme.textSize === 2 || Theme.textSize === 1 && !Theme.portrait) && screen.vm.latestText !== ""
    readonly property bool _waitAside: !Theme.portrait && screen.vm.hasWait && ticket.leastWithWait > screen.bodyHeight

    title: screen.vm.title
    cardLeast: screen.vm.number === "" ? Theme.drawingLarge : ticket.least
    cardMost: screen.vm.number === "" ? 2 * Theme.drawingLarge : ticket.most
    footHeight: paper.implicitHeight
    card: [
        Drawing {
            visible: screen.vm.number === ""
            side: 2 * Theme.drawingLarge
            source: visible ? Theme.drawing("outcome_arrived") : ""
            anchors.centerIn: parent
        },
        TicketCard {
        id: ticket

        anchors.fill: parent
        number: screen.vm.number
        waits: screen.vm.hasWait && !screen._waitAside
        uncertain: screen.vm.uncertain
        wait: screen.vm.waitText
        latest: screen._latestAside ? "" : screen.vm.latestText
        hour: screen.vm.nowHour
        minute: screen.vm.nowMinute
        waitFrom: screen.vm.waitFrom
        waitTo: screen.vm.waitTo
    }
    ]
    told: [...(screen._waitAside ? [Tell.line(screen.vm.waitText, screen.vm.uncertain ? "outcome_person" : "ui_clock", true, columnWidth)] : []), ...(screen._latestAside ? [Tell.line(screen.vm.latestText, "ui_clock", false, columnWidth)] : []), ...Tell.lines(screen.vm.lines, columnWidth), ...Tell.notice(screen.vm.notice, columnWidth), ...Tell.bring(screen.vm.bring, columnWidth, !Theme.portrait), ...Tell.dials(screen.vm.numbers, columnWidth)]
    foot: Paper {
        id: paper

        width: parent.width
        state_: screen.vm.paper
        title: screen.vm.paperTitle
        text: screen.vm.paperText
        onPrinted: screen.vm.printSlip()
        onRefused: screen.vm.withoutPaper()
        onFinished: screen.vm.finish()
    }
}
