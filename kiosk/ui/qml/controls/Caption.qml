import QtQuick
import ".."

// The words being said, over the header and the air below it. Where they need more than that there is no caption: nothing
// covers the page, which is turned to what is being said. Nothing to touch.
Rectangle {
    id: caption

    readonly property real _padding: Theme.mm(1.5)
    readonly property real _side: Theme.icon
    readonly property real _room: caption.width - 2 * Theme.margin - caption._side - Theme.mm(4)

    visible: Listening.words !== "" && caption.height <= Theme.headerHeight + Theme.gap
    height: Math.max(Theme.headerHeight, words.implicitHeight + 2 * caption._padding)
    color: Theme.ink

    Drawing {
        side: caption._side
        x: Theme.rightToLeft ? caption.width - Theme.margin - width : Theme.margin
        y: Math.round((caption.height - height) / 2)
        source: Theme.tinted("ui_listen", Theme.paper)
        mirror: Theme.rightToLeft
    }
    Words {
        id: words

        x: Theme.rightToLeft ? Theme.margin : Theme.margin + caption._side + Theme.mm(4)
        y: Math.round((caption.height - height) / 2)
        width: caption._room
        text: Measure.glued(Listening.words)
        size: Theme.controlType
        family: Measure.familyOf(Listening.words)
        color: Theme.paper
        horizontalAlignment: Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    }
}
