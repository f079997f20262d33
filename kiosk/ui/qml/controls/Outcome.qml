pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A page that tells an outcome: a card that stays, what there is to know, and what can be touched at the foot.
// Upright they stand one under the other; on a wide screen the card has a column of its own. Where words are so large that
// this does not hold, the card is the first of several pages.
Sheet {
    id: outcome

    property alias card: cardPlace.data
    // The least and the most height that the card takes; no height: no card.
    property real cardLeast: 0
    property real cardMost: 0
    // What there is to know, as blocks `columnWidth` wide.
    property var told: []
    readonly property real columnWidth: outcome._wide ? Math.round((outcome.bodyWidth - Theme.mm(8)) / 2) : outcome.bodyWidth
    property alias foot: footPlace.data
    property real footHeight: 0
    // A second thing to touch, above the foot or, on a wide screen, under the blocks.
    property alias aside: asidePlace.data
    property real asideHeight: 0

    // Where not even one block has room over the foot, the foot is the last to take its turn.
    readonly property bool _footTurns: outcome._wide && blocks.leastOf(outcome._withAside) + outcome.footHeight + Theme.gap > outcome.bodyHeight && outcome.cardLeast + outcome.footHeight + Theme.gap > outcome.bodyHeight
    readonly property real _foot: outcome.footHeight > 0 && !outcome._footTurns ? outcome.footHeight + Theme.gap : 0
    readonly property var _withAside: outcome.asideHeight > 0 ? [...outcome.told, outcome.place("aside", outcome.asideHeight)] : outcome.told
    readonly property real _asideWhole: outcome.asideHeight > 0 ? outcome.asideHeight + Theme.gap : 0
    // Where room is short the thing aside takes its turn after the blocks.
    readonly property bool _asideTurns: outcome.asideHeight > 0 && (Theme.textSize === 2 || outcome._wide && (Theme.textSize > 0 || blocks.needOf(outcome._withAside) + outcome._foot > outcome.bodyHeight))
    readonly property real _aside: outcome.asideHeight > 0 && !outcome._asideTurns ? outcome.asideHeight + Theme.gap : 0
    readonly property bool _wide: !Theme.portrait && outcome.cardLeast > 0
    // Too little room for all of it at once: the card takes its turn.
    readonly property bool _tight: outcome.cardLeast > 0 && (outcome._wide ? outcome.cardLeast > outcome.bodyHeight : outcome.cardLeast + Theme.gap + blocks.leastOf(outcome._asideTurns ? outcome._withAside : outcome.told) + outcome._foot + outcome._aside > outcome.bodyHeight)
    // The foot stands where there is room for it.
    readonly property bool _footUnderCard: outcome._wide && !outcome._footTurns && blocks.needOf(outcome.told) + outcome._foot + outcome._asideWhole > outcome.bodyHeight && outcome.cardLeast + outcome._foot <= outcome.bodyHeight
    readonly property real _cardRoom: {
        if (outcome._tight)
            return outcome.cardLeast;
        if (outcome._wide)
            return outcome.bodyHeight - (outcome._footUnderCard ? outcome._foot : 0);
        return outcome.bodyHeight - outcome._foot - outcome._aside - Math.max(0, blocks.needOf(outcome.told)) - Theme.gap;
    }
    readonly property real cardHeight: outcome.cardLeast === 0 ? 0 : Math.max(outcome.cardLeast, Math.min(outcome.cardMost, outcome._cardRoom))

    readonly property var _all: [...(outcome._tight && !outcome._wide ? [outcome.place("card", outcome.cardLeast)] : []), ...(outcome._asideTurns ? outcome._withAside : outcome.told), ...(outcome._footTurns ? [outcome.place("foot", outcome.footHeight)] : [])]

    function place(kind: string, height: real): var {
        return {
            "kind": kind,
            "height": height
        };
    }

    // In the order in which it is read aloud.
    Item {
        id: cardPlace

        visible: outcome.cardLeast > 0 && (!outcome._tight || outcome._wide || blocks.cardTop >= 0)
        anchors.left: parent?.left
        width: outcome.columnWidth
        height: outcome.cardHeight
    }
    Blocks {
        id: blocks

        anchors.right: parent?.right
        y: outcome._wide || outcome._tight || outcome.cardHeight === 0 ? 0 : outcome.cardHeight + Theme.gap
        width: outcome.columnWidth
        height: outcome.bodyHeight - outcome._aside - (outcome._footUnderCard ? 0 : outcome._foot) - y
        told: outcome._all
    }
    Item {
        id: asidePlace

        anchors.right: parent?.right
        visible: !outcome._asideTurns || blocks.asideTop >= 0
        y: outcome._asideTurns ? blocks.y + blocks.roomHeight - height - (blocks.footTop >= 0 ? outcome.footHeight + Theme.gap : 0) : outcome.bodyHeight - height - (outcome._footUnderCard ? 0 : outcome._foot)
        width: outcome.columnWidth
        height: outcome.asideHeight
    }
    Item {
        id: footPlace

        x: outcome._footUnderCard === Theme.rightToLeft ? outcome.bodyWidth - width : 0
        visible: !outcome._footTurns || blocks.footTop >= 0
        y: outcome._footTurns ? blocks.y + blocks.roomHeight - height : outcome.bodyHeight - outcome.footHeight
        width: outcome.columnWidth
        height: outcome.footHeight
    }
}
