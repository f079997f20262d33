import QtQuick
import "../.."
import ".."

// An appointment: when, where, what for, and where it stands in words and a sign.
FocusScope {
    id: row

    required property string key
    required property string time
    required property string place
    required property string need
    required property string language
    required property string number
    required property string standing
    required property string words
    required property bool can_arrive
    required property bool has_menu

    readonly property real _end: menu.visible ? menu.x : row.width - DeskTheme.padding
    readonly property bool _over: row.standing === "done" || row.standing === "cancelled"

    signal arrived
    signal asked

    height: Math.max(DeskTheme.px(66), about.height + DeskTheme.px(20))

    DeskText {
        id: at

        x: DeskTheme.px(36)
        anchors.verticalCenter: parent.verticalCenter
        text: row.time
        size: DeskTheme.px(23)
        bold: true
        color: row._over ? Theme.softInk : Theme.ink
        wrapMode: Text.NoWrap
    }
    Column {
        id: about

        x: DeskTheme.px(138)
        width: standing.x - x - DeskTheme.gap
        anchors.verticalCenter: parent.verticalCenter

        DeskText {
            width: parent.width
            text: row.need
            color: row._over ? Theme.softInk : Theme.ink
        }
        DeskText {
            width: parent.width
            text: `${row.place} · ${row.language} · ${row.number}`
            size: DeskTheme.smallType
            color: Theme.softInk
        }
    }
    DeskIcon {
        id: sign

        visible: drawing !== ""
        drawing: row.standing === "present" || row.standing === "done" ? "ui_check" : row.standing === "absent" ? "ui_alert" : ""
        ink: row.standing === "absent" ? Theme.red : Theme.mintInk
        anchors.right: standing.left
        anchors.rightMargin: DeskTheme.px(8)
        anchors.verticalCenter: parent.verticalCenter
    }
    DeskText {
        id: standing

        x: (arrive.visible ? arrive.x : row._end) - width - DeskTheme.gap
        width: Math.min(implicitWidth, row.width * 0.28)
        anchors.verticalCenter: parent.verticalCenter
        text: row.words
        bold: row.standing === "absent"
        color: row.standing === "present" ? Theme.mintInk : row.standing === "absent" ? Theme.red : Theme.softInk
    }
    DeskButton {
        id: arrive

        objectName: `arrived:${row.number}`
        visible: row.can_arrive
        label: qsTr("Arrivé")
        focus: row.can_arrive
        activeFocusOnTab: false
        x: row._end - width - DeskTheme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        KeyNavigation.right: menu
        onTouched: row.arrived()
    }
    DeskButton {
        id: menu

        objectName: `menu:${row.number}`
        visible: row.has_menu
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
