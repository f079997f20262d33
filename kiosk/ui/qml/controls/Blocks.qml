pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Blocks of information one under the other, on as many pages as it takes: nothing shrinks, nothing is cut. A block is told
// as a value with its height, so that the pages are known before anything is drawn. Kinds: line, heading, notice, row, dial,
// plate, strip; card, aside and foot keep a place for what the screen draws itself.
Item {
    id: blocks

    required property var told
    // Once the blocks do not fit, they are shown in turns.
    property int page: 0

    readonly property real pager: blocks._nextHeight + Theme.gap
    // Where the places kept for a card, for what stands aside and for the foot are on this page; -1: on another one.
    readonly property real cardTop: blocks.topOf("card")
    readonly property real asideTop: blocks.topOf("aside")
    readonly property real footTop: blocks.topOf("foot")
    readonly property real roomHeight: blocks.height - (blocks._paged ? blocks.pager : 0)
    // Known before the pages are: it holds whichever of the two words.
    readonly property string _nextFamily: Measure.familyIn(qsTr("Lire la suite") + qsTr("Revoir le début"))
    readonly property real _nextHeight: Math.max(Theme.mm(24), Measure.height(1, blocks._nextFamily, Theme.secondType) + Theme.mm(6))
    readonly property var _pages: blocks.partition()
    readonly property var _shown: blocks._pages[blocks.page % blocks._pages.length]
    readonly property bool _paged: blocks._pages.length > 1

    onToldChanged: blocks.page = 0

    function topOf(kind: string): real {
        return blocks._shown.find(cell => cell.block.kind === kind)?.y ?? -1;
    }

    // Height of all blocks at once.
    function needOf(told: var): real {
        return told.reduce((sum, block) => sum + block.height + Theme.gap, -Theme.gap);
    }

    // Height with which every page can be shown.
    function leastOf(told: var): real {
        return Math.max(0, Math.min(blocks.needOf(told), Math.max(0, ...told.map((block, index) => blocks.whole(told, index))) + blocks.pager));
    }

    // A heading goes with what it is about.
    function whole(told: var, index: int): real {
        return told[index].height + (told[index].kind === "heading" ? Theme.gap + (told[index + 1]?.height ?? 0) : 0);
    }

    // A line too tall for a page has its drawing give way.
    function fitted(block: var, room: real): var {
        return block.kind === "line" && block.height > room ? Object.assign({}, block, Tell.lineBeside(block.label, block.pictogram, block.bold, Theme.icon, blocks.width)) : block;
    }

    function partition(): var {
        const room = blocks.needOf(blocks.told) <= blocks.height ? Infinity : blocks.height - blocks.pager;
        const told = blocks.told.map(block => blocks.fitted(block, room));
        const pages = [[]];
        let y = 0;
        for (const [index, block] of told.entries()) {
            const whole = blocks.whole(told, index);
            if (y > 0 && y + (whole <= room ? whole : block.height) > room) {
                pages.push([]);
                y = 0;
            }
            // What goes on from the page before stands under its heading again.
            if (y === 0 && pages.length > 1 && (block.head?.height ?? Infinity) + Theme.gap + block.height <= room) {
                pages[pages.length - 1].push({
                    "block": block.head,
                    "y": 0
                });
                y = block.head.height + Theme.gap;
            }
            pages[pages.length - 1].push({
                "block": block,
                "y": Math.round(y)
            });
            y += block.height + Theme.gap;
        }
        return pages;
    }

    // Whether a block shows what is being said.
    function says(block: var): bool {
        const at = Listening.item;
        if (at !== "")
            return block.kind === (at === "alternative" ? "aside" : "foot");
        const shown = [block.label, block.title, block.text, `${block.number} ${block.label}`, ...(block.things ?? []).map(thing => thing.label)];
        return shown.includes(Listening.written);
    }

    Connections {
        function onWrittenChanged() {
            const page = blocks._pages.findIndex(cells => cells.some(cell => blocks.says(cell.block)));
            if (page >= 0)
                blocks.page = page;
        }

        target: Listening
    }
    Repeater {
        model: blocks._shown.length

        Loader {
            id: place

            required property int index
            readonly property var cell: blocks._shown[index] ?? null
            readonly property var block: place.cell?.block ?? null

            y: place.cell?.y ?? 0
            width: blocks.width
            height: place.block?.height ?? 0
            sourceComponent: {
                switch (place.block?.kind) {
                case "line":
                    return line;
                case "heading":
                    return heading;
                case "notice":
                    return notice;
                case "row":
                    return row;
                case "dial":
                    return dial;
                case "plate":
                    return plate;
                case "strip":
                    return strip;
                default:
                    return null;
                }
            }

            Component {
                id: line

                Line {
                    text: place.block?.label ?? ""
                    drawing: place.block?.pictogram ?? ""
                    drawingSide: place.block?.drawing ?? 0
                    bold: place.block?.bold ?? false
                }
            }
            Component {
                id: heading

                Words {
                    text: place.block?.label ?? ""
                    bold: true
                }
            }
            Component {
                id: notice

                Notice {
                    text: place.block?.label ?? ""
                    drawing: "ui_euro_free"
                }
            }
            Component {
                id: row

                Bring {
                    things: place.block?.things ?? []
                    beside: place.block?.beside ?? false
                }
            }
            Component {
                id: dial

                Dial {
                    number: place.block?.number ?? ""
                    label: place.block?.label ?? ""
                    drawing: place.block?.pictogram ?? ""
                }
            }
            Component {
                id: plate

                DialPlate {
                    row: place.block
                }
            }
            Component {
                id: strip

                OpenStrip {
                    strip: place.block
                }
            }
        }
    }
    Tile {
        id: next

        readonly property bool _last: blocks.page % blocks._pages.length === blocks._pages.length - 1

        objectName: next._last ? "firstPage" : "nextPage"
        atOnce: true
        visible: blocks._paged
        anchors.bottom: parent.bottom
        width: parent.width
        height: blocks._nextHeight
        label: next._last ? qsTr("Revoir le début") : qsTr("Lire la suite")
        drawing: next._last ? "ui_first_page" : "ui_right"
        icon: true
        pointing: true
        beside: true
        drawingSide: Theme.icon
        size: Theme.secondType
        family: blocks._nextFamily
        onTouched: blocks.page++
    }
}
