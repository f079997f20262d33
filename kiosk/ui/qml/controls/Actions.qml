import QtQuick
import ".."

// What can be done with a choice of dates: see others, keep the chosen one, or take the other thing offered.
Item {
    id: actions

    property bool hasOthers: false
    property string othersLabel: qsTr("Autres jours")
    property string confirmLabel
    property var alternative: null

    // Side by side in one row, where there is width but no height.
    property bool flat: false

    signal others
    signal confirmed
    signal alternativeTaken

    // For the moment another page has them.
    property bool alternativeHidden: false
    property bool confirmHidden: false
    readonly property bool _another: !actions.alternativeHidden && actions.alternative !== null && actions.alternative !== undefined
    // The largest words leave no room for icons.
    readonly property real _icon: Theme.textSize < 2 ? Theme.icon : 0
    readonly property real _othersWidth: Math.round((actions.width - Theme.gap) / 3)
    readonly property bool _abreast: Theme.portrait && Theme.textSize === 0
    readonly property real _least: Theme.mm(Theme.portrait ? (Theme.reach ? 36 : 40) : (Theme.reach ? 27 : 36))
    // Two lines hold every confirmation. Unless words are large, room is kept for them before there is one, so that nothing
    // moves with a choice.
    readonly property real _twoLines: Theme.edge + Theme.outlineWidth + 2 * Theme.mm(2.5) + Measure.height(2, Theme.family, Theme.choiceType)
    readonly property real _row: Math.max(actions._least, Theme.textSize === 0 ? actions._twoLines : confirm.implicitHeight)
    readonly property real _othersRow: actions._abreast ? actions._row : Math.max(actions._least, showOthers.implicitHeight)
    readonly property real _alternativeHeight: actions._another ? Math.max(actions._least, alternative_.implicitHeight) : 0

    // Height when everything stands in one row: room for two lines.
    readonly property real flatNeed: Math.max(actions._least, actions._twoLines)

    // Height with or without the way to others and the other thing offered.
    function need(others: bool, another: bool): real {
        const alternative = Math.max(actions._least, alternative_.implicitHeight);
        if (actions.flat)
            return actions.flatNeed;
        return (another ? alternative + Theme.gap : 0) + actions._row + (actions._abreast || !others ? 0 : actions._othersRow + Theme.gap);
    }

    implicitHeight: actions.need(actions.hasOthers, actions._another)

    Tile {
        id: showOthers

        objectName: "others"
        atOnce: true
        visible: actions.hasOthers
        label: actions.othersLabel
        drawing: actions._icon > 0 ? "ui_calendar" : ""
        icon: true
        drawingSide: actions._icon
        beside: true
        size: Measure.unbroken(label, family, true, Theme.choiceType, labelRoom)
        anchors.left: parent.left
        y: actions._abreast ? actions.height - actions._row - (actions._another ? actions._alternativeHeight + Theme.gap : 0) : 0
        width: actions._abreast ? actions._othersWidth : actions.width
        height: actions._othersRow
        onTouched: actions.others()
    }
    Tile {
        id: confirm

        objectName: "confirm"
        visible: actions.confirmLabel !== "" && !actions.confirmHidden
        tone: Plate.Green
        label: actions.confirmLabel
        // «quarta-feira» and an hour may be a hair too wide for the two lines that are kept.
        size: Theme.textSize > 0 ? Theme.choiceType : Measure.largest(Theme.choiceType, Theme.secondType, size => Measure.lines(Measure.words(label, family, true), size, labelRoom) <= 2)
        drawing: actions._icon > 0 ? "ui_check" : ""
        icon: true
        drawingSide: actions._icon
        beside: true
        anchors.right: parent.right
        y: actions.flat ? 0 : actions.height - actions._row - (actions._another ? actions._alternativeHeight + Theme.gap : 0)
        width: actions.flat ? Math.round((actions.width - Theme.gap) / 2) : actions._abreast && actions.hasOthers ? actions.width - Theme.gap - actions._othersWidth : actions.width
        height: actions._row
        onTouched: actions.confirmed()
    }
    Tile {
        id: alternative_

        objectName: "alternative"
        visible: actions._another
        label: actions.alternative?.label ?? ""
        drawing: actions.alternative?.pictogram ?? ""
        drawingSide: Theme.drawingSmall
        beside: true
        listed: true
        padding: Theme.mm(5)
        size: Theme.secondType
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: actions.flat ? Math.round((actions.width - Theme.gap) / 2) : parent.width
        height: actions.flat ? actions.height : actions._alternativeHeight
        onTouched: actions.alternativeTaken()
    }
}
