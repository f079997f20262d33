import QtQuick
import ".."

// The key that does the same.
Rectangle {
    id: cap

    property string label
    property color ink: Theme.softInk
    property int size: DeskTheme.px(16)

    width: Math.max(height, words.implicitWidth + DeskTheme.px(14))
    height: DeskTheme.px(26)
    radius: DeskTheme.px(6)
    color: "transparent"
    border.color: cap.ink
    border.width: 1
    opacity: 0.8

    DeskText {
        id: words

        text: cap.label
        size: cap.size
        color: cap.ink
        anchors.centerIn: parent
        wrapMode: Text.NoWrap
    }
}
