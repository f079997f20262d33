import QtQuick
import ".."

// Underlined words to press.
DeskPressable {
    id: link

    property string label
    property color ink: Theme.green
    property int size: DeskTheme.smallType

    name: link.label
    implicitWidth: words.implicitWidth + 2 * DeskTheme.px(8)
    implicitHeight: DeskTheme.least

    DeskText {
        id: words

        anchors.centerIn: parent
        width: Math.min(words.implicitWidth, link.width)
        text: link.label
        size: link.size
        bold: true
        color: link.ink
        font.underline: true
        opacity: link.down ? 0.6 : 1
    }
}
