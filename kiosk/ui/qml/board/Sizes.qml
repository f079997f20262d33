pragma Singleton
import QtQuick
import ".."

// Sizes of the board: as drawn on a screen of 1920 × 1080 or 1080 × 1920, and in proportion on any other.
QtObject {
    id: sizes

    // What one of those pixels takes here: Board keeps it up to date.
    property real unit: 1

    readonly property real margin: px(56)
    readonly property real gap: px(28)
    readonly property real padding: px(40)
    readonly property real radius: px(44)
    readonly property int numberType: px(440)
    readonly property int placeType: px(150)
    readonly property int titleType: px(104)
    readonly property int listType: px(74)
    readonly property int listPlaceType: px(64)
    readonly property int textType: px(42)

    function px(pixels: real): int {
        return Math.round(pixels * sizes.unit);
    }

    // The largest type, at most `most`, in which `text` takes no more than `lines` lines and `height` pixels. Where nothing
    // from `least` on fits, `least`.
    function fit(text: string, family: string, bold: bool, most: real, least: real, width: real, lines: int, height: real): int {
        const widths = Measure.words(text, family, bold), step = Math.max(1, sizes.px(2));
        for (let size = Math.floor(most); size > least; size -= step) {
            const taken = Measure.lines(widths, size, width);
            if (taken <= lines && Measure.height(taken, family, size) <= height)
                return size;
        }
        return Math.max(1, Math.floor(least));
    }
}
