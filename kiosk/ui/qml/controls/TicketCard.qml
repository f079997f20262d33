import QtQuick
import ".."

// A flat ticket: the number, a perforation, and the wait beside its clock.
Rectangle {
    id: card

    required property string number
    property bool waits: false
    property bool uncertain: false
    property string wait
    property string latest
    property int hour: 0
    property int minute: 0
    property int waitFrom: 0
    property int waitTo: 0

    readonly property real _padding: Theme.mm(9)
    readonly property real _inner: card.width - 2 * card._padding
    readonly property real _side: card.uncertain ? Theme.drawingLarge : Theme.mm(Theme.portrait && Theme.textSize < 2 ? 49 : 40)
    readonly property real _waitNeed: Math.max(card._side, words.height) + 2 * Theme.mm(Theme.textSize < 2 ? 6 : 3)
    readonly property real _waitHeight: card.waits ? card._waitNeed : 0
    // As large as the width allows: the number is read from afar.
    readonly property real _widest: card._inner / Math.max(1, card.number.length * 0.62)
    readonly property real _largest: Math.min(Theme.numberType, card._widest)
    readonly property real _shape: Measure.height(1, "Noto Sans", 1)
    readonly property real _numberLeast: card.numberHeight(Math.min(Theme.numberLeast, card._widest))
    readonly property real least: card.number === "" && !card.waits ? 0 : card._numberLeast + card._waitHeight
    // What the card would take with the wait, if there is one.
    readonly property real leastWithWait: card._numberLeast + card._waitNeed
    readonly property real most: card.numberHeight(card._largest) + card._waitHeight

    function numberHeight(size: real): real {
        return card.number === "" ? 0 : size * card._shape + Theme.mm(4);
    }

    visible: card.least > 0
    radius: Theme.cardRadius
    color: Theme.card

    Words {
        id: number

        readonly property real room: card.height - card._waitHeight

        text: card.number
        size: Math.max(1, Math.floor(Math.min(card._largest, (number.room - Theme.mm(4)) / card._shape)))
        bold: true
        family: "Noto Sans"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((number.room - number.implicitHeight) / 2)
    }
    Item {
        id: perforation

        visible: card.waits && card.number !== ""
        width: parent.width
        y: number.room

        Rectangle {
            x: -width / 2
            y: -height / 2
            width: Theme.mm(15)
            height: width
            radius: width / 2
            color: Theme.paper
        }
        Rectangle {
            x: card.width - width / 2
            y: -height / 2
            width: Theme.mm(15)
            height: width
            radius: width / 2
            color: Theme.paper
        }
        Image {
            x: Theme.mm(13)
            y: -height / 2
            sourceSize: Qt.size(card.width - 2 * Theme.mm(13), Theme.mm(1.4))
            source: `image://dashes/line?ink=${Theme.hex(Theme.contrast ? Theme.ink : "#CDBFA7")}&stroke=${Theme.mm(1)}`
        }
    }
    Item {
        visible: card.waits
        anchors.left: parent.left
        anchors.leftMargin: card._padding + Theme.mm(4)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(6)
        y: number.room
        height: card._waitHeight

        Clock {
            id: clock

            visible: !card.uncertain
            hour: card.hour
            minute: card.minute
            waitFrom: card.waitFrom
            waitTo: card.waitTo
            side: card._side
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
        }
        Drawing {
            visible: card.uncertain
            side: card._side
            source: Theme.drawing("outcome_person")
            anchors.fill: clock
        }
        Column {
            id: words

            anchors.left: clock.right
            anchors.leftMargin: Theme.mm(8)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: Measure.glued(card.wait)
                size: Measure.unbroken(card.wait, Theme.family, !card.uncertain, card.uncertain ? Theme.textType : Theme.waitType, width)
                bold: !card.uncertain
            }
            Words {
                visible: card.latest !== ""
                width: parent.width
                text: Measure.glued(card.latest)
                size: Theme.secondType
                color: Theme.softInk
            }
        }
    }
}
