pragma ComponentBehavior: Bound
import QtQuick
import ".."
import "../controls"

// Today's workshops and who else receives now; in pages that turn calmly where not everything fits.
Rectangle {
    id: card

    required property var sections
    // Nothing turns while somebody is being called.
    property bool still: false

    readonly property string _family: "Noto Sans"
    readonly property int _detailType: Sizes.px(36)
    readonly property real _room: card.width - 2 * Sizes.padding
    readonly property real _headHeight: Sizes.px(90)
    readonly property real _rowGap: Sizes.px(14)
    readonly property real _sectionGap: Sizes.px(26)
    readonly property real _drawingSide: Sizes.px(72)
    readonly property var _pages: card.pagesOf(card.height - Sizes.px(26 + 40))
    property int _turned: 0
    readonly property int _page: card._pages.length ? card._turned % card._pages.length : 0

    function leadWidth(rows: var): real {
        return Math.max(card._drawingSide, ...rows.map(row => Measure.run(row.lead, card._family, true, Sizes.px(50)))) + Sizes.px(20);
    }

    function rowHeight(row: var, lead: real): real {
        const room = card._room - lead;
        const words = Measure.tallness(row.title, card._family, false, Sizes.textType, room) + (row.detail === "" ? 0 : Measure.tallness(row.detail, card._family, false, card._detailType, room));
        return Math.max(row.drawing === "" ? 0 : card._drawingSide, words);
    }

    // The pages, each a list of sections, each with the rows that it has room for.
    function pagesOf(height: real): var {
        const pages = [];
        let page = [], left = height;
        for (const section of card.sections) {
            const lead = card.leadWidth(section.rows);
            let part = null;
            for (const row of section.rows) {
                const tall = card.rowHeight(row, lead), head = card._headHeight + (page.length ? card._sectionGap : 0);
                const needed = tall + card._rowGap + (part ? 0 : head);
                if (needed > left && page.length) {
                    pages.push(page);
                    page = [];
                    left = height;
                    part = null;
                }
                if (!part) {
                    part = { "drawing": section.drawing, "title": section.title, "lead": lead, "rows": [] };
                    left -= card._headHeight + (page.length ? card._sectionGap : 0);
                    page.push(part);
                }
                part.rows.push(row);
                left -= tall + card._rowGap;
            }
        }
        if (page.length)
            pages.push(page);
        return pages;
    }

    radius: Sizes.radius
    color: Theme.card

    Timer {
        interval: 14000
        repeat: true
        running: card.visible && !card.still && card._pages.length > 1
        onTriggered: card._turned++
    }
    Column {
        x: Sizes.padding
        y: Sizes.px(26)
        width: card._room
        spacing: card._sectionGap

        Repeater {
            model: card._pages[card._page] ?? []

            Column {
                id: section

                required property var modelData

                width: card._room
                spacing: card._rowGap

                Item {
                    width: parent.width
                    height: card._headHeight - card._rowGap

                    Drawing {
                        id: icon

                        side: Sizes.px(82)
                        source: Theme.drawing(section.modelData.drawing)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Words {
                        text: section.modelData.title
                        size: Sizes.textType
                        color: Theme.softInk
                        anchors.left: icon.right
                        anchors.leftMargin: Sizes.px(20)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
                Repeater {
                    model: section.modelData.rows

                    InfoLine {
                        width: card._room
                        lead: section.modelData.lead
                        drawingSide: card._drawingSide
                        detailType: card._detailType
                    }
                }
            }
        }
    }
    Row {
        visible: card._pages.length > 1
        spacing: Sizes.px(10)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Sizes.px(20)

        Repeater {
            model: card._pages.length

            Rectangle {
                required property int index

                width: Sizes.px(12)
                height: width
                radius: width / 2
                color: index === card._page ? Theme.softInk : Theme.sandLine
            }
        }
    }
}
