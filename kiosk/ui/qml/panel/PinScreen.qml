pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Whose PIN, dots for what has been typed, and a pad. A keyboard may type too.
Sheet {
    id: screen

    required property PanelPinViewModel vm

    readonly property bool _wide: !Theme.portrait
    readonly property real _left: screen._wide ? Math.round((screen.bodyWidth - Theme.mm(10)) / 2) : screen.bodyWidth
    readonly property real _padTop: screen._wide ? 0 : message.y + message.height + Theme.gap
    readonly property real _keyHeight: Math.min(Theme.mm(50), (screen.bodyHeight - screen._padTop - 3 * Theme.gap) / 4)
    readonly property real _keyWidth: (screen._left - 2 * Theme.gap) / 3

    title: screen.vm.title
    focus: true
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            screen.vm.type(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            screen.vm.erase();
            event.accepted = true;
        }
    }

    Row {
        id: dots

        x: Math.round((screen._left - width) / 2)
        y: screen._wide ? Theme.mm(12) : Theme.mm(6)
        spacing: Theme.mm(6)

        Repeater {
            model: screen.vm.digits

            Rectangle {
                required property int index

                width: Theme.mm(13)
                height: width
                radius: width / 2
                color: index < screen.vm.typed ? Theme.ink : Theme.card
                border.width: Theme.outlineWidth
                border.color: Theme.line
            }
        }
    }
    Rectangle {
        id: message

        y: dots.y + dots.height + Theme.mm(8)
        width: screen._left
        height: Math.max(Theme.mm(30), words.implicitHeight + Theme.mm(8))
        radius: Theme.controlRadius
        color: screen.vm.refused ? Theme.sand : "transparent"

        Drawing {
            id: picture

            side: Theme.iconLarge
            source: Theme.tinted(screen.vm.refused ? "ui_lock" : "ui_keypad", Theme.ink)
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: words

            text: Measure.glued(screen.vm.message)
            size: Theme.secondType
            bold: screen.vm.refused
            anchors.left: picture.right
            anchors.leftMargin: Theme.mm(5)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Item {
        x: screen._wide ? screen.bodyWidth - width : 0
        y: screen._padTop
        width: screen._left
        height: 4 * (screen._keyHeight + Theme.gap) - Theme.gap

        Repeater {
            model: 11

            Tile {
                required property int index
                readonly property bool erases: index === 10
                // The last row: nothing, the tenth digit, the eraser.
                readonly property int cell: index < 9 ? index : index + 1

                objectName: erases ? "pin:erase" : `pin:${screen.vm.keys[index]}`
                name: erases ? screen.vm.eraseLabel : screen.vm.keys[index]
                label: erases ? "" : screen.vm.keys[index]
                drawing: erases ? "ui_backspace" : ""
                icon: true
                drawingSide: Theme.iconLarge
                family: "Noto Sans"
                size: Theme.type(24, 24, 26)
                x: Math.round(cell % 3 * (screen._keyWidth + Theme.gap))
                y: Math.round(Math.floor(cell / 3) * (screen._keyHeight + Theme.gap))
                width: Math.round(screen._keyWidth)
                height: Math.round(screen._keyHeight)
                onTouched: erases ? screen.vm.erase() : screen.vm.type(screen.vm.keys[index])
            }
        }
    }
}
