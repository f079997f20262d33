import QtQuick
import ".."

// A page between header and bar: a title, and under it a body.
Item {
    id: sheet

    property string title
    // A quieter line before the title.
    property string overline
    // The whole body can be touched: in reach, it stays below the line, as long as it is given the height that it cannot do
    // without, and the title takes the room above.
    property bool lowered: false
    property real bodyLeast: 0
    default property alias content: body.data
    readonly property alias bodyWidth: body.width
    readonly property alias bodyHeight: body.height
    readonly property alias bodyTop: body.y

    readonly property real _side: Theme.margin
    readonly property real _titleWidth: sheet.width - 2 * sheet._side
    readonly property bool _low: sheet.lowered && Theme.reach
    readonly property real _line: Math.min(Theme.reachLine, sheet.height - Theme.gap - sheet.bodyLeast)
    readonly property real _highRoom: sheet._line - Theme.gap
    readonly property int _large: Theme.mm(28)
    readonly property bool _largeFits: sheet._low && Measure.tallness(sheet.title, heading.family, true, sheet._large, sheet._titleWidth) <= sheet._highRoom

    Words {
        id: before

        visible: sheet.overline !== ""
        text: sheet.overline
        size: Theme.textType
        width: Math.min(implicitWidth, sheet._titleWidth)
        anchors.left: parent.left
        anchors.leftMargin: sheet._side
    }
    Words {
        id: heading

        text: Measure.glued(sheet.title)
        family: Measure.familyIn(sheet.title)
        size: sheet._largeFits ? Math.max(sheet._large, Theme.questionType) : Theme.questionType
        bold: true
        Accessible.role: Accessible.Heading
        width: Measure.balanced(sheet.title, family, true, heading.size, sheet._titleWidth)
        anchors.left: parent.left
        anchors.leftMargin: sheet._side
        y: sheet._low ? Math.max(0, Math.round((sheet._highRoom - heading.implicitHeight) / 2)) : before.visible ? before.implicitHeight : 0
    }
    Item {
        id: body

        readonly property real start: Math.max(sheet._low ? sheet._line : 0, heading.y + (sheet.title === "" ? 0 : heading.implicitHeight + Theme.mm(4)))

        x: sheet._side
        y: body.start
        width: sheet._titleWidth
        height: sheet.height - body.start - Theme.gap
    }
}
