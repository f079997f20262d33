pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// Whom this counter has or calls next, then everybody else. Where there is little height they scroll as one.
FocusScope {
    id: tab

    required property QueueViewModel vm

    // Rows of one line under heads, or of two lines.
    readonly property bool _columns: tab.width >= DeskTheme.px(1240)
    readonly property bool _scrollsWhole: tab.height < DeskTheme.px(620)

    DeskCard {
        anchors.fill: parent
        anchors.topMargin: tab._scrollsWhole ? 0 : band.height + DeskTheme.gap
        visible: !tab._scrollsWhole
    }
    QueueBand {
        id: band

        vm: tab.vm
        parent: tab._scrollsWhole ? list.headerItem : tab
        width: tab.width
    }
    QueueHead {
        id: head

        vm: tab.vm
        columns: tab._columns
        parent: tab._scrollsWhole ? list.headerItem : tab
        y: band.height + DeskTheme.gap
        width: tab.width
    }
    ListView {
        id: list

        objectName: "waiting"
        readonly property real _above: band.height + DeskTheme.gap + head.height
        // How much stands above the rows and scrolls with them: when that grows, nobody has scrolled.
        readonly property real _scrolled: tab._scrollsWhole ? list._above : 0

        on_ScrolledChanged: Qt.callLater(list.positionViewAtBeginning)
        y: tab._scrollsWhole ? 0 : list._above
        width: parent.width
        height: parent.height - list.y - (tab._scrollsWhole ? 0 : DeskTheme.px(14))
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: DeskTheme.px(200)
        model: tab.vm.listed
        header: Item {
            width: list.width
            height: list._scrolled
        }
        footer: Item {
            width: list.width
            height: tab.vm.empty === "" ? 0 : nobody.height + 2 * DeskTheme.px(40)

            DeskText {
                id: nobody

                visible: tab.vm.empty !== ""
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 2 * DeskTheme.padding)
                text: tab.vm.empty
                size: DeskTheme.largeType
                color: Theme.softInk
            }
        }
        delegate: QueueRow {
            width: list.width
            columns: tab._columns
            plain: !tab._scrollsWhole
            onTouched: tab.vm.openMenu(key)
        }
        Keys.onMenuPressed: (list.currentItem as QueueRow)?.touched()
    }
    DeskScrollMark {
        flickable: list
    }
}
