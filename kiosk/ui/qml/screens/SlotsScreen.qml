pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Choosing an hour: a row is a day, columns are morning and afternoon. Where words are too large for a row of three, the
// day stands above its hours, and the days take turns.
Sheet {
    id: screen

    required property SlotsViewModel vm

    readonly property list<var> _days: screen.vm.days
    readonly property list<var> _heads: [
        {
            "drawing": "ui_sunrise",
            "words": qsTr("matin")
        },
        {
            "drawing": "ui_sun",
            "words": qsTr("après-midi")
        }
    ]
    property int page: 0

    readonly property real _daysWidth: Theme.portrait ? screen.bodyWidth : Math.round(screen.bodyWidth * 0.64)
    readonly property real _leafLeast: Math.max(0, ...screen._days.map(day => Measure.longest(day.weekday, Theme.family, true, Theme.controlType))) + Theme.mm(5)
    readonly property real _leafWidth: Math.max(Theme.mm(65), screen._leafLeast)
    readonly property real _timeLeast: Math.max(0, ...screen._days.map(day => Math.max(0, ...day.slots.map(slot => Measure.longest(slot.time.replace(/ /g, "\u00a0"), Theme.family, true, Theme.type(16, 18, 22.8)))))) + Theme.mm(10)
    readonly property bool _stacked: (screen._daysWidth - screen._leafWidth - 2 * Theme.gap) / 2 < screen._timeLeast
    readonly property real _slotWidth: (screen._daysWidth - (screen._stacked ? Theme.gap : screen._leafWidth + 2 * Theme.gap)) / 2
    // One morning and one afternoon a day, each in its column, as the headings say; else in their order, without headings.
    readonly property bool _halves: screen._days.every(day => day.slots.filter(slot => slot.morning).length <= 1 && day.slots.length - day.slots.filter(slot => slot.morning).length <= 1)
    readonly property real _headLeast: Theme.icon + Theme.mm(3) + Math.max(...screen._heads.map(head => Measure.run(head.words, Theme.family, false, Theme.secondType)))
    readonly property real _headHeight: screen._halves && !screen._stacked && screen._headLeast <= screen._slotWidth ? Math.max(Theme.mm(14), Measure.height(1, Theme.family, Theme.secondType)) : 0
    readonly property real _stripHeight: screen._stacked ? Measure.height(1, Theme.family, Theme.choiceType) + Theme.mm(3) : 0
    readonly property real _top: notice.text === "" ? 0 : notice.height + Theme.gap
    readonly property real _room: screen.bodyHeight - screen._top - screen._headHeight - (Theme.portrait ? actions.need(true, screen._offered && !screen._alternativeLast) + Theme.gap : 0)
    readonly property bool _besideFits: Theme.drawingSmall + screen._timeLeast - Theme.mm(3) <= screen._slotWidth
    // The largest words make the leaf taller than a slot.
    readonly property real _rowLeast: Math.max(Theme.choiceLeast, Theme.cramped && !screen._stacked ? Tell.leafHeight(1, true) : 0)
    readonly property real _slotLeast: {
        if (!screen._stacked && screen._besideFits)
            return screen._rowLeast;
        const clock = screen._stacked && !Theme.reach ? Theme.drawingMedium : Theme.drawingSmall;
        return Math.max(screen._rowLeast, clock + Measure.height(1, Theme.family, Theme.choiceType) + Theme.mm(8));
    }
    readonly property int _perPage: Math.max(1, Math.min(screen._days.length, Math.floor((screen._room + Theme.gap) / (screen._slotLeast + screen._stripHeight + Theme.gap))))
    readonly property real _slotHeight: Math.floor(Math.max(screen._slotLeast, Math.min(Theme.mm(72), (screen._room - (screen._perPage - 1) * Theme.gap) / screen._perPage - screen._stripHeight)))
    // What a leaf takes with its moons under the day.
    readonly property real _leafHeight: Tell.leafHeight(1, false)
    readonly property int _first: screen.page * screen._perPage

    readonly property bool _offered: screen.vm.alternative !== null && screen.vm.alternative !== undefined
    // Where room is least, the other thing offered has a page of its own, after the days.
    readonly property real _roomBesideIt: screen.bodyHeight - screen._top - screen._headHeight - actions.need(true, true) - Theme.gap
    readonly property bool _alternativeLast: (Theme.portrait ? screen._roomBesideIt < screen._slotLeast + screen._stripHeight : Theme.textSize === 2 || Theme.reach || actions.need(true, true) > screen.bodyHeight) && screen._offered
    readonly property int _dayPages: Math.max(1, Math.ceil(screen._days.length / screen._perPage))
    readonly property bool _atAlternative: screen._alternativeLast && screen.page === screen._dayPages

    function turn() {
        if (screen.page + 1 < screen._dayPages + (screen._alternativeLast ? 1 : 0)) {
            screen.page++;
        } else {
            screen.page = 0;
            if (screen.vm.hasOthers)
                screen.vm.showOthers();
        }
    }

    title: screen.vm.title
    // Large words do not leave a day room below the line.
    lowered: Theme.textSize === 0

    Notice {
        id: notice

        width: screen._daysWidth
        height: Tell.noticeHeight(text, width)
        text: screen.vm.notice
    }
    Row {
        id: heads

        visible: screen._headHeight > 0 && !screen._atAlternative
        anchors.right: Theme.portrait ? parent?.right : undefined
        anchors.left: Theme.portrait ? undefined : parent?.left
        anchors.leftMargin: screen._leafWidth + Theme.gap
        y: screen._top - Theme.mm(2)
        height: screen._headHeight
        spacing: Theme.gap

        Repeater {
            model: screen._heads

            Item {
                id: head

                required property var modelData

                width: screen._slotWidth
                height: screen._headHeight

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.mm(3)

                    Drawing {
                        anchors.verticalCenter: parent?.verticalCenter
                        side: Theme.icon
                        source: Theme.tinted(head.modelData.drawing, Theme.ink)
                    }
                    Words {
                        anchors.verticalCenter: parent?.verticalCenter
                        text: head.modelData.words
                        size: Theme.secondType
                    }
                }
            }
        }
    }
    Connections {
        function onItemChanged() {
            const index = screen._days.findIndex(day => day.slots.some(slot => `slot:${slot.key}` === Listening.item));
            if (index >= 0)
                screen.page = Math.floor(index / screen._perPage);
        }

        target: Listening
    }
    Repeater {
        model: screen._perPage

        Item {
            id: row

            required property int index
            readonly property var day: screen._days[screen._first + index] ?? null

            visible: row.day !== null
            anchors.left: parent?.left
            y: screen._top + screen._headHeight + index * (screen._slotHeight + screen._stripHeight + Theme.gap)
            width: screen._daysWidth
            height: screen._slotHeight + screen._stripHeight

            DayLeaf {
                visible: !screen._stacked
                anchors.left: parent.left
                width: screen._leafWidth
                height: screen._slotHeight
                weekday: row.day?.weekday ?? ""
                day: row.day?.day ?? ""
                nights: row.day?.nights ?? 0
                compact: screen._slotHeight < screen._leafHeight
            }
            Row {
                visible: screen._stacked
                anchors.left: parent.left
                height: screen._stripHeight
                spacing: Theme.mm(4)

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    text: screen._stacked && row.day !== null ? `${row.day.weekday} ${row.day.day}` : ""
                    size: Theme.choiceType
                    bold: true
                }
                Repeater {
                    model: screen._stacked && row.day !== null && row.day.nights <= 5 ? row.day.nights : 0

                    Drawing {
                        anchors.verticalCenter: parent?.verticalCenter
                        side: Theme.icon
                        source: Theme.tinted("ui_moon", Theme.ink)
                    }
                }
            }
            Repeater {
                model: row.day?.slots.length ?? 0

                SlotTile {
                    required property int index
                    readonly property int column: screen._halves ? (slot.morning ? 0 : 1) : index

                    slot: row.day.slots[index]
                    name: `${row.day.weekday} ${row.day.day}, ${slot.time}`
                    x: {
                        const start = (screen._stacked ? 0 : screen._leafWidth + Theme.gap) + column * (screen._slotWidth + Theme.gap);
                        return Math.round(Theme.rightToLeft ? row.width - start - width : start);
                    }
                    y: screen._stripHeight
                    width: Math.round(screen._slotWidth)
                    height: screen._slotHeight
                    onTouched: screen.vm.choose(slot.key)
                }
            }
        }
    }
    Actions {
        id: actions

        anchors.right: parent?.right
        anchors.bottom: parent?.bottom
        width: Theme.portrait ? screen.bodyWidth : screen.bodyWidth - screen._daysWidth - 2 * Theme.gap
        height: implicitHeight
        hasOthers: screen.vm.hasOthers || screen._dayPages > 1 || screen._alternativeLast
        confirmLabel: screen._atAlternative ? "" : screen.vm.confirmLabel
        alternative: screen.vm.alternative
        alternativeHidden: screen._alternativeLast && !screen._atAlternative
        onOthers: screen.turn()
        onConfirmed: screen.vm.confirm()
        onAlternativeTaken: screen.vm.takeAlternative()
    }
}
