pragma Singleton
import QtQuick

// How much room words need, known before they are laid out, so that a screen can choose its layout and its line breaks.
QtObject {
    id: measure

    // Metrics are taken once for each family and weight at this size, and scale.
    readonly property int reference: 100
    property var _metrics: ({})
    property var _widths: ({})
    property Component _maker: Component {
        FontMetrics {}
    }

    function metrics(family: string, bold: bool): FontMetrics {
        const key = family + bold;
        if (measure._metrics[key] === undefined)
            measure._metrics[key] = measure._maker.createObject(measure, {
                "font": Qt.font({ "family": family, "bold": bold, "pixelSize": measure.reference })
            });
        return measure._metrics[key];
    }

    // Line height, and the room kept above the first base line and under the last one, in ems. Some scripts reach higher and
    // lower than Latin letters do.
    readonly property var _latin: ({
            "leading": 1.14,
            "ascent": 1.0,
            "descent": 0.29,
            "overhang": 0
        })
    readonly property var _tall: ({
            "leading": 1.3,
            "ascent": 1.12,
            "descent": 0.5,
            "overhang": 0.1
        })
    property var _shapes: ({})

    function shape(family: string): var {
        if (measure._shapes[family] === undefined)
            measure._shapes[family] = /Arabic|Nastaliq|Devanagari|Bengali|Tamil/.test(family) ? measure._tall : measure._latin;
        return measure._shapes[family];
    }

    // The family for words that come from several languages at once.
    function familyOf(text: string): string {
        return /[\u0600-\u08FF]/.test(text) ? "Noto Sans Arabic" : "Noto Sans";
    }

    // The family for words that may have been left in another script than the others.
    function familyIn(text: string): string {
        return measure.shape(Theme.family) === measure._tall ? measure.familyOf(text) : Theme.family;
    }

    // No line ends with a word of one letter («Argent, à» would leave «manger» alone), nor between a number and its «h».
    function glued(text: string): string {
        return text.replace(/(\d) (\S)(?= |$)/g, "$1\u00a0$2").replace(/(^|[ \u00a0])(\S) /g, "$1$2\u00a0");
    }

    function breakable(text: string): var {
        return measure.glued(text).split(/[ \n]+/).filter(word => word !== "");
    }

    // Widths of the words of `text` in ems, then that of a space. The same labels come back with every visitor: they are
    // measured once.
    function words(text: string, family: string, bold: bool): var {
        const key = family + bold + text;
        if (measure._widths[key] === undefined) {
            const font = measure.metrics(family, bold);
            // The ink of an Arabic word reaches beyond its advance width, and Text counts it.
            const overhang = measure.shape(family).overhang;
            const widths = measure.breakable(text).map(word => Math.max(font.advanceWidth(word), font.boundingRect(word).width) / measure.reference + overhang);
            widths.push(font.advanceWidth(" ") / measure.reference);
            measure._widths[key] = widths;
        }
        return measure._widths[key];
    }

    // Lines that `text` takes in `width` pixels; a word that does not fit makes it endless.
    function lines(widths: var, size: real, width: real): real {
        const space = widths[widths.length - 1] * size;
        let lines = 1, x = 0;
        for (let i = 0; i < widths.length - 1; i++) {
            // The widths come from another size: hinting may differ by a hair.
            const word = widths[i] * size * 1.01 + 2;
            if (word > width)
                return Infinity;
            if (x > 0 && x + space + word > width) {
                lines++;
                x = word;
            } else {
                x += (x > 0 ? space : 0) + word;
            }
        }
        return lines;
    }

    // The widest word of `text`, in pixels.
    function longest(text: string, family: string, bold: bool, size: real): real {
        const widths = measure.words(text, family, bold);
        return Math.max(0, ...widths.slice(0, -1)) * size * 1.01 + 2;
    }

    // The largest size up to `size` in which no word of `text` is broken in `width` pixels.
    function unbroken(text: string, family: string, bold: bool, size: real, width: real): int {
        const longest = measure.longest(text, family, bold, size);
        return Math.floor(longest <= width ? size : size * (width - 1) / longest);
    }

    // The largest size from `most` down to `least` for which `fits` holds; `least` where it never does.
    function largest(most: int, least: int, fits: var): int {
        let size = most;
        while (size > least && !fits(size))
            size--;
        return size;
    }

    // Width of `text` on one line, in pixels.
    function run(text: string, family: string, bold: bool, size: real): real {
        const widths = measure.words(text, family, bold), count = widths.length - 1;
        return widths.slice(0, count).reduce((sum, word) => sum + word * size * 1.01 + 1, 0) + Math.max(0, count - 1) * widths[count] * size;
    }

    // Height that `text` takes in `width` pixels; Infinity where a word does not fit.
    function tallness(text: string, family: string, bold: bool, size: real, width: real): real {
        return measure.height(measure.lines(measure.words(text, family, bold), size, width), family, size);
    }

    // The least width in which `text` takes no more lines than in `width`: its lines come out evenly long.
    function balanced(text: string, family: string, bold: bool, size: real, width: real): real {
        const widths = measure.words(text, family, bold);
        const most = measure.lines(widths, size, width);
        if (most === Infinity)
            return width;
        let narrow = 0, wide = width;
        for (let halvings = 0; halvings < 9; halvings++) {
            const middle = (narrow + wide) / 2;
            if (measure.lines(widths, size, middle) <= most)
                wide = middle;
            else
                narrow = middle;
        }
        return Math.ceil(wide);
    }

    // Height of `lines` lines, in pixels.
    function height(lines: real, family: string, size: real): real {
        const shape = measure.shape(family);
        return size * (shape.ascent + shape.descent + (lines - 1) * shape.leading);
    }
}
