pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The line at the top: tabs, rush, counter, date and clock.
Rectangle {
    id: header

    required property WorkplaceViewModel vm

    height: DeskTheme.px(76)
    color: Theme.ink

    Row {
        id: tabs

        x: DeskTheme.margin
        height: parent.height

        Repeater {
            model: header.vm.tabs

            delegate: DeskPressable {
                id: tab

                required property var modelData
                readonly property bool current: header.vm.tab === tab.modelData.key

                objectName: `tab:${tab.modelData.key}`
                name: tab.modelData.label
                shortcut: tab.modelData.shortcut
                width: words.implicitWidth + DeskTheme.px(48)
                height: header.height
                onTouched: header.vm.showTab(tab.modelData.key)

                DeskText {
                    id: words

                    anchors.centerIn: parent
                    text: tab.modelData.label
                    bold: tab.current
                    color: Theme.card
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    visible: tab.current
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: words.implicitWidth + DeskTheme.px(12)
                    height: DeskTheme.px(6)
                    color: Theme.yellow
                }
            }
        }
    }
}
