pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// How things stand, flat, and what can be done, as tiles.
FocusScope {
    id: screen

    required property PanelHomeViewModel vm

    readonly property real _side: Theme.margin
    readonly property real _width: screen.width - 2 * screen._side
    readonly property real _left: Theme.portrait ? screen._width : Math.round(screen._width * 0.36)

    Rectangle {
        id: card

        x: screen._side
        width: screen._left
        height: Theme.portrait ? facts.implicitHeight + 2 * Theme.mm(7) : choices.height
        radius: Theme.cardRadius
        color: Theme.card

        Column {
            id: facts

            x: Theme.mm(7)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.mm(7)
            spacing: Theme.mm(5)

            Repeater {
                model: screen.vm.facts

                Item {
                    id: fact

                    required property var modelData

                    width: facts.width
                    height: Math.max(Theme.icon, words.implicitHeight)

                    Drawing {
                        id: picture

                        side: Theme.icon
                        source: Theme.tinted(fact.modelData.pictogram, Theme.ink)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Words {
                        id: words

                        text: Measure.glued(fact.modelData.label)
                        size: Theme.secondType
                        anchors.left: picture.right
                        anchors.leftMargin: Theme.mm(4)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
    }
    Choices {
        id: choices

        x: Theme.portrait ? screen._side : screen._side + screen._left + Theme.gap
        y: Theme.portrait ? card.height + Theme.gap : 0
        width: Theme.portrait ? screen._width : screen._width - screen._left - Theme.gap
        height: screen.height - y - Theme.gap
        options: screen.vm.options
        onOptionsChanged: choices.lay()
        onChosen: key => screen.vm.choose(key)
    }
}
