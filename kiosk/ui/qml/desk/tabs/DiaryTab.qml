pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The appointments of today and of the coming days.
FocusScope {
    id: tab

    required property DiaryViewModel vm

    DeskCard {
        anchors.fill: parent
    }
    Item {
        id: head

        x: DeskTheme.padding
        width: parent.width - 2 * x
        height: Math.max(book.height, summary.height) + 2 * DeskTheme.px(20)

        DeskText {
            id: summary

            anchors.left: parent.left
            anchors.right: book.left
            anchors.rightMargin: DeskTheme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: tab.vm.summary
            size: DeskTheme.largeType
            bold: true
        }
        DeskButton {
            id: book

            objectName: "book"
            label: qsTr("Prendre un rendez-vous")
            shortcut: "F8"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            onTouched: tab.vm.book()
        }
    }
    DeskText {
        visible: tab.vm.empty
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + DeskTheme.px(40)
        text: qsTr("Aucun rendez-vous à venir.")
        size: DeskTheme.largeType
        color: Theme.softInk
    }
    ListView {
        id: list

        y: head.height
        width: parent.width
        height: parent.height - y - DeskTheme.px(14)
        clip: true
        focus: true
        activeFocusOnTab: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        model: tab.vm.appointments
        section.property: "day"
        section.delegate: DeskText {
            required property string section

            x: DeskTheme.padding
            width: list.width - 2 * x
            topPadding: DeskTheme.px(14)
            bottomPadding: DeskTheme.px(6)
            text: section
            size: DeskTheme.px(23)
            bold: true
        }
        delegate: DiaryRow {
            width: list.width
            onArrived: tab.vm.arrive(key)
            onAsked: tab.vm.openMenu(key)
        }
        Keys.onMenuPressed: {
            const row = list.currentItem as DiaryRow;
            if (row?.has_menu)
                tab.vm.openMenu(row.key);
        }
    }
    DeskScrollMark {
        flickable: list
    }
}
