pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The line at the top: tabs, rush, counter, date and clock; in two lines where there is no room for one.
Rectangle {
    id: header

    required property WorkplaceViewModel vm

    // The side is a tab of its own where there is no room beside the others.
    property bool sideChosen: false
    readonly property bool _oneLine: DeskTheme.wide && brand.implicitWidth + tabs.width + facts.width + 2 * DeskTheme.margin + DeskTheme.px(40) < header.width
    // Many tabs where everything is large stand closer together.
    readonly property real _tabPadding: DeskTheme.px(header.vm.tabs.length > 5 && DeskTheme.roomWidth < 1200 ? 11 : 24)
    readonly property real _tabsHeight: DeskTheme.px(header._oneLine ? 76 : 64)
    readonly property real _factsHeight: DeskTheme.px(header._oneLine ? 76 : 56)

    height: header._oneLine ? header._tabsHeight : header._tabsHeight + header._factsHeight
    color: Theme.ink

    Connections {
        function onTabChanged() {
            header.sideChosen = false;
        }

        target: header.vm
    }
    DeskText {
        id: brand

        visible: header._oneLine
        text: "NUMIKS"
        size: DeskTheme.px(22)
        bold: true
        color: Theme.card
        font.letterSpacing: DeskTheme.px(1)
        x: DeskTheme.margin
        anchors.verticalCenter: tabs.verticalCenter
    }
    Row {
        id: tabs

        anchors.left: header._oneLine ? brand.right : parent.left
        anchors.leftMargin: header._oneLine ? DeskTheme.px(20) : DeskTheme.px(8)
        height: header._tabsHeight

        Repeater {
            model: header.vm.tabs

            delegate: DeskTab {
                required property var modelData

                objectName: `tab:${modelData.key}`
                height: tabs.height
                label: modelData.label
                padding: header._tabPadding
                shortcut: modelData.shortcut
                current: header.vm.tab === modelData.key && !(header.sideChosen && !DeskTheme.wide)
                onTouched: {
                    header.sideChosen = false;
                    header.vm.showTab(modelData.key);
                }
            }
        }
        DeskTab {
            objectName: "tab:side"
            visible: !DeskTheme.wide
            height: tabs.height
            label: qsTr("La salle")
            padding: header._tabPadding
            shortcut: "Ctrl+9"
            current: header.sideChosen
            onTouched: header.sideChosen = true
        }
    }
    Row {
        id: facts

        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.margin
        anchors.bottom: parent.bottom
        height: header._factsHeight
        spacing: DeskTheme.px(24)

        DeskPressable {
            id: keys

            objectName: "keys"
            name: qsTr("Touches du clavier")
            shortcut: "F1"
            visible: header._oneLine || header.width > DeskTheme.px(1100)
            anchors.verticalCenter: parent.verticalCenter
            width: DeskTheme.px(46)
            height: DeskTheme.least
            onTouched: header.vm.openKeys()

            DeskKeyCap {
                anchors.centerIn: parent
                label: keys.shortcutLabel
                ink: Theme.card
            }
        }
        DeskSwitch {
            objectName: "rush"
            anchors.verticalCenter: parent.verticalCenter
            label: header.vm.rushLabel
            on: header.vm.rush
            onTouched: header.vm.switchRush()
        }
        DeskPressable {
            id: place

            objectName: "counter"
            name: `${header.vm.counter} ${header.vm.member}`
            anchors.verticalCenter: parent.verticalCenter
            width: placeWords.implicitWidth + DeskTheme.px(34)
            height: DeskTheme.least
            onTouched: header.vm.openCounter()

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: place.down ? Theme.softInk : "transparent"
                border.color: Theme.card
                border.width: DeskTheme.outline
            }
            DeskText {
                id: placeWords

                anchors.centerIn: parent
                text: `${header.vm.counter} · ${header.vm.member}`
                color: Theme.card
                wrapMode: Text.NoWrap
            }
        }
        DeskText {
            anchors.verticalCenter: parent.verticalCenter
            text: header.vm.day
            color: Theme.card
            wrapMode: Text.NoWrap
        }
        DeskText {
            anchors.verticalCenter: parent.verticalCenter
            text: header.vm.time
            size: DeskTheme.px(34)
            bold: true
            color: Theme.card
            wrapMode: Text.NoWrap
        }
    }
}
