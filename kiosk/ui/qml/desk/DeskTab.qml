import QtQuick
import ".."

// One of the tabs in the header.
DeskPressable {
    id: tab

    property string label
    property bool current: false
    // Beside the words.
    property real padding: DeskTheme.px(24)

    name: tab.label
    radius: DeskTheme.px(8)
    ringGap: -DeskTheme.px(8)
    width: words.implicitWidth + 2 * tab.padding
    Accessible.role: Accessible.PageTab
    Accessible.selected: tab.current

    DeskText {
        id: words

        anchors.centerIn: parent
        text: tab.label
        bold: tab.current
        color: Theme.card
        opacity: tab.current || tab.down ? 1 : 0.86
        wrapMode: Text.NoWrap
    }
    Rectangle {
        visible: tab.current
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: words.implicitWidth + DeskTheme.px(14)
        height: DeskTheme.px(6)
        color: Theme.yellow
    }
}
