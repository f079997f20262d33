import QtQuick
import Numiks
import ".."

// One sentence for some seconds: why something could not be done.
DeskPressable {
    id: notice

    required property DeskViewModel app

    objectName: "notice"
    name: notice.app.notice
    visible: notice.app.notice !== ""
    width: Math.min(parent.width - 2 * DeskTheme.margin, words.implicitWidth + DeskTheme.icon + DeskTheme.px(92))
    height: words.height + DeskTheme.px(30)
    onTouched: notice.app.hush()
    Accessible.role: Accessible.AlertMessage

    Rectangle {
        anchors.fill: parent
        radius: notice.radius
        color: Theme.yellow
        border.color: Theme.yellowEdge
        border.width: DeskTheme.outline
    }
    DeskIcon {
        id: sign

        drawing: "ui_info"
        ink: Theme.yellowInk
        x: DeskTheme.px(22)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: words

        text: notice.app.notice
        size: DeskTheme.textType
        bold: true
        color: Theme.yellowInk
        anchors.left: sign.right
        anchors.leftMargin: DeskTheme.px(14)
        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.px(22)
        anchors.verticalCenter: parent.verticalCenter
    }
}
