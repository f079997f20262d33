pragma ComponentBehavior: Bound
import QtQuick
import ".."

// The options of a question, laid out in the largest way that holds every word: tiles, then tiles with the drawing at the
// side, then rows, then pages of rows.
Item {
    id: choices

    property list<var> options
    property list<var> secondary
    // While a question is being put, its parts arrive one after the other: it is laid out once, when all are there.
    property bool held: false

    signal chosen(key: string)

    property int page: 0
    property var _plan: null
    // All that a layout depends on besides the room and the words.
    readonly property string _look: [Theme.millimetre, Theme.textSize, Theme.reach, Theme.family, Theme.portrait, Theme.rightToLeft].join()
    // The height without which not even one option fits over the way to the next; only the largest words come near it.
    readonly property real least: Theme.textSize === 2 && !choices.held ? choices.alone(choices.options.concat(choices.secondary)) + Theme.gap + choices.alone(choices._turns) : 0
    readonly property var _cells: choices._plan === null ? [] : choices._plan.paged ? choices.pageOf(choices._plan) : choices._plan.cells

    // The last cell of a page: to the next page, or back to the first.
    readonly property var _turns: [
        {
            "key": "",
            "turns": "nextPage",
            "label": qsTr("Autres choix"),
            "pictograms": ["ui_right"]
        },
        {
            "key": "",
            "turns": "firstPage",
            "label": qsTr("Premiers choix"),
            "pictograms": ["ui_first_page"]
        }
    ]
    readonly property var _nothing: choices.cell({
        "key": "",
        "label": "",
        "pictograms": []
    }, 0, 0, 0, 0, {
        "beside": false,
        "drawing": 1
    }, 1)

    onHeldChanged: choices.lay()
    onHeightChanged: choices.lay()
    onWidthChanged: choices.lay()
    on_LookChanged: choices.lay()

    function lay() {
        if (!choices.held && choices.width > 0 && choices.height > 0)
            choices._plan = choices.plan();
    }

    // Layouts to try, in this order.
    function candidates(): var {
        const count = choices.options.length;
        const tiles = count === 1 ? 1 : Theme.portrait ? (count === 3 ? 1 : 2) : (count === 2 || count === 4 ? 2 : 3);
        const above = { "columns": tiles, "beside": Theme.portrait && count === 3, "drawing": count <= 2 ? Theme.drawingHuge : Theme.portrait ? Theme.drawingLarge : Theme.drawingMedium, "size": Theme.choiceType, "side": !Theme.portrait };
        const aboveMedium = Object.assign({}, above, { "drawing": Theme.drawingMedium });
        const aboveSmall = Object.assign({}, above, { "drawing": Theme.drawingSmall });
        const beside = { "columns": tiles, "beside": true, "drawing": Theme.drawingSmall, "size": Theme.besideType, "side": !Theme.portrait };
        const rows = { "columns": Theme.portrait ? 1 : 2, "beside": true, "drawing": Theme.drawingMedium, "size": Theme.choiceType, "side": !Theme.portrait };
        const list = { "columns": Theme.portrait ? 1 : 2, "beside": true, "drawing": Theme.drawingSmall, "size": Theme.choiceType, "side": false, "merged": true };
        if (Theme.textSize > 0)
            return [rows, list];
        return Theme.reach ? [beside, rows, list] : [above, aboveMedium, aboveSmall, beside, rows, list];
    }

    function plan(): var {
        for (const candidate of choices.candidates()) {
            const found = choices.fit(candidate);
            if (found !== null)
                return found;
        }
        return choices.paging();
    }

    // Height that a tile's words and drawing need in a cell `width` wide; Infinity where a word does not fit.
    function need(option: var, width: real, beside: bool, drawing: real, size: real): real {
        const room = width - 2 * Theme.outlineWidth - 2 * Theme.mm(2.5) - (beside ? drawing + Theme.mm(4) : 0);
        const words = Measure.tallness(option.label, Theme.family, true, size, room);
        return Theme.edge + Theme.outlineWidth + Theme.mm(beside ? 3 : 5) + (beside ? Math.max(drawing, words) : drawing + Theme.mm(2) + words);
    }

    function tallest(options: var, width: real, beside: bool, drawing: real, size: real): real {
        return Math.max(0, ...options.map(option => choices.need(option, width, beside, drawing, size)));
    }

    function linesOf(options: var, width: real, size: real): int {
        const room = width - 2 * Theme.outlineWidth - 2 * Theme.mm(2.5);
        return Math.max(1, ...options.map(option => Measure.lines(Measure.words(option.label, Theme.family, true), size, room)));
    }

    function fit(candidate: var): var {
        const gap = Theme.gap, others = candidate.merged ? [] : choices.secondary;
        const main = candidate.merged ? choices.options.concat(choices.secondary) : choices.options;
        // Landscape: the secondary options stand in a narrower column of their own.
        const sideWidth = candidate.side && others.length > 0 ? Math.round(choices.width * 0.2) : 0;
        const width = choices.width - (sideWidth > 0 ? sideWidth + gap : 0);
        const cell = (width - (candidate.columns - 1) * gap) / candidate.columns;
        const rows = Math.ceil(main.length / candidate.columns);
        const needed = Math.max(Theme.choiceLeast, choices.tallest(main, cell, candidate.beside, candidate.drawing, candidate.size));

        const otherBeside = sideWidth === 0;
        const otherColumns = sideWidth > 0 ? 1 : Math.max(1, others.length);
        const otherCell = sideWidth > 0 ? sideWidth : (choices.width - (otherColumns - 1) * gap) / otherColumns;
        const otherNeed = others.length === 0 ? 0 : Math.max(Theme.mm(41), choices.tallest(others, otherCell, otherBeside, Theme.drawingSmall, Theme.otherType));

        const below = sideWidth === 0 && others.length > 0 ? otherNeed + gap : 0;
        const free = (choices.height - below - (rows - 1) * gap) / rows;
        if (needed > free || sideWidth > 0 && otherNeed > (choices.height - (others.length - 1) * gap) / others.length)
            return null;
        // No lower than words ask for, and as far down as the column at their side.
        const aside = sideWidth > 0 ? (others.length * (otherNeed + gap)) / rows - gap : 0;
        const height = Math.floor(Math.min(free, Math.max(needed, aside, Theme.mm(candidate.beside ? 84 : main.length > 4 ? 105 : main.length > 2 ? 125 : 150))));
        const cells = main.map((option, index) => {
            const row = Math.floor(index / candidate.columns);
            const inRow = Math.min(candidate.columns, main.length - row * candidate.columns);
            const wide = (width - (inRow - 1) * gap) / inRow;
            return choices.cell(option, (index % candidate.columns) * (wide + gap), row * (height + gap), wide, height, candidate, candidate.size);
        });
        const lines = choices.linesOf(main, cell, candidate.size);
        cells.forEach(one => one.lines = lines);
        const small = { "beside": otherBeside, "drawing": Theme.drawingSmall, "centred": true };
        const grid = rows * (height + gap) - gap;
        const otherHeight = sideWidth > 0 ? Math.floor((grid - (others.length - 1) * gap) / others.length) : otherNeed;
        others.forEach((option, index) => {
            const x = sideWidth > 0 ? width + gap : index * (otherCell + gap);
            const y = sideWidth > 0 ? index * (otherHeight + gap) : choices.height - otherHeight;
            cells.push(choices.cell(option, x, y, otherCell, otherHeight, small, Theme.otherType));
        });
        return { "paged": false, "cells": cells };
    }

    // Tiles on as many pages as it takes, the last cell of each the way to the next page; in as many columns as show most.
    function paging(): var {
        const gap = Theme.gap, all = choices.options.concat(choices.secondary);
        const style = { "beside": true, "drawing": Theme.drawingSmall };
        let best = null;
        for (let columns = 1; columns <= (Theme.portrait ? 2 : 3); columns++) {
            const width = (choices.width - (columns - 1) * gap) / columns;
            const needs = all.concat(choices._turns).map(option => choices.need(option, width, true, style.drawing, Theme.besideType));
            if (columns > 1 && needs.includes(Infinity))
                break;
            const least = Math.max(Theme.choiceLeast, ...needs.filter(height => height < Infinity));
            const rows = Math.max(1, Math.floor((choices.height + gap) / (least + gap)));
            if (best !== null && (rows * columns <= best.cells || least > choices.height))
                continue;
            const height = Math.max(least, Math.min(Math.floor((choices.height + gap) / rows - gap), Theme.mm(72)));
            best = { "paged": true, "all": all, "columns": columns, "width": width, "height": height, "turn": height, "style": style, "size": Theme.besideType, "cells": rows * columns, "perPage": Math.max(1, rows * columns - 1) };
        }
        // One option to a page: the way to the next one is then no taller than it must be.
        if (best.cells === 1) {
            best.turn = choices.alone(choices._turns);
            best.height = Math.max(choices.alone(all), Math.min(choices.height - gap - best.turn, Theme.mm(72)));
        }
        return best;
    }

    // Height of the tallest of `options`, each alone in its row.
    function alone(options: var): real {
        return Math.max(Theme.choiceLeast, choices.tallest(options, choices.width, true, Theme.drawingSmall, Theme.besideType));
    }

    function pageOf(plan: var): var {
        const pages = Math.ceil(plan.all.length / plan.perPage);
        const first = (choices.page % pages) * plan.perPage;
        const shown = plan.all.slice(first, first + plan.perPage);
        const last = first + plan.perPage >= plan.all.length;
        shown.push(choices._turns[last ? 1 : 0]);
        return shown.map((option, index) => {
            const x = (index % plan.columns) * (plan.width + Theme.gap), y = Math.floor(index / plan.columns) * (plan.height + Theme.gap);
            return choices.cell(option, x, y, plan.width, index === shown.length - 1 ? plan.turn : plan.height, plan.style, plan.size);
        });
    }

    function cell(option: var, x: real, y: real, width: real, height: real, style: var, size: int): var {
        return {
            "option": option,
            "x": Math.round(Theme.rightToLeft ? choices.width - x - width : x),
            "y": Math.round(y),
            "width": Math.round(width),
            "height": Math.round(height),
            "beside": style.beside,
            "listed": style.beside && !style.centred,
            "drawing": style.drawing,
            "size": size,
            "lines": 1
        };
    }

    // Whatever is being said is shown.
    Connections {
        function onItemChanged() {
            const index = choices._plan?.paged ? choices._plan.all.findIndex(option => `option:${option.key}` === Listening.item) : -1;
            if (index >= 0)
                choices.page = Math.floor(index / choices._plan.perPage);
        }

        target: Listening
    }
    Repeater {
        model: choices._cells.length

        Tile {
            required property int index
            // While the layout changes, a tile may outlive its cell.
            readonly property var cell: choices._cells[index] ?? choices._nothing

            objectName: cell.option.turns ?? `option:${cell.option.key}`
            x: cell.x
            y: cell.y
            width: cell.width
            height: cell.height
            label: cell.option.label
            drawing: cell.option.pictograms.join("+")
            icon: cell.option.key === ""
            atOnce: icon
            pointing: icon
            beside: cell.beside
            listed: cell.listed
            drawingSide: cell.drawing
            size: cell.size
            labelLines: cell.lines
            padding: Theme.mm(2.5)
            onTouched: cell.option.key === "" ? choices.page++ : choices.chosen(cell.option.key)
        }
    }
}
