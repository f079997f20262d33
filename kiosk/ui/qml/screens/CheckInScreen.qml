pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Typing the number of an appointment, or showing its paper. Digits and keys are never mirrored.
Sheet {
    id: screen

    required property CheckInViewModel vm

    readonly property list<var> _digits: screen.vm.digits
    readonly property int _next: screen._digits.indexOf("")
    readonly property bool _wide: !Theme.portrait
    readonly property real _half: Math.round((screen.bodyWidth - Theme.mm(10)) / 2)
    readonly property real _leftWidth: screen._wide ? screen._half : screen.bodyWidth
    // Low and wide within reach: two rows of keys instead of four.
    readonly property int _columns: screen._wide && Theme.reach ? 6 : 3
    readonly property int _rows: 12 / screen._columns
    readonly property real _keysTop: screen._wide ? (Theme.reach ? Math.max(0, Theme.reachLine - screen.bodyTop) : 0) : Math.max(message.y + message.height + Theme.gap, Theme.reach ? Theme.reachLine - screen.bodyTop : 0)
    readonly property real _keysHeight: Math.min(screen.bodyHeight - screen._keysTop, Theme.mm(260))
    readonly property real _keyHeight: Math.min(Theme.mm(58), (screen._keysHeight - (screen._rows - 1) * Theme.gap) / screen._rows)
    readonly property real _keyWidth: (screen._leftWidth - (screen._columns - 1) * Theme.gap) / screen._columns

    title: screen.vm.title

    Row {
        id: boxes

        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        anchors.horizontalCenter: Theme.portrait ? parent?.horizontalCenter : undefined
        x: Theme.rightToLeft && screen._wide ? screen.bodyWidth - width : 0
        spacing: Theme.mm(3)

        Repeater {
            model: screen._digits.length

            Rectangle {
                required property int index

                width: Math.floor((screen._leftWidth - (screen._digits.length - 1) * boxes.spacing) / screen._digits.length)
                height: Theme.mm(38)
                radius: Theme.controlRadius
                color: Theme.card
                border.width: index === screen._next ? Theme.ring : 0
                border.color: Theme.chosenLine

                Words {
                    anchors.centerIn: parent
                    text: screen._digits[parent.index]
                    size: Theme.type(24, 24, 26)
                    bold: true
                    family: "Noto Sans"
                }
            }
        }
    }
    Rectangle {
        id: message

        y: boxes.height + Theme.gap
        x: Theme.rightToLeft && screen._wide ? screen.bodyWidth - width : 0
        width: screen._leftWidth
        height: Math.max(Theme.mm(30), words.implicitHeight + Theme.mm(8))
        radius: Theme.controlRadius
        color: screen.vm.messageUrgent ? Theme.sand : "transparent"

        Drawing {
            id: picture

            side: Theme.iconLarge
            source: Theme.tinted(screen.vm.messagePictogram, Theme.ink)
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: words

            text: screen.vm.message
            size: Theme.secondType
            bold: screen.vm.messageUrgent
            anchors.left: picture.right
            anchors.leftMargin: Theme.mm(5)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Item {
        x: screen._wide && !Theme.rightToLeft ? screen.bodyWidth - width : 0
        y: screen._wide ? screen._keysTop : screen.bodyHeight - height
        width: screen._leftWidth
        height: screen._rows * (screen._keyHeight + Theme.gap) - Theme.gap

        Repeater {
            model: screen._columns === 3 ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "erase", ""]

            Tile {
                required property string modelData
                required property int index
                readonly property bool erases: modelData === "erase"

                objectName: erases ? "erase" : `digit:${modelData}`
                visible: modelData !== ""
                atOnce: true
                label: erases ? qsTr("Effacer") : modelData
                drawing: erases ? "ui_backspace" : ""
                icon: true
                bold: !erases
                beside: erases && screen._keyHeight < Theme.icon + Measure.height(1, Theme.family, Theme.controlType) + Theme.mm(12)
                drawingSide: Theme.icon
                padding: Theme.mm(1.5)
                family: erases ? Theme.family : "Noto Sans"
                size: erases ? Measure.unbroken(label, family, bold, Theme.controlType, labelRoom) : Theme.type(24, 24, 26)
                x: Math.round((index % screen._columns) * (screen._keyWidth + Theme.gap))
                y: Math.round(Math.floor(index / screen._columns) * (screen._keyHeight + Theme.gap))
                width: Math.round(screen._keyWidth)
                height: Math.round(screen._keyHeight)
                onTouched: erases ? screen.vm.erase() : screen.vm.type(Number(modelData))
            }
        }
    }
}
