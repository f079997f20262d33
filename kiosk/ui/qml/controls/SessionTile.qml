import QtQuick
import ".."

// A workshop session: when, what, and the places left. Where words are largest, the date stands in the text.
Plate {
    id: tile

    required property var session
    // On a wide screen tiles stand side by side: the title goes under the leaf.
    property bool upright: false
    // No words are larger.
    property int most: Theme.choiceType

    readonly property var _none: ({
            "key": "",
            "title": "",
            "weekday": "",
            "day": "",
            "month": "",
            "date": "",
            "nights": 0,
            "time": "",
            "hour": 0,
            "minute": 0,
            "seats": "",
            "full": false,
            "chosen": false
        })
    readonly property var _shown: tile.session ?? tile._none
    readonly property bool _written: Theme.textSize === 2
    readonly property real _padding: Theme.mm(4)
    readonly property real _innerWidth: tile.width - 2 * Theme.outlineWidth - 2 * tile._padding
    readonly property real _leaf: tile._written ? 0 : leaf.width + Theme.mm(5)
    readonly property real _words: tile._innerWidth - (tile.upright ? 0 : tile._leaf)
    readonly property real _besideLeaf: tile._innerWidth - tile._leaf
    readonly property string _when: tile._written ? `${tile._shown.date}, ${tile._shown.time}` : tile._shown.time

    objectName: `session:${tile._shown.key}`
    name: `${tile._shown.title}, ${tile._shown.date}, ${tile._shown.time}, ${tile._shown.seats}`
    chosen: tile._shown.chosen
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: tile.chosen

    DayLeaf {
        id: leaf

        visible: !tile._written
        told: false
        anchors.left: parent.left
        anchors.leftMargin: tile._padding
        y: tile.upright ? Theme.mm(3.5) : Math.round((parent.height - height) / 2)
        width: Math.max(Theme.mm(58), implicitWidth)
        height: implicitHeight
        weekday: tile._shown.weekday
        day: tile._shown.day
        month: tile._shown.month
        nights: tile._shown.nights
        raised: true
        compact: !Theme.portrait
    }
    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: tile._padding + (tile.upright ? 0 : tile._leaf)
        y: tile.upright ? leaf.y + leaf.height + Theme.mm(2) : Math.round((parent.height - title.implicitHeight - time.implicitHeight - seats.implicitHeight - Theme.mm(3)) / 2)
        width: Measure.balanced(tile._shown.title, Theme.family, true, title.size, tile._words - (tile.upright ? 0 : Theme.mm(13)))
        told: false
        text: tile._shown.title
        size: Math.min(tile.most, tile.upright ? Theme.secondType : Theme.choiceType)
        bold: true
    }
    SessionFact {
        id: time

        anchors.left: parent.left
        anchors.leftMargin: tile._padding + tile._leaf
        y: tile.upright ? Math.round(leaf.y + (leaf.height - implicitHeight) / 2) : title.y + title.implicitHeight + Theme.mm(1.5)
        width: tile._besideLeaf
        text: tile._when
        size: Math.min(tile.most, Theme.secondType)
        source: Theme.clock(tile._shown.hour, tile._shown.minute, 0, 0)
    }
    SessionFact {
        id: seats

        anchors.left: title.left
        y: (tile.upright ? title.y + title.implicitHeight : time.y + time.implicitHeight) + Theme.mm(1.5)
        width: tile._words
        text: tile._shown.seats
        size: time.size
        source: Theme.tinted(tile._shown.full ? "ui_list" : "ui_seat", Theme.ink)
    }
    Tick {
        id: tick

        visible: tile.chosen
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(2)
    }
}
