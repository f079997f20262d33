import QtQuick
import ".."

// Where to go: in this building, at an address, or «ask at the desk» where the place is not known.
Rectangle {
    id: card

    required property string pictogram
    required property bool known
    required property bool outside
    required property int floor
    required property string floorText
    required property string doorText
    required property string hereText
    required property string addressText

    // Where words are large, the last sentence stands among the blocks.
    readonly property bool hereInside: !card._inside && card.addressText === "" || Theme.textSize === 0
    readonly property bool _inside: card.known && !card.outside
    readonly property real _padding: Theme.mm(9)
    // The largest type that breaks no word; the largest of all only upright and on one line.
    readonly property int _floorType: {
        const lines = size => Measure.lines(Measure.words(card.floorText, Theme.family, true), size, card._floorRoom);
        if (Theme.portrait && lines(Theme.placeType) === 1)
            return Theme.placeType;
        return [Theme.waitType, Theme.questionType, Theme.textType].find(size => lines(size) < Infinity) ?? Theme.controlType;
    }
    readonly property real _picture: card._inside ? Theme.mm(card.hereInside ? 60 : 48) : Theme.drawingLarge
    readonly property real _inner: card.width - 2 * card._padding
    readonly property real _room: card._inner - card._picture - Theme.mm(9)
    // A floor with too long a word stands above the building.
    readonly property bool _floorAbove: Measure.longest(card.floorText, Theme.family, true, Theme.controlType) > card._room
    readonly property real _floorRoom: card._floorAbove ? card._inner : card._room
    readonly property real _above: card._floorAbove ? floorHead.implicitHeight : 0
    readonly property real least: card._above + Math.max(card._picture * (card._inside ? 1.3 : 1), words.implicitHeight) + 2 * Theme.mm(Theme.portrait ? 7 : 4)

    radius: Theme.cardRadius
    color: Theme.card

    Building {
        visible: card._inside
        floor: card.floor
        width: card._picture
        height: Math.min(Theme.mm(84), card.height - card._above - 2 * Theme.mm(8))
        anchors.left: parent.left
        anchors.leftMargin: card._padding
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: card._above / 2
    }
    Drawing {
        visible: !card._inside
        side: card._picture
        source: Theme.drawing(card.outside ? "structure_outside" : "calm_desk")
        anchors.left: parent.left
        anchors.leftMargin: card._padding
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: floorHead

        visible: card._floorAbove
        anchors.left: parent.left
        anchors.leftMargin: card._padding
        y: Theme.mm(4)
        width: card._inner
        text: card.floorText
        size: card._floorType
        bold: true
    }
    Column {
        id: words

        anchors.right: parent.right
        anchors.rightMargin: card._padding
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: card._above / 2
        width: card._room
        spacing: Theme.mm(Theme.portrait ? 3 : 1)

        Words {
            visible: card.floorText !== "" && !card._floorAbove
            width: parent.width
            text: card.floorText
            size: card._floorType
            bold: true
        }
        Item {
            visible: card.doorText !== ""
            width: parent.width
            implicitHeight: Math.max(door.height, doorWords.implicitHeight)

            Drawing {
                id: door

                side: Theme.iconLarge
                source: Theme.tinted("ui_door", Theme.ink)
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
            }
            Words {
                id: doorWords

                anchors.left: door.right
                anchors.leftMargin: Theme.mm(4)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: card.doorText
                size: Theme.portrait ? Theme.waitType : Theme.questionType
                bold: true
            }
        }
        Words {
            visible: card.addressText !== ""
            width: parent.width
            text: card.addressText
            size: Theme.textType
            bold: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            text: card.hereInside ? card.hereText : ""
            size: card._inside || card.outside ? Theme.secondType : Theme.questionType
            bold: !card._inside && !card.outside
            color: bold ? Theme.ink : Theme.softInk
        }
    }
}
