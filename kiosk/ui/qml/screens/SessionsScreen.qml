pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Choosing a workshop session: one under the other or, on a wide screen, side by side. Where not all fit they take turns, and
// where room is least the other thing offered takes its turn after them.
Sheet {
    id: screen

    required property SessionsViewModel vm
    property int page: 0

    readonly property list<var> _sessions: screen.vm.sessions
    readonly property int _count: Math.max(1, screen._sessions.length)
    readonly property real _third: Math.floor(Math.min(Theme.mm(160), (screen.bodyWidth - (screen._count - 1) * Theme.gap) / screen._count))
    readonly property real _uprightHeight: screen.tallest(screen._third, true, Theme.choiceType)
    readonly property bool _upright: !Theme.portrait && Theme.textSize < 2 && screen._uprightHeight + Theme.gap + actions.flatNeed <= screen.bodyHeight
    // On a wide screen without room for that, what can be done stands at the side.
    readonly property bool _atSide: !Theme.portrait && !screen._upright
    readonly property real _listWidth: screen._atSide ? Math.round(screen.bodyWidth * 0.62) : screen.bodyWidth
    readonly property real _roomForAll: screen.bodyHeight - (screen._atSide ? 0 : actions.need(screen._alternativeLast, screen._offered && !screen._alternativeLast) + Theme.gap)
    readonly property bool _all: screen._upright || screen._count * (screen._tileLeast + Theme.gap) - Theme.gap <= screen._roomForAll
    readonly property real _listHeight: screen._all || screen._atSide ? screen._roomForAll : screen.bodyHeight - actions.need(true, screen._offered && !screen._alternativeLast) - Theme.gap
    readonly property real _tileWidth: screen._upright ? screen._third : screen._listWidth
    // Where height lacks, as large as one session allows.
    readonly property int _most: Theme.cramped ? Measure.largest(Theme.choiceType, Theme.usualSecondType, size => screen.tallest(screen._listWidth, false, size) <= screen.bodyHeight) : Theme.choiceType
    readonly property real _tileLeast: screen._upright ? screen._uprightHeight : screen.tallest(screen._tileWidth, false, screen._most)
    readonly property int _perPage: screen._upright ? screen._count : Math.max(1, Math.min(screen._count, Math.floor((screen._listHeight + Theme.gap) / (screen._tileLeast + Theme.gap))))
    readonly property real _tileHeight: screen._upright ? Math.min(screen._listHeight, screen._tileLeast + Theme.mm(6)) : Math.min(screen._tileLeast + Theme.mm(10), Math.floor((screen._listHeight + Theme.gap) / screen._perPage - Theme.gap))
    readonly property bool _offered: screen.vm.alternative !== null && screen.vm.alternative !== undefined
    readonly property bool _alternativeLast: screen._offered && (Theme.textSize === 2 || screen._atSide && Theme.reach)
    readonly property int _sessionPages: Math.ceil(screen._count / screen._perPage)
    readonly property int _pages: screen._sessionPages + (screen._alternativeLast ? 1 : 0)
    readonly property int _page: screen.page % screen._pages

    function tallest(width: real, upright: bool, most: int): real {
        return Math.max(Theme.choiceLeast, ...screen._sessions.map(session => Tell.sessionHeight(session, width, upright, most)));
    }

    title: screen.vm.title
    // Large words do not leave a session room below the line.
    lowered: Theme.textSize === 0

    Connections {
        function onItemChanged() {
            const index = screen._sessions.findIndex(session => `session:${session.key}` === Listening.item);
            if (index >= 0)
                screen.page = Math.floor(index / screen._perPage);
        }

        target: Listening
    }
    Repeater {
        model: screen._perPage

        SessionTile {
            required property int index
            readonly property real start: screen._upright ? index * (screen._tileWidth + Theme.gap) : 0

            visible: session !== null
            session: screen._sessions[screen._page * screen._perPage + index] ?? null
            upright: screen._upright
            most: screen._most
            x: Theme.rightToLeft ? screen.bodyWidth - start - width : start
            y: screen._upright ? 0 : index * (screen._tileHeight + Theme.gap)
            width: screen._tileWidth
            height: screen._tileHeight
            onTouched: screen.vm.choose(session.key)
        }
    }
    Actions {
        id: actions

        flat: screen._upright
        x: screen._atSide && !Theme.rightToLeft ? screen.bodyWidth - width : 0
        y: screen.bodyHeight - height
        width: screen._atSide ? screen.bodyWidth - screen._listWidth - 2 * Theme.gap : screen.bodyWidth
        height: implicitHeight
        othersLabel: qsTr("Autres dates")
        hasOthers: screen._pages > 1
        confirmLabel: screen.vm.confirmLabel
        confirmHidden: screen._page >= screen._sessionPages
        alternative: screen.vm.alternative
        alternativeHidden: screen._alternativeLast && screen._page < screen._sessionPages
        onOthers: screen.page++
        onConfirmed: screen.vm.confirm()
        onAlternativeTaken: screen.vm.takeAlternative()
    }
}
