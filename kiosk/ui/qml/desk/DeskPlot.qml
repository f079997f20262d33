pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A plot to point at, by finger, mouse or arrow keys: what a bar stands for is told in words under the title.
DeskPressable {
    id: plot

    property string title
    // What is told before one points at anything.
    property string summary
    property var bars: []
    property bool upright: false

    property int pointed: -1
    readonly property string told: plot.bars[plot.pointed]?.told ?? plot.summary
    readonly property real _inside: plot.width - 2 * DeskTheme.padding

    function point(x: real, y: real) {
        const at = plot.mapToItem(plot.upright ? columns : lines, x, y);
        let found = -1;
        if (plot.upright) {
            found = at.y < 0 ? -1 : Math.floor(at.x / columns.step);
        } else {
            for (let place = 0; place < rows.count; place++) {
                const row = rows.itemAt(place);
                if (at.y >= row.y && at.y < row.y + row.height)
                    found = place;
            }
        }
        plot.pointed = found < plot.bars.length ? found : -1;
    }
    function step(by: int) {
        plot.pointed = Math.max(0, Math.min(plot.bars.length - 1, plot.pointed < 0 && by < 0 ? plot.bars.length - 1 : plot.pointed + by));
    }
    function face(tone: string): color {
        return tone === "bad" ? Theme.red : tone === "mind" ? Theme.yellow : tone === "room" ? Theme.sand : Theme.green;
    }
    function rim(tone: string): color {
        return tone === "bad" ? Theme.redEdge : tone === "mind" ? Theme.yellowEdge : tone === "room" ? Theme.line : Theme.greenEdge;
    }

    name: `${plot.title}. ${plot.told}`
    radius: DeskTheme.cardRadius
    ringGap: -DeskTheme.px(6)
    hoverEnabled: true
    height: DeskTheme.px(22) + words.height + DeskTheme.px(14) + (plot.upright ? columns.height : lines.height) + DeskTheme.px(22)
    Accessible.role: Accessible.Chart
    Accessible.description: plot.bars.map(bar => bar.told).join(". ")
    onPressed: event => plot.point(event.x, event.y)
    onPositionChanged: event => plot.point(event.x, event.y)
    onExited: plot.pointed = -1
    onActiveFocusChanged: if (!plot.activeFocus)
        plot.pointed = -1
    onTouched: if (plot.pointed < 0)
        plot.step(1)
    Keys.onRightPressed: plot.step(1)
    Keys.onDownPressed: plot.step(1)
    Keys.onLeftPressed: plot.step(-1)
    Keys.onUpPressed: plot.step(-1)

    DeskCard {
        anchors.fill: parent
    }
    Column {
        id: words

        x: DeskTheme.padding
        y: DeskTheme.px(22)
        width: plot._inside
        spacing: DeskTheme.px(4)

        DeskHeading {
            text: plot.title
        }
        DeskText {
            objectName: "told"
            width: parent.width
            text: plot.told
            size: DeskTheme.smallType
            color: plot.pointed < 0 ? Theme.softInk : Theme.green
            bold: plot.pointed >= 0
        }
    }
    Item {
        id: columns

        readonly property real step: plot._inside / Math.max(1, plot.bars.length)
        readonly property real room: DeskTheme.px(170)

        visible: plot.upright
        x: DeskTheme.padding
        y: words.y + words.height + DeskTheme.px(14)
        width: plot._inside
        height: columns.room + DeskTheme.px(72)

        Rectangle {
            y: columns.room + DeskTheme.px(32)
            width: parent.width
            height: DeskTheme.outline
            color: Theme.sandLine
        }
        Repeater {
            model: plot.upright ? plot.bars.length : 0

            delegate: Item {
                id: column

                required property int index

                readonly property var bar: plot.bars[column.index] ?? null
                readonly property real share: column.bar?.share ?? 0

                x: column.index * columns.step
                width: columns.step
                height: columns.height

                Rectangle {
                    visible: plot.pointed === column.index
                    width: parent.width
                    height: parent.height
                    radius: DeskTheme.px(10)
                    color: Theme.mint
                }
                DeskText {
                    visible: column.share > 0
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: stand.top
                    anchors.bottomMargin: DeskTheme.px(2)
                    text: column.bar?.value ?? ""
                    size: DeskTheme.smallType
                    bold: true
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    id: stand

                    anchors.horizontalCenter: parent.horizontalCenter
                    y: columns.room + DeskTheme.px(32) - height
                    width: Math.min(DeskTheme.px(56), Math.round(columns.step * 0.62))
                    height: column.share > 0 ? Math.max(DeskTheme.px(4), Math.round(columns.room * column.share)) : 0
                    topLeftRadius: DeskTheme.px(7)
                    topRightRadius: DeskTheme.px(7)
                    color: plot.face(column.bar?.tone ?? "")
                }
                DeskText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: columns.room + DeskTheme.px(40)
                    text: column.bar?.label ?? ""
                    size: DeskTheme.smallType
                    color: Theme.softInk
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Column {
        id: lines

        visible: !plot.upright
        x: DeskTheme.padding
        y: words.y + words.height + DeskTheme.px(14)
        width: plot._inside

        Repeater {
            id: rows

            model: plot.upright ? 0 : plot.bars.length

            delegate: Item {
                id: row

                required property int index

                readonly property var bar: plot.bars[row.index] ?? null
                readonly property real _room: row.width - label.width - value.width - DeskTheme.px(36)

                width: lines.width
                height: Math.max(DeskTheme.px(38), label.height + DeskTheme.px(8))

                Rectangle {
                    visible: plot.pointed === row.index
                    x: -DeskTheme.px(10)
                    width: parent.width + DeskTheme.px(20)
                    height: parent.height
                    radius: DeskTheme.px(10)
                    color: Theme.mint
                }
                DeskText {
                    id: label

                    width: Math.round(row.width * 0.4)
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.bar?.label ?? ""
                    size: DeskTheme.smallType
                }
                Rectangle {
                    id: bar

                    x: label.width + DeskTheme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(row.bar?.share > 0 ? DeskTheme.px(6) : 0, Math.round(row._room * (row.bar?.share ?? 0)))
                    height: DeskTheme.px(22)
                    radius: DeskTheme.px(6)
                    color: plot.face(row.bar?.tone ?? "")
                    border.color: plot.rim(row.bar?.tone ?? "")
                    border.width: row.bar?.tone === "mind" || row.bar?.tone === "room" ? DeskTheme.outline : 0

                    Rectangle {
                        visible: row.bar?.inner > 0
                        width: Math.round(parent.width * (row.bar?.inner ?? 0))
                        height: parent.height
                        radius: parent.radius
                        color: Theme.green
                    }
                }
                DeskText {
                    id: value

                    x: bar.x + bar.width + DeskTheme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.bar?.value ?? ""
                    size: DeskTheme.smallType
                    bold: true
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
