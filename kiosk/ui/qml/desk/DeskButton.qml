pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A button: a face with an edge, a label, perhaps an icon, and its key underlined by a small cap at the end.
DeskPressable {
    id: button

    enum Tone {
        Plain,
        Green,
        Red
    }

    property string label
    property string drawing
    property int tone: DeskButton.Plain
    property bool chosen: false
    property int size: DeskTheme.smallType
    property real iconSide: Math.round(button.size * 1.25)
    property real padding: DeskTheme.px(18)
    // Labels at the start rather than in the middle: in a column of buttons.
    property bool listed: false
    // Keys that their own label says are not shown twice.
    property bool showsKey: true

    readonly property bool _filled: button.tone !== DeskButton.Plain
    readonly property color ink: button._filled ? Theme.greenInk : button.enabled ? Theme.ink : Theme.absent
    readonly property color _face: {
        if (button.tone === DeskButton.Green)
            return button.down ? Theme.greenEdge : Theme.green;
        if (button.tone === DeskButton.Red)
            return button.down ? Theme.redEdge : Theme.red;
        return button.down ? Theme.pressedFace : button.chosen ? Theme.mint : Theme.card;
    }
    readonly property color _edge: {
        if (button.tone === DeskButton.Green)
            return Theme.greenEdge;
        if (button.tone === DeskButton.Red)
            return Theme.redEdge;
        return button.down || button.chosen ? Theme.chosenLine : Theme.line;
    }
    readonly property real _drop: button.down ? DeskTheme.edge - DeskTheme.outline : 0
    readonly property real _line: button.chosen ? 2 * DeskTheme.outline : DeskTheme.outline
    readonly property real _keyRoom: cap.visible ? cap.width + DeskTheme.px(12) : 0
    readonly property real _iconRoom: button.drawing === "" ? 0 : button.iconSide + (button.label === "" ? 0 : DeskTheme.px(14))
    readonly property real _labelRoom: button.width - 2 * button.padding - button._keyRoom - button._iconRoom

    name: button.label
    implicitWidth: Math.max(DeskTheme.least, words.implicitWidth + 2 * button.padding + button._keyRoom + button._iconRoom)
    implicitHeight: Math.max(DeskTheme.least, words.implicitHeight + DeskTheme.edge + DeskTheme.px(14))
    opacity: button.enabled ? 1 : 0.45

    Rectangle {
        y: button._drop
        width: button.width
        height: button.height - button._drop
        radius: button.radius
        color: button._edge
    }
    Rectangle {
        x: button._line
        y: button._drop + button._line
        width: button.width - 2 * button._line
        height: button.height - DeskTheme.edge - button._line
        radius: button.radius - button._line
        color: button._face

        Item {
            id: middle

            readonly property real used: button._iconRoom + words.width + button._keyRoom

            x: button.listed ? button.padding - button._line : Math.round((parent.width - middle.used) / 2)
            width: middle.used
            height: parent.height

            DeskIcon {
                visible: button.drawing !== ""
                drawing: button.drawing
                ink: button.ink
                side: button.iconSide
                y: Math.round((middle.height - button.iconSide) / 2)
            }
            DeskText {
                id: words

                text: button.label
                size: button.size
                bold: true
                color: button.ink
                x: button._iconRoom
                width: button.width > 0 && words.implicitWidth > button._labelRoom ? button._labelRoom : words.implicitWidth
                y: Math.round((middle.height - words.height) / 2)
            }
        }
        DeskKeyCap {
            id: cap

            visible: button.showsKey && button.shortcutLabel !== ""
            label: button.shortcutLabel
            ink: button.ink
            x: button.listed ? parent.width - width - button.padding : middle.x + middle.used - width
            y: Math.round((parent.height - height) / 2)
        }
    }
}
