pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// Every key and what it does.
Item {
    id: sheet

    required property ShortcutsViewModel vm

    implicitWidth: DeskTheme.px(1000)
    implicitHeight: grid.height

    Grid {
        id: grid

        width: parent.width
        columns: sheet.width > DeskTheme.px(800) ? 2 : 1
        columnSpacing: DeskTheme.px(40)
        rowSpacing: DeskTheme.px(12)

        Repeater {
            model: sheet.vm.keys

            delegate: Item {
                id: row

                required property var modelData

                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                height: Math.max(DeskTheme.px(40), words.height)

                DeskKeyCap {
                    id: cap

                    label: row.modelData.keys
                    size: DeskTheme.smallType
                    height: DeskTheme.px(36)
                    anchors.verticalCenter: parent.verticalCenter
                }
                DeskText {
                    id: words

                    x: DeskTheme.px(150)
                    width: parent.width - x
                    text: row.modelData.label
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
