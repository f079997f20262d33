import QtQuick
import ".."

// A fact in few words; flat.
Rectangle {
    id: chip

    property string label
    property string drawing
    property int size: DeskTheme.smallType
    property color ink: Theme.ink
    // The widest it may become: longer words go on a second line.
    property real most: Infinity

    readonly property real _icon: chip.drawing === "" ? 0 : DeskTheme.px(22) + DeskTheme.px(7)

    width: words.width + chip._icon + 2 * DeskTheme.px(11)
    height: words.height + DeskTheme.px(8)
    radius: DeskTheme.px(10)
    color: Theme.sand

    DeskIcon {
        visible: chip.drawing !== ""
        drawing: chip.drawing
        side: DeskTheme.px(22)
        ink: chip.ink
        x: DeskTheme.px(11)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: words

        x: DeskTheme.px(11) + chip._icon
        y: DeskTheme.px(4)
        width: Math.min(words.implicitWidth, chip.most - chip._icon - 2 * DeskTheme.px(11))
        text: chip.label
        size: chip.size
        color: chip.ink
    }
}
