pragma ComponentBehavior: Bound
import QtQuick
import ".."

// The tiles of the team; the arrows go through them.
FocusScope {
    id: people

    property var people: []
    readonly property int _columns: Math.max(1, Math.floor((people.width + grid.spacing) / (DeskTheme.px(300) + grid.spacing)))
    property int _at: 0

    signal picked(string key)

    function go(to: int) {
        people._at = Math.min(repeater.count - 1, Math.max(0, to));
        repeater.itemAt(people._at)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    height: grid.height
    onActiveFocusChanged: {
        if (people.activeFocus)
            people.go(people._at);
    }
    Keys.onDownPressed: people.go(people._at + people._columns)
    Keys.onUpPressed: people.go(people._at - people._columns)
    Keys.onRightPressed: people.go(people._at + 1)
    Keys.onLeftPressed: people.go(people._at - 1)

    Grid {
        id: grid

        width: parent.width
        columns: people._columns
        spacing: DeskTheme.px(20)

        Repeater {
            id: repeater

            model: people.people

            delegate: DeskButton {
                id: tile

                required property var modelData
                required property int index

                objectName: `person:${tile.modelData.key}`
                name: `${tile.modelData.label}, ${tile.modelData.role}`
                width: Math.floor((grid.width - (people._columns - 1) * grid.spacing) / people._columns)
                height: DeskTheme.px(130)
                radius: DeskTheme.cardRadius
                focus: tile.index === people._at
                onTouched: people.picked(tile.modelData.key)

                Column {
                    anchors.centerIn: parent
                    width: parent.width - DeskTheme.px(24)

                    DeskText {
                        width: parent.width
                        text: tile.modelData.label
                        size: DeskTheme.px(32)
                        bold: true
                        horizontalAlignment: Text.AlignHCenter
                    }
                    DeskText {
                        width: parent.width
                        text: tile.modelData.role
                        color: Theme.softInk
                        horizontalAlignment: Text.AlignHCenter
                    }
                }
                DeskIcon {
                    visible: tile.modelData.shut
                    drawing: "ui_lock"
                    ink: Theme.red
                    anchors.top: parent.top
                    anchors.right: parent.right
                    anchors.margins: DeskTheme.px(14)
                }
            }
        }
    }
}
