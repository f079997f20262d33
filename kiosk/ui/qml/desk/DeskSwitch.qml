import QtQuick
import ".."

// A switch and what it stands at.
DeskPressable {
    id: toggle

    property string label
    property bool on: false
    property color ink: Theme.card

    name: toggle.label
    implicitWidth: track.width + DeskTheme.px(12) + words.implicitWidth
    implicitHeight: DeskTheme.least
    Accessible.checkable: true
    Accessible.checked: toggle.on

    Rectangle {
        id: track

        width: DeskTheme.px(56)
        height: DeskTheme.px(30)
        radius: height / 2
        color: toggle.on ? Theme.yellow : "transparent"
        border.color: toggle.on ? Theme.yellow : toggle.ink
        border.width: DeskTheme.px(2.5)
        anchors.verticalCenter: parent.verticalCenter

        Rectangle {
            width: DeskTheme.px(18)
            height: width
            radius: width / 2
            color: toggle.on ? Theme.yellowInk : toggle.ink
            x: toggle.on ? parent.width - width - DeskTheme.px(6) : DeskTheme.px(6)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    DeskText {
        id: words

        text: toggle.label
        color: toggle.ink
        anchors.left: track.right
        anchors.leftMargin: DeskTheme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
    }
}
