pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Instead of a long wait: go away, and be back at an hour.
Outcome {
    id: screen

    required property ComeBackViewModel vm

    title: screen.vm.title
    cardLeast: hour.least
    cardMost: hour.most
    footHeight: actions.implicitHeight
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
    foot: Actions {
        id: actions

        width: parent.width
        height: implicitHeight
        confirmLabel: screen.vm.confirmLabel
        alternative: screen.vm.alternative
        onConfirmed: screen.vm.confirm()
        onAlternativeTaken: screen.vm.takeAlternative()
    }
}
