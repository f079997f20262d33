import QtQuick
import Numiks
import ".."

// The bar: the same controls at the same places on every screen. Where the words are too large for one row, the person
// comes first, full width.
Rectangle {
    id: bar

    required property AppViewModel app

    readonly property real _side: Theme.portrait || Theme.cramped ? Theme.mm(4.5) : Theme.margin
    readonly property real _inner: bar.width - 2 * bar._side
    readonly property VoiceViewModel voice: bar.app.voice as VoiceViewModel
    readonly property int _all: (bar.app.atStart ? 2 : 3) + (bar.voice.available ? 1 : 0)
    readonly property bool _tight: bar._all * (bar._controlNeed + Theme.smallGap) + bar._personNeed > bar._inner
    // On a wide first screen two controls stand one above the other, where the person's words would take more lines beside both.
    readonly property bool _stacked: !Theme.portrait && bar.app.atStart && bar.voice.available && bar._all * (bar._controlNeed + Theme.smallGap) + bar._personLine > bar._inner
    // Where height lacks there is one row: each control takes what its word asks for, and all words are smaller if they must.
    readonly property bool _shared: Theme.cramped && !bar.app.atStart
    // Labels of two words stay on one line where there is width for it.
    readonly property bool _oneLine: bar._shared && bar.sum(control => control?.lineAt(Theme.controlType) ?? 0) + bar._personNeed <= bar._inner
    readonly property int _sharedType: bar._shared ? Measure.largest(Theme.controlType, Theme.usualControlType, size => bar.rowNeed(size) <= bar._inner) : 0
    readonly property bool _twoRows: bar._tight && !bar._stacked && !bar._shared
    // In the largest words, listening stands beside the person: the row below has room for three.
    readonly property bool _listenAbove: bar._twoRows && bar._all * (bar._controlNeed + Theme.smallGap) - Theme.smallGap > bar._inner && bar._all > 3
    readonly property int _controls: bar._all - (bar._listenAbove || bar._stacked ? 1 : 0)
    readonly property real _controlNeed: Math.max(back.need, start.need, comfort.need, bar.app.atStart ? notice.need : 0, bar.voice.available ? listen.need : 0)
    readonly property real _personNeed: bar.personNeed(bar._personType, bar._secondType)
    readonly property string _second: bar.app.atStart ? bar.app.personSecond : ""
    readonly property real _personDrawn: bar.app.atStart && Theme.textSize < 2 ? Theme.iconLarge : Theme.mm(16)
    readonly property int _personType: bar.app.atStart && Theme.textSize < 2 ? Theme.secondType : Theme.controlType
    readonly property int _secondType: Theme.textSize === 2 ? Theme.controlType : Theme.secondType
    // What a drawing at the side of its word takes.
    readonly property real _drawn: Theme.icon + Theme.mm(4)
    readonly property real _listenRoom: listen.need + bar._drawn
    readonly property real _stackWidth: bar._controlWidth + bar._drawn
    // What is left beside the person on one line is shared out.
    readonly property real _share: Math.max(0, (bar._inner - bar.controlsNeed(bar._sharedType) - bar._personLine) / bar._controls)
    readonly property real _personRoom: bar._shared ? bar._inner - bar.controlsNeed(bar._sharedType) - bar._share * bar._controls : bar._inner - bar._controls * (bar._controlWidth + Theme.smallGap) - (bar._stacked ? bar._drawn : 0)
    readonly property real _personLine: Math.max(Measure.run(person.label, person.family, true, bar._personType), bar.secondLine(bar._secondType)) + bar._personDrawn + Theme.mm(14)
    readonly property real _controlWidth: {
        if (bar._twoRows)
            return (bar._inner - (bar._controls - 1) * Theme.smallGap) / bar._controls;
        const most = Math.max(Theme.mm(!Theme.portrait ? 56 : bar._controls > 3 ? 43 : 52), bar._controlNeed);
        return Math.min(most, (bar._inner - bar._personNeed) / bar._controls - Theme.smallGap);
    }
    readonly property real _rowHeight: {
        const least = bar._stacked ? 2 * Math.max(Theme.controlLeast, listen.implicitHeight, comfort.implicitHeight) + Theme.smallGap : Math.max(back.implicitHeight, start.implicitHeight, comfort.implicitHeight, bar._listenAbove ? 0 : listen.implicitHeight);
        return Math.max(Theme.mm(41), least, bar.app.atStart ? notice.implicitHeight : 0, bar._twoRows ? 0 : person.implicitHeight);
    }
    readonly property real _stackHeight: Math.floor((bar._rowHeight - Theme.smallGap) / 2)
    readonly property real _personHeight: bar._twoRows ? Math.max(Theme.mm(29), person.implicitHeight, bar._listenAbove ? listen.implicitHeight : 0) : bar._rowHeight
    readonly property real _controlTop: Theme.gap + (bar._twoRows ? bar._personHeight + Theme.smallGap : 0)

    // All alike, and smaller only where a word is wider than a third of the bar.
    readonly property int _controlType: bar._shared ? bar._sharedType : Math.min(back.typeFitting(bar._controlWidth), start.typeFitting(bar._controlWidth), comfort.typeFitting(bar._controlWidth), listen.typeFitting(bar._controlWidth), bar.app.atStart ? notice.typeFitting(bar._controlWidth) : Theme.controlType)

    function personNeed(size: int, secondSize: int): real {
        return Math.max(Measure.longest(person.label, person.family, true, size), Measure.longest(bar._second, Measure.familyOf(bar._second), false, secondSize)) + bar._personDrawn + Theme.mm(12);
    }

    // What `need` gives for each control of a visit, and the gap after it.
    function sum(need: var): real {
        const controls = [back, start, ...(bar.voice.available ? [listen] : []), comfort];
        return controls.reduce((sum, control) => sum + need(control) + Theme.smallGap, 0);
    }

    function need(control: BarControl, size: int): real {
        // While the window is taken down, a control may be gone before the bar.
        return (bar._oneLine ? control?.lineAt(size) : control?.needAt(size)) ?? 0;
    }

    function controlsNeed(size: int): real {
        return bar.sum(control => bar.need(control, size));
    }

    function rowNeed(size: int): real {
        return bar.controlsNeed(size) + bar.personNeed(size, size);
    }

    function widthOf(control: BarControl): real {
        return bar._shared ? bar.need(control, bar._sharedType) + bar._share : bar._controlWidth;
    }

    // Width of the person's second line, at a type.
    function secondLine(size: int): real {
        return Measure.run(bar._second, Measure.familyOf(bar._second), false, size);
    }

    // One line instead of two is worth a little size.
    function secondFitting(room: real): int {
        const size = Measure.largest(bar._secondType, Theme.usualSecondType, size => bar.secondLine(size) <= room);
        return bar.secondLine(size) <= room ? size : bar._secondType;
    }

    implicitHeight: bar._controlTop + bar._rowHeight + Theme.mm(5.5)
    color: Theme.sand

    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.mm(0.4))
        color: Theme.sandLine
    }
    BarControl {
        id: back

        objectName: "bar:back"
        visible: !bar.app.atStart && bar.app.canGoBack
        label: qsTr("Retour")
        size: bar._controlType
        drawing: "ui_back"
        pointing: true
        anchors.left: bar.left
        anchors.leftMargin: bar._side
        y: bar._controlTop
        width: bar.widthOf(back)
        height: bar._rowHeight
        onTouched: bar.app.goBack()
    }
    AbsentTile {
        visible: !bar.app.atStart && !bar.app.canGoBack
        label: back.label
        drawing: back.drawing
        size: bar._controlType
        anchors.fill: back
    }
    BarControl {
        id: start

        objectName: "bar:start"
        visible: !bar.app.atStart
        label: qsTr("Début")
        size: bar._controlType
        drawing: "ui_restart"
        anchors.left: back.right
        anchors.leftMargin: Theme.smallGap
        y: bar._controlTop
        width: bar.widthOf(start)
        height: bar._rowHeight
        onTouched: bar.app.startAgain()
    }
    BarControl {
        id: listen

        objectName: "bar:listen"
        visible: bar.voice.available
        atOnce: true
        label: qsTr("Écouter")
        size: bar._controlType
        drawing: "ui_listen"
        beside: bar._listenAbove || bar._stacked
        pointing: true
        chosen: bar.voice.on
        anchors.left: bar.app.atStart || bar._listenAbove ? bar.left : start.right
        anchors.leftMargin: bar.app.atStart || bar._listenAbove ? bar._side : Theme.smallGap
        y: bar._listenAbove ? Theme.gap : bar._controlTop
        width: bar._listenAbove ? bar._listenRoom : bar._stacked ? bar._stackWidth : bar.widthOf(listen)
        height: bar._stacked ? bar._stackHeight : bar._listenAbove ? bar._personHeight : bar._rowHeight
        onTouched: bar.voice.listen()
    }
    BarControl {
        id: comfort

        objectName: "bar:comfort"
        label: qsTr("Confort")
        size: bar._controlType
        drawing: "ui_comfort"
        beside: bar._stacked
        anchors.left: bar._stacked ? bar.left : listen.visible && !bar._listenAbove ? listen.right : bar.app.atStart ? bar.left : start.right
        anchors.leftMargin: bar._stacked || bar.app.atStart && !listen.visible ? bar._side : Theme.smallGap
        y: bar._controlTop + (bar._stacked ? bar._stackHeight + Theme.smallGap : 0)
        width: bar._stacked ? bar._stackWidth : bar.widthOf(comfort)
        height: bar._stacked ? bar._stackHeight : bar._rowHeight
        onTouched: bar.app.openComfort()
    }
    BarControl {
        id: notice

        objectName: "bar:notice"
        visible: bar.app.atStart
        label: qsTr("Vos données")
        size: bar._controlType
        drawing: "ui_privacy"
        anchors.left: comfort.right
        anchors.leftMargin: Theme.smallGap
        y: bar._controlTop
        width: bar._controlWidth
        height: bar._rowHeight
        onTouched: bar.app.showNotice()
    }
    Tile {
        id: person

        objectName: "bar:person"
        label: bar.app.atStart ? bar.app.personTitle : qsTr("Une personne")
        // Languages that have not room on one line stand one under the other.
        second: bar.secondLine(person.secondSize) <= person.labelRoom ? bar._second : bar._second.replace(/ · /g, "\n")
        tone: Plate.Yellow
        icon: true
        drawing: "ui_person"
        drawingSide: bar.app.atStart && Theme.textSize === 2 ? Theme.icon : bar.app.atStart || bar._twoRows ? Theme.iconLarge : Theme.mm(16)
        pointing: true
        beside: true
        size: bar._shared ? bar._sharedType : bar._personType
        secondSize: Theme.portrait ? bar._secondType : bar.secondFitting(person.labelRoom)
        radius: Theme.controlRadius
        edge: Theme.mm(2.5)
        anchors.right: bar.right
        anchors.rightMargin: bar._side
        y: Theme.gap
        width: bar._twoRows ? bar._inner - (bar._listenAbove ? bar._listenRoom + Theme.smallGap : 0) : Theme.portrait || bar.app.atStart ? bar._personRoom : Math.min(bar._personRoom, Math.max(Theme.mm(95), bar._personNeed, Theme.textSize === 0 ? 0 : Math.min(bar._inner * 0.45, bar._personLine)))
        height: bar._personHeight
        onTouched: bar.app.callSomebody()
    }
}
