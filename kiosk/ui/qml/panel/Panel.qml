pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// The team's panel over the whole screen. At its foot stays what a visitor who walks up may need, in their languages.
Rectangle {
    id: panel

    required property PanelDoorViewModel door
    required property PanelViewModel vm

    readonly property real _side: Theme.portrait ? Theme.mm(7.5) : Theme.margin
    readonly property real _third: Math.round((panel.width - 2 * panel._side - 2 * Theme.smallGap) / 3)
    readonly property real _footRow: Math.max(Theme.mm(41), newcomer.implicitHeight, person.implicitHeight, helpNow.implicitHeight)

    function showPage() {
        page.setSource(panel.vm.pageSource.replace("panel/", ""), panel.vm.pageSource === "" ? {} : {
            "vm": panel.vm.page,
            "width": page.width,
            "height": page.height
        });
    }

    color: Theme.paper
    Component.onCompleted: panel.showPage()

    Connections {
        function onPageChanged() {
            panel.showPage();
        }

        target: panel.vm
    }
    Connections {
        function onChanged() {
            (page.item as Item)?.forceActiveFocus();
        }

        target: panel.door
    }

    Rectangle {
        id: head

        width: parent.width
        height: Theme.mm(Theme.portrait ? 38 : 30)
        color: Theme.sand

        Drawing {
            id: lock

            side: Theme.icon
            source: Theme.tinted("ui_lock", Theme.ink)
            x: panel._side
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            text: panel.vm.heading
            size: Theme.secondType
            bold: true
            anchors.left: lock.right
            anchors.leftMargin: Theme.mm(3)
            anchors.right: back.visible ? back.left : shut.left
            anchors.rightMargin: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
        }
        BarControl {
            id: back

            objectName: "panel:back"
            visible: panel.vm.canGoBack
            beside: true
            label: panel.vm.backLabel
            drawing: "ui_back"
            width: Theme.mm(62)
            height: parent.height - 2 * Theme.mm(3)
            anchors.right: shut.left
            anchors.rightMargin: Theme.smallGap
            anchors.verticalCenter: parent.verticalCenter
            onTouched: panel.vm.goBack()
        }
        BarControl {
            id: shut

            objectName: "panel:shut"
            beside: true
            label: panel.vm.shutLabel
            drawing: "ui_close"
            width: Theme.mm(62)
            height: parent.height - 2 * Theme.mm(3)
            anchors.right: parent.right
            anchors.rightMargin: panel._side
            anchors.verticalCenter: parent.verticalCenter
            onTouched: panel.door.shut()
        }
    }
    Notice {
        id: notice

        text: panel.vm.notice
        drawing: "ui_check"
        anchors.top: head.bottom
        anchors.topMargin: visible ? Theme.gap : 0
        x: panel._side
        width: parent.width - 2 * panel._side
        height: visible ? Theme.mm(24) : 0
    }
    Loader {
        id: page

        anchors.top: notice.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        onLoaded: (page.item as Item)?.forceActiveFocus()
    }
    Rectangle {
        id: foot

        width: parent.width
        height: panel._footRow + Theme.gap + Theme.mm(5.5)
        anchors.bottom: parent.bottom
        color: Theme.sand

        Tile {
            id: newcomer

            objectName: "panel:newcomer"
            x: panel._side
            y: Theme.gap
            width: panel._third
            height: panel._footRow
            label: panel.vm.newcomerTitle
            second: panel.vm.newcomerSecond
            size: Theme.controlType
            secondSize: Theme.controlType
            padding: Theme.mm(2)
            radius: Theme.controlRadius
            onTouched: panel.door.shut()
        }
        Tile {
            id: helpNow

            objectName: "panel:help"
            x: panel._side + panel._third + Theme.smallGap
            y: Theme.gap
            width: panel._third
            height: panel._footRow
            tone: Plate.Red
            label: panel.vm.helpTitle
            second: panel.vm.helpSecond
            drawing: "ui_alert"
            icon: true
            drawingSide: Theme.icon
            beside: !Theme.portrait
            size: Theme.controlType
            secondSize: Theme.controlType
            padding: Theme.mm(2)
            radius: Theme.controlRadius
            onTouched: panel.door.helpNow()
        }
        Tile {
            id: person

            objectName: "panel:person"
            x: panel._side + 2 * (panel._third + Theme.smallGap)
            y: Theme.gap
            width: panel._third
            height: panel._footRow
            tone: Plate.Yellow
            label: panel.vm.personTitle
            second: panel.vm.personSecond
            drawing: "ui_person"
            icon: true
            drawingSide: Theme.icon
            beside: !Theme.portrait
            size: Theme.controlType
            secondSize: Theme.controlType
            padding: Theme.mm(2)
            radius: Theme.controlRadius
            onTouched: panel.door.callSomebody()
        }
    }
}
