import QtQuick
import "../.."
import ".."

// Somebody on the list; the whole row opens the menu that its three dots promise.
DeskPressable {
    id: row

    required property string key
    required property string number
    required property string promised
    required property string arrived
    required property string need
    required property string language
    required property string why
    required property bool urgent
    required property bool late
    required property bool soon_late
    required property bool by_hand
    required property string ahead
    property bool columns: true
    // Drawn on a card that is there already.
    property bool plain: true

    readonly property real _sideways: DeskTheme.px(20)
    readonly property real _firstLine: Math.max(DeskTheme.px(46), needWords.height)
    readonly property real _told: why.height + (ahead.visible ? ahead.height : 0)

    objectName: `row:${row.number}`
    name: [row.number, row.promised, row.need, row.language, row.ahead, row.why].filter(word => word !== "").join(", ")
    activeFocusOnTab: false
    ringGap: -DeskTheme.px(3)
    height: row.columns ? Math.max(DeskTheme.px(74), row._told + DeskTheme.px(16), needWords.height + DeskTheme.px(16)) : row._firstLine + row._told + DeskTheme.px(34)

    Rectangle {
        anchors.fill: parent
        visible: !row.plain
        color: Theme.card
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: row._sideways
        anchors.rightMargin: row._sideways
        anchors.bottomMargin: DeskTheme.px(2)
        radius: row.radius
        color: Theme.mint
        visible: row.down
    }
    Item {
        id: top

        y: row.columns ? 0 : DeskTheme.px(10)
        width: parent.width
        height: row.columns ? row.height : row._firstLine

        DeskText {
            x: DeskTheme.px(36)
            anchors.verticalCenter: parent.verticalCenter
            text: row.number
            size: DeskTheme.titleType
            bold: true
            wrapMode: Text.NoWrap
        }
        DeskText {
            id: promisedWords

            x: DeskTheme.px(138)
            anchors.verticalCenter: parent.verticalCenter
            text: row.promised
            size: DeskTheme.px(23)
            bold: true
            color: row.late ? Theme.red : Theme.ink
            wrapMode: Text.NoWrap
        }
        DeskIcon {
            visible: row.late || row.soon_late
            drawing: "ui_clock"
            ink: row.late ? Theme.red : Theme.ink
            side: DeskTheme.px(20)
            anchors.left: promisedWords.right
            anchors.leftMargin: DeskTheme.px(6)
            anchors.verticalCenter: parent.verticalCenter
        }
        DeskText {
            x: DeskTheme.px(288)
            anchors.verticalCenter: parent.verticalCenter
            text: row.arrived
            wrapMode: Text.NoWrap
        }
        DeskIcon {
            id: urgentSign

            visible: row.urgent
            drawing: "ui_alert"
            ink: Theme.red
            x: DeskTheme.px(367)
            anchors.verticalCenter: parent.verticalCenter
        }
        DeskText {
            id: needWords

            x: DeskTheme.px(367) + (row.urgent ? urgentSign.width + DeskTheme.px(8) : 0)
            width: (row.columns ? DeskTheme.px(572) : languageWords.x - DeskTheme.px(12)) - x
            anchors.verticalCenter: parent.verticalCenter
            text: row.need
        }
        DeskText {
            id: languageWords

            x: row.columns ? DeskTheme.px(582) : dots.x - width - DeskTheme.px(20)
            width: row.columns ? DeskTheme.px(118) : DeskTheme.px(150)
            horizontalAlignment: row.columns ? Text.AlignLeft : Text.AlignRight
            anchors.verticalCenter: parent.verticalCenter
            text: row.language
            size: row.columns ? DeskTheme.smallType : DeskTheme.textType
        }
    }
    DeskIcon {
        id: hand

        visible: row.by_hand
        drawing: "ui_touch"
        ink: Theme.red
        x: row.columns ? DeskTheme.px(708) : DeskTheme.px(138)
        y: why.y + Math.round((why.height - height) / 2)
    }
    DeskText {
        id: why

        x: (row.columns ? DeskTheme.px(708) : DeskTheme.px(138)) + (row.by_hand ? hand.width + DeskTheme.px(8) : 0)
        y: (row.columns ? Math.round((row.height - row._told) / 2) : top.y + top.height) + row._told - height
        width: dots.x - DeskTheme.px(16) - x
        text: row.why
        size: DeskTheme.smallType
        color: Theme.softInk
    }
    DeskText {
        id: ahead

        visible: row.ahead !== ""
        x: row.columns ? DeskTheme.px(708) : DeskTheme.px(138)
        y: why.y - height
        width: dots.x - DeskTheme.px(16) - x
        text: row.ahead
        size: DeskTheme.smallType
        bold: true
    }
    Item {
        id: dots

        x: row.width - width - DeskTheme.px(42)
        y: Math.round((row.height - height) / 2)
        width: DeskTheme.px(52)
        height: DeskTheme.px(44)

        Rectangle {
            anchors.fill: parent
            radius: row.radius
            color: row.down ? Theme.chosenLine : Theme.line
        }
        Rectangle {
            x: DeskTheme.outline
            y: DeskTheme.outline
            width: parent.width - 2 * DeskTheme.outline
            height: parent.height - DeskTheme.outline - DeskTheme.edge
            radius: row.radius - DeskTheme.outline
            color: row.down ? Theme.pressedFace : Theme.card

            DeskIcon {
                drawing: "ui_dots"
                anchors.centerIn: parent
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: DeskTheme.padding
        width: parent.width - 2 * DeskTheme.padding
        height: DeskTheme.px(2)
        color: Theme.sand
    }
}
