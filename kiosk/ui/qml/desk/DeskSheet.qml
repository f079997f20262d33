pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The sheet over the window: the desk behind is dimmed and cannot be pressed; Escape goes back to it.
FocusScope {
    id: sheet

    required property DeskViewModel app

    readonly property real _head: DeskTheme.px(84)

    visible: sheet.app.sheet !== null

    function load() {
        if (sheet.app.sheet === null) {
            content.source = "";
            return;
        }
        content.setSource(sheet.app.sheetSource.replace("desk/", ""), {
            "vm": sheet.app.sheet,
            "focus": true
        });
        content.forceActiveFocus();
    }

    Connections {
        function onSheetChanged() {
            sheet.load();
        }

        target: sheet.app
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
        opacity: 0.55

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onClicked: sheet.app.closeSheet()
            onWheel: wheel => wheel.accepted = true
        }
    }
    DeskCard {
        id: plate

        readonly property real wanted: ((content.item as Item)?.implicitWidth ?? 0) + 2 * DeskTheme.margin

        color: Theme.paper
        width: Math.min(parent.width - 2 * DeskTheme.gap, Math.max(plate.wanted, DeskTheme.px(720)))
        height: Math.min(parent.height - 2 * DeskTheme.gap, sheet._head + ((content.item as Item)?.implicitHeight ?? 0) + DeskTheme.margin)
        anchors.centerIn: parent

        // Presses on the plate itself stay here.
        MouseArea {
            anchors.fill: parent
        }
        DeskText {
            text: sheet.app.sheetTitle
            size: DeskTheme.titleType
            bold: true
            anchors.left: parent.left
            anchors.leftMargin: DeskTheme.margin
            anchors.right: out.left
            anchors.rightMargin: DeskTheme.gap
            y: Math.round((sheet._head - height) / 2)
        }
        DeskButton {
            id: out

            objectName: "closeSheet"
            label: qsTr("Fermer")
            shortcut: "Escape"
            enabled: sheet.visible
            anchors.right: parent.right
            anchors.rightMargin: DeskTheme.margin
            y: Math.round((sheet._head - height) / 2)
            onTouched: sheet.app.closeSheet()
        }
        Flickable {
            id: room

            y: sheet._head
            x: DeskTheme.margin - DeskTheme.px(8)
            width: parent.width - 2 * x
            height: parent.height - sheet._head - DeskTheme.px(16)
            contentWidth: width
            contentHeight: content.y + content.height + DeskTheme.px(6)
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Loader {
                id: content

                x: DeskTheme.px(8)
                y: DeskTheme.px(8)
                width: plate.width - 2 * DeskTheme.margin
                focus: true
            }
        }
        DeskFollow {
            flickable: room
        }
        DeskScrollMark {
            flickable: room
            x: plate.width - width
        }
    }
}
