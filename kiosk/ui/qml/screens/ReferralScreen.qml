pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Where to go, whether it is open, and what to bring.
Outcome {
    id: screen

    required property ReferralViewModel vm

    readonly property bool _another: screen.vm.alternative !== null && screen.vm.alternative !== undefined

    readonly property list<var> _here: place.hereInside ? [] : [Tell.line(screen.vm.hereText, "outcome_referral", false, screen.columnWidth)]

    overline: Theme.portrait && Theme.textSize < 2 ? screen.vm.title : ""
    title: screen.vm.name
    cardLeast: place.least
    cardMost: Math.max(place.least, Theme.mm(100))
    footHeight: paper.implicitHeight
    asideHeight: screen._another ? another.height : 0
    card: PlaceCard {
        id: place

        anchors.fill: parent
        pictogram: screen.vm.pictogram
        known: screen.vm.placeKnown
        outside: screen.vm.outside
        floor: screen.vm.floor
        floorText: screen.vm.floorText
        doorText: screen.vm.doorText
        hereText: screen.vm.hereText
        addressText: screen.vm.addressText
    }
    // Whoever reads the first page alone must not go to a door that is shut.
    told: [...Tell.strip(screen.vm.state, screen.vm.stateTitle, screen.vm.stateText, screen.vm.nights, columnWidth), ...screen._here, ...Tell.notice(screen.vm.notice, columnWidth), ...Tell.bring(screen.vm.bring, columnWidth, true), ...Tell.dials(screen.vm.numbers, columnWidth)]
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
