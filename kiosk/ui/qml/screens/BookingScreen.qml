pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// A kept appointment or workshop seat.
Outcome {
    id: screen

    required property BookingViewModel vm

    title: screen.vm.title
    cardLeast: date.least
    cardMost: date.least + Theme.mm(16)
    footHeight: paper.implicitHeight
    card: DateCard {
        id: date

        anchors.fill: parent
        subject: screen.vm.subject
        weekday: screen.vm.weekday
        day: screen.vm.day
        month: screen.vm.month
        nights: screen.vm.nights
        time: screen.vm.time
        hour: screen.vm.hour
        minute: screen.vm.minute
        number: screen.vm.number
        numberLabel: screen.vm.numberLabel
    }
    told: [...Tell.lines(screen.vm.lines, columnWidth), ...Tell.notice(screen.vm.notice, columnWidth), ...Tell.bring(screen.vm.bring, columnWidth, !Theme.portrait)]
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
