import QtQuick
import ".."

// Text: wrapped, never shortened, never shrunk. Its box fits the ink, so that it can be centred by its box.
Text {
    id: words

    property int size: Theme.textType
    property string family: Theme.family
    property bool bold: false
    // False on a plate: its own name says what stands on it.
    property bool told: true

    readonly property var _shape: Measure.shape(words.family)
    readonly property FontMetrics _natural: Measure.metrics(words.family, words.bold)

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: words.family
    font.bold: words.bold
    font.pixelSize: words.size
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(words.size * words._shape.leading)
    topPadding: Math.round(words.size * (words._shape.ascent - words._natural.ascent / Measure.reference))
    bottomPadding: Math.round(words.size * (words._shape.descent - words._natural.descent / Measure.reference))
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text
    Accessible.ignored: !words.told || words.text === ""
}
