import QtQuick
import "../.."
import ".."

// Somebody enrolled in a workshop.
FocusScope {
    id: row

    required property string key
    required property string number
    required property string place
    required property bool waiting
    required property string language
    required property bool present
    required property bool can_arrive

    signal arrived
    signal asked

    height: Math.max(DeskTheme.px(64), words.height + DeskTheme.px(18))

    DeskText {
        id: number

        x: DeskTheme.padding
        anchors.verticalCenter: parent.verticalCenter
        text: row.number
        size: DeskTheme.px(23)
        bold: true
        wrapMode: Text.NoWrap
    }
    DeskText {
        id: words

        anchors.left: number.right
        anchors.leftMargin: DeskTheme.gap
        anchors.right: sign.visible ? sign.left : arrive.visible ? arrive.left : menu.left
        anchors.rightMargin: DeskTheme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: `${row.place} · ${row.language}`
        color: row.waiting ? Theme.softInk : Theme.ink
    }
    Row {
        id: sign

        visible: row.present
        spacing: DeskTheme.px(8)
        anchors.right: menu.left
        anchors.rightMargin: DeskTheme.gap
        anchors.verticalCenter: parent.verticalCenter

        DeskIcon {
            drawing: "ui_check"
            ink: Theme.mintInk
        }
        DeskText {
            text: qsTr("présent")
            color: Theme.mintInk
            wrapMode: Text.NoWrap
        }
    }
    DeskButton {
        id: arrive

        objectName: `present:${row.number}`
        visible: row.can_arrive
        label: qsTr("Présent")
        focus: row.can_arrive
        activeFocusOnTab: false
        anchors.right: menu.left
        anchors.rightMargin: DeskTheme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        KeyNavigation.right: menu
        onTouched: row.arrived()
    }
    DeskButton {
        id: menu

        objectName: `menu:${row.number}`
        drawing: "ui_dots"
        name: qsTr("Autres actions")
        focus: !row.can_arrive
        activeFocusOnTab: false
        x: row.width - width - DeskTheme.padding
        anchors.verticalCenter: parent.verticalCenter
        onTouched: row.asked()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: DeskTheme.padding
        width: parent.width - 2 * x
        height: DeskTheme.px(2)
        color: Theme.sand
    }
}
