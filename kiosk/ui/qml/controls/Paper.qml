import QtQuick
import ".."

// The paper's part of a page: offered, coming out, there, or not; then the way out.
Item {
    id: paper

    required property string state_
    required property string title
    required property string text

    signal printed
    signal refused
    signal finished

    readonly property bool _offered: paper.state_ === "offer"
    readonly property bool _leaving: !paper._offered && paper.state_ !== "printing"
    // Where height lacks the two controls stand closer.
    readonly property int _type: Theme.cramped ? Theme.controlType : Theme.choiceType
    readonly property real _between: Theme.cramped ? Theme.smallGap : Theme.gap
    readonly property real _printWidth: Math.round((paper.width - Theme.gap) * 0.56)
    readonly property real _refuseWidth: paper.width - Theme.gap - paper._printWidth
    readonly property bool _abreast: Measure.longest(refuse.label, refuse.family, true, refuse.size) < paper._refuseWidth - refuse.drawingSide - Theme.mm(11) && Measure.longest(printing.label, printing.family, true, printing.size) < paper._printWidth - printing.drawingSide - Theme.mm(11)
    readonly property real _button: Math.max(Theme.mm(Theme.portrait ? 47 : 40), refuse.implicitHeight)
    readonly property real _finishWidth: paper._said ? Math.max(Theme.mm(80), Measure.longest(finish.label, Theme.family, true, finish.size) + Theme.mm(14)) : paper.width
    readonly property bool _said: paper.title !== "" || paper.text !== ""
    readonly property bool _besideFinish: paper._said && Theme.textSize === 0 && paper.width - paper._finishWidth > Theme.mm(120)

    implicitHeight: {
        if (paper._offered)
            return paper._abreast ? paper._button : 2 * paper._flat + paper._between;
        if (!paper._leaving)
            return Math.max(paper._button, message.implicitHeight);
        return paper._besideFinish ? Math.max(paper._button, message.implicitHeight) : (paper._said ? message.implicitHeight + Theme.gap : 0) + paper._flat;
    }
    readonly property real _flat: Math.max(Theme.mm(30), paper._offered ? printing.implicitHeight : finish.implicitHeight)
    height: implicitHeight

    Tile {
        id: printing

        objectName: "print"
        visible: paper._offered
        tone: Plate.Green
        label: qsTr("Imprimer")
        drawing: "ui_printer"
        icon: true
        beside: true
        size: paper._type
        family: Measure.familyIn(label)
        drawingSide: Theme.textSize === 2 ? Theme.icon : Theme.iconLarge
        anchors.left: parent.left
        width: paper._abreast ? paper._printWidth : paper.width
        height: paper._abreast ? paper._button : paper._flat
        onTouched: paper.printed()
    }
    Tile {
        id: refuse

        objectName: "noPaper"
        visible: paper._offered
        label: qsTr("Sans papier")
        drawing: "ui_nopaper"
        icon: true
        beside: true
        size: paper._type
        family: Measure.familyIn(label)
        drawingSide: Theme.textSize === 2 ? Theme.icon : Theme.iconLarge
        anchors.right: parent.right
        y: paper._abreast ? 0 : paper._flat + paper._between
        width: paper._abreast ? paper._refuseWidth : paper.width
        height: printing.height
        onTouched: paper.refused()
    }
    Item {
        id: message

        readonly property real _indent: picture.visible ? picture.width + Theme.mm(5) : 0
        readonly property real _room: width - _indent

        visible: !paper._offered && paper._said
        anchors.left: parent.left
        width: paper._besideFinish ? paper.width - paper._finishWidth - Theme.gap : paper.width
        implicitHeight: Math.max(picture.height, said.implicitHeight + more.implicitHeight)
        height: paper._besideFinish || !paper._leaving ? paper.implicitHeight : implicitHeight

        Drawing {
            id: picture

            visible: paper.state_ !== "none"
            side: Theme.drawingMedium
            source: Theme.drawing(paper.state_ === "failed" ? "outcome_no_paper" : "outcome_take_paper")
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: said

            text: paper.title
            bold: true
            anchors.left: parent.left
            anchors.leftMargin: message._indent
            y: Math.round((message.height - said.implicitHeight - more.implicitHeight) / 2)
            width: message._room
        }
        Words {
            id: more

            visible: paper.text !== ""
            text: paper.text
            size: Theme.secondType
            anchors.left: said.left
            anchors.top: said.bottom
            width: message._room
            height: visible ? implicitHeight : 0
        }
    }
    Tile {
        id: finish

        objectName: "finish"
        visible: paper._leaving
        tone: Plate.Green
        label: qsTr("Terminer")
        size: paper._type
        drawing: paper._besideFinish ? "" : "ui_check"
        icon: true
        beside: true
        drawingSide: Theme.icon
        anchors.right: parent.right
        y: paper._besideFinish ? Math.round((paper.height - height) / 2) : paper.height - height
        width: paper._besideFinish ? paper._finishWidth : paper.width
        height: paper._besideFinish ? paper._button : paper._flat
        onTouched: paper.finished()
    }
}
