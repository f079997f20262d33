pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The desk at work: header, tab, side, last action.
FocusScope {
    id: screen

    required property WorkplaceViewModel vm

    function showTab() {
        tab.setSource(screen.vm.tabSource.replace("desk/", ""), {
            "vm": screen.vm.tabView
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
    Loader {
        id: tab

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: DeskTheme.gap
        anchors.leftMargin: DeskTheme.margin
        anchors.right: parent.right
        focus: true
    }
}
