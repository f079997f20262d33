pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The desk at work: the header; a tab with the last action under it; what stands at the side. Where there is no room for a
// side it becomes the last tab, and whoever asks for help stays above them all.
FocusScope {
    id: screen

    required property WorkplaceViewModel vm

    readonly property SideViewModel sideView: screen.vm.side as SideViewModel
    readonly property bool sideOpen: !DeskTheme.wide && header.sideChosen
    readonly property real _bottom: undo.visible ? undo.height + DeskTheme.gap : 0

    function showTab() {
        tab.setSource(screen.vm.tabSource.replace("desk/", ""), {
            "vm": screen.vm.tabView,
            "focus": true
        });
        tab.forceActiveFocus();
    }

    Component.onCompleted: screen.showTab()

    Connections {
        function onTabChanged() {
            screen.showTab();
        }

        target: screen.vm
    }
    DeskHeader {
        id: header

        vm: screen.vm
        width: parent.width
    }
    Column {
        id: above

        y: header.height + DeskTheme.px(24)
        x: DeskTheme.margin
        width: tabs.width
        spacing: DeskTheme.px(14)
        bottomPadding: above.height > 0 ? DeskTheme.px(0) : 0

        DeskHelp {
            width: parent.width
            visible: !DeskTheme.wide && screen.sideView.help.length > 0
            low: DeskTheme.roomHeight < 700
            vm: screen.sideView
        }
        DeskStrip {
            objectName: "warning"
            width: parent.width
            visible: screen.vm.warning !== ""
            label: screen.vm.warning
        }
        DeskStrip {
            objectName: "rushHint"
            width: parent.width
            visible: screen.vm.rushHint !== "" && DeskTheme.roomHeight > 700
            label: screen.vm.rushHint
            action: qsTr("Affluence")
            onPressed: screen.vm.switchRush()
        }
    }
    Item {
        id: tabs

        anchors.top: above.height > 0 ? above.bottom : above.top
        anchors.topMargin: above.height > 0 ? DeskTheme.gap : 0
        anchors.left: parent.left
        anchors.leftMargin: DeskTheme.margin
        anchors.right: DeskTheme.wide ? side.left : parent.right
        anchors.rightMargin: DeskTheme.wide ? DeskTheme.px(24) : DeskTheme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: DeskTheme.px(24) + screen._bottom

        Loader {
            id: tab

            anchors.fill: parent
            focus: true
            visible: !screen.sideOpen
            enabled: tab.visible
        }
    }
    DeskUndo {
        id: undo

        vm: screen.vm
        visible: screen.vm.undoText !== ""
        anchors.left: tabs.left
        anchors.right: tabs.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: DeskTheme.px(24)
    }
    Flickable {
        id: side

        visible: DeskTheme.wide || screen.sideOpen
        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.margin
        y: DeskTheme.wide ? above.y : tabs.y
        width: DeskTheme.wide ? DeskTheme.px(530) : parent.width - 2 * DeskTheme.margin
        height: DeskTheme.wide ? parent.height - side.y - DeskTheme.px(24) : tabs.height
        contentWidth: side.width
        contentHeight: column.height
        interactive: column.height > side.height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: side.interactive

        Column {
            id: column

            width: side.width
            spacing: DeskTheme.gap

            DeskHelp {
                width: parent.width
                visible: DeskTheme.wide
                vm: screen.sideView
            }
            DeskSide {
                width: parent.width
                vm: screen.sideView
            }
        }
    }
}
