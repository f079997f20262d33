import QtQuick
import ".."

// A kept date: its leaf, its hour, and the number to say on arriving.
Rectangle {
    id: card

    required property string subject
    required property string weekday
    required property string day
    required property string month
    required property int nights
    required property string time
    required property int hour
    required property int minute
    required property string number
    required property string numberLabel

    readonly property real _padding: Theme.mm(9)
    readonly property real _above: Theme.mm(Theme.portrait ? 8 : 5)
    readonly property real _between: Theme.mm(Theme.portrait ? 6 : 3)
    readonly property real _inner: card.width - 2 * card._padding
    readonly property real least: upper.height + lower.height + card._above + 2 * card._between + Theme.mm(4)

    radius: Theme.cardRadius
    color: Theme.card

    Column {
        id: upper

        x: card._padding
        y: card._above + Math.round((card.height - card.least) / 3)
        width: card._inner
        spacing: Theme.mm(4)

        Words {
            visible: card.subject !== ""
            width: parent.width
            text: card.subject
            bold: true
        }
        Item {
            width: parent.width
            implicitHeight: Math.max(leaf.implicitHeight, clock.height)

            DayLeaf {
                id: leaf

                anchors.left: parent.left
                width: Math.max(Theme.mm(66), implicitWidth)
                height: parent.height
                weekday: card.weekday
                day: card.day
                month: card.month
                nights: card.nights
                raised: true
                compact: !Theme.portrait || Theme.textSize === 2
            }
            Clock {
                id: clock

                anchors.left: leaf.right
                anchors.leftMargin: Theme.mm(8)
                anchors.verticalCenter: parent.verticalCenter
                visible: leaf.width + side + Theme.mm(14) + Measure.longest(card.time, Theme.family, true, hourWords.size) <= card._inner
                side: Theme.mm(46)
                hour: card.hour
                minute: card.minute
            }
            Words {
                id: hourWords

                anchors.left: clock.visible ? clock.right : leaf.right
                anchors.leftMargin: Theme.mm(6)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: Measure.glued(card.time)
                size: Theme.waitType
                bold: true
            }
        }
    }
    Image {
        x: Theme.mm(6)
        y: upper.y + upper.height + card._between
        sourceSize: Qt.size(card.width - 2 * Theme.mm(6), Theme.mm(1.4))
        source: `image://dashes/line?ink=${Theme.hex(Theme.contrast ? Theme.ink : "#CDBFA7")}&stroke=${Theme.mm(1)}`
    }
    Column {
        id: lower

        x: card._padding
        y: card.height - height - Theme.mm(4)
        width: card._inner

        Words {
            width: parent.width
            text: card.numberLabel
            size: Theme.secondType
            color: Theme.softInk
        }
        Words {
            width: parent.width
            text: card.number
            size: Math.min(Theme.portrait ? Theme.placeType : Theme.waitType, card._inner / (card.number.length * 0.6))
            bold: true
            family: "Noto Sans"
        }
    }
}
