pragma Singleton
import QtQuick
import ".."

// Blocks as values, each with the height that it takes in `width` pixels.
QtObject {
    id: tell

    function tallness(text: string, bold: bool, size: real, width: real): real {
        const height = Measure.tallness(text, Theme.family, bold, size, width);
        // A word wider than its place is broken by Text itself: room for one line more.
        return height < Infinity ? height : Measure.height(Math.ceil(Measure.run(text, Theme.family, bold, size) / width) + 1, Theme.family, size);
    }

    function lines(rows: var, width: real): var {
        return rows.map(row => tell.line(row.label, row.pictogram, false, width));
    }

    function line(label: string, pictogram: string, bold: bool, width: real): var {
        const words = drawing => Measure.tallness(label, Theme.family, bold, Theme.textType, width - drawing - Theme.mm(6));
        // Where height lacks, a drawing gives way to save a line or a word.
        const spared = Theme.cramped && (words(Theme.drawingSmall) < words(Theme.drawingMedium) || words(Theme.drawingMedium) === Infinity);
        const drawing = !spared ? Theme.drawingMedium : words(Theme.drawingSmall) < Infinity ? Theme.drawingSmall : Theme.icon;
        return tell.lineBeside(label, pictogram, bold, drawing, width);
    }

    function lineBeside(label: string, pictogram: string, bold: bool, drawing: real, width: real): var {
        return {
            "kind": "line",
            "label": label,
            "pictogram": pictogram,
            "drawing": drawing,
            "bold": bold,
            "height": Math.ceil(Math.max(drawing, tell.tallness(label, bold, Theme.textType, width - drawing - Theme.mm(6))))
        };
    }

    function notice(label: string, width: real): var {
        return label === "" ? [] : [{
                "kind": "notice",
                "label": label,
                "height": tell.noticeHeight(label, width)
            }];
    }

    function noticeHeight(label: string, width: real): real {
        return Math.ceil(Math.max(Theme.mm(20), tell.tallness(label, false, Theme.secondType, width - Theme.icon - Theme.mm(14)) + Theme.mm(5)));
    }

    // What to bring: drawings in one row with their names under them, else (or at once, where room is `short`) two by two with
    // their names beside them, else one under the other.
    function bring(things: var, width: real, short: bool): var {
        if (things.length === 0)
            return [];
        const title = qsTr("À apporter");
        const head = {
            "kind": "heading",
            "label": title,
            "height": Math.ceil(tell.tallness(title, true, Theme.textType, width))
        };
        const tallest = room => Math.max(...things.map(thing => Measure.tallness(thing.label, Theme.family, false, Theme.secondType, room)));
        const most = Measure.height(3, Theme.family, Theme.secondType);
        const row = (beside, labels, drawing, shown) => ({
                    "kind": "row",
                    "head": head,
                    "things": shown,
                    "beside": beside,
                    "height": Math.ceil(beside ? Math.ceil(shown.length / 2) * (Math.max(drawing, labels) + Theme.smallGap) - Theme.smallGap : drawing + Theme.mm(2) + labels)
                });
        const under = tallest((width - (things.length - 1) * Theme.gap) / things.length);
        if (under <= most && !short)
            return [head, row(false, under, Theme.drawingMedium, things)];
        const beside = tallest((width - Theme.gap) / 2 - Theme.drawingSmall - Theme.mm(4));
        // A wide screen may leave one page room for no more than two.
        const together = Theme.portrait ? things.length : 2;
        if (beside <= most && Theme.textSize < 2)
            return [head, ...things.filter((_, index) => index % together === 0).map((_, turn) => row(true, beside, Theme.drawingSmall, things.slice(turn * together, (turn + 1) * together)))];
        return [head, ...tell.lines(things, width).map(line => Object.assign(line, { "head": head }))];
    }

    function dials(rows: var, width: real): var {
        return rows.map(row => ({
                    "kind": "dial",
                    "number": row.number,
                    "label": row.label,
                    "pictogram": row.pictogram,
                    "height": Math.ceil(tell.dialHeight(row, Theme.waitType, Theme.drawingMedium, width))
                }));
    }

    function plates(rows: var, width: real): var {
        return rows.map(row => ({
                    "kind": "plate",
                    "number": row.number,
                    "label": row.label,
                    "pictogram": row.pictogram,
                    "height": tell.plateHeight(row, width)
                }));
    }

    function plateHeight(row: var, width: real): real {
        return Math.ceil(tell.dialHeight(row, Theme.dialType, Theme.dialDrawing, width - 2 * Theme.mm(7)) + Theme.mm(6));
    }

    function dialHeight(row: var, numberSize: real, drawing: real, width: real): real {
        const dial = tell.dialWords(row, numberSize, width - drawing - Theme.mm(6));
        return Math.max(drawing, dial.beside ? Math.max(dial.number, dial.label) : dial.number + dial.label);
    }

    // Heights of a number and of what it is for: under it or, where height lacks and that spares some, beside it.
    function dialWords(row: var, numberSize: real, width: real): var {
        const number = Measure.height(1, "Noto Sans", numberSize);
        const under = tell.tallness(row.label, false, Theme.secondType, width);
        const numberWidth = Measure.run(row.number, "Noto Sans", true, numberSize) + Theme.mm(6);
        const beside = Measure.tallness(row.label, Theme.family, false, Theme.secondType, width - numberWidth);
        const spared = Theme.cramped && Math.max(number, beside) < number + under;
        return {
            "beside": spared,
            "numberWidth": numberWidth,
            "number": number,
            "label": spared ? beside : under
        };
    }

    // Open, closed or unknown: on one line where it fits.
    function strip(state: string, title: string, text: string, nights: int, width: real): var {
        if (title === "" && text === "")
            return [];
        const room = width - Theme.mm(16 + 6 + 5 + 6);
        const oneLine = Measure.run(title, Theme.family, true, Theme.textType) + Theme.mm(5) + Measure.run(text, Theme.family, false, Theme.textType) <= room;
        // Large words on a wide screen: the two sentences take their turns.
        if (!oneLine && title !== "" && !Theme.portrait && Theme.textSize > 0)
            return [...tell.strip(state, "", title, 0, width), tell.line(text, "outcome_come_back", false, width)];
        const moons = nights <= 5 ? nights : 0;
        const stacked = (title === "" ? 0 : tell.tallness(title, true, Theme.textType, room)) + tell.tallness(text, false, Theme.textType, room - (oneLine ? 0 : moons * Theme.mm(12)));
        return [{
                "kind": "strip",
                "state": state,
                "title": title,
                "text": text,
                "moons": moons,
                "oneLine": oneLine,
                "height": Math.ceil(Math.max(Theme.mm(27), (oneLine ? Measure.height(1, Theme.family, Theme.textType) : stacked) + Theme.mm(6)))
            }];
    }

    // Height of a calendar's leaf with a line for the weekday and, if there are two, for the month; as DayLeaf lays it out.
    function leafHeight(lines: int, compact: bool): real {
        const day = Measure.height(1, "Noto Sans", compact ? Theme.dayType : Theme.highDayType) + (compact ? 0 : Theme.mm(10));
        return lines * Measure.height(1, Theme.family, Theme.controlType) + day + Theme.mm(2 + 4);
    }

    // Height of a session in a row of its own or, `upright`, in one of several columns, no words larger than `most`; as
    // SessionTile lays it out.
    function sessionHeight(session: var, width: real, upright: bool, most: int): real {
        const written = Theme.textSize === 2, compact = !Theme.portrait;
        const inner = width - 2 * Theme.outlineWidth - 2 * Theme.mm(4);
        const leafWords = Math.max(Measure.longest(session.weekday, Theme.family, true, Theme.controlType), Measure.longest(session.month, Theme.family, false, Theme.controlType)) + Theme.mm(5);
        const besideLeaf = written ? inner : inner - Math.max(Theme.mm(58), leafWords) - Theme.mm(5);
        const words = upright ? inner : besideLeaf;
        const fact = (text, room) => Math.max(Theme.icon, tell.tallness(text, false, Math.min(most, Theme.secondType), room - Theme.icon - Theme.mm(3)));
        const when = written ? `${session.date}, ${session.time}` : session.time;
        const title = tell.tallness(session.title, true, Math.min(most, upright ? Theme.secondType : Theme.choiceType), words - (upright ? 0 : Theme.mm(13)));
        const seats = fact(session.seats, words);
        const leaf = written ? 0 : tell.leafHeight(2, compact);
        const told = upright ? leaf + Theme.mm(2) + title + Theme.mm(1.5) + seats : Math.max(leaf, title + fact(when, besideLeaf) + seats + Theme.mm(3));
        return Math.ceil(Theme.edge + Theme.outlineWidth + Theme.mm(7) + told);
    }
}
