pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The number in hand or the next one, why, and the one thing to do about it.
DeskCard {
    id: band

    required property QueueViewModel vm

    readonly property bool _beside: band.width >= DeskTheme.px(1100)
    readonly property real _pressWidth: DeskTheme.px(366)
    readonly property bool _busy: band.vm.mode === "called" || band.vm.mode === "serving"
    readonly property bool _calls: band.vm.mode === "next" || band.vm.mode === "nobody"
    readonly property bool _numbered: band.vm.number !== ""

    // What is to be pressed never goes below what is to be read: it is seen even where hardly anything fits.
    readonly property real _first: Math.max(number.visible ? number.height : 0, presses.height)

    height: (band._beside ? Math.max(band._first, facts.height) : band._first + facts.height + DeskTheme.px(14)) + 2 * DeskTheme.px(24)

    Column {
        id: number

        x: DeskTheme.px(32)
        y: DeskTheme.px(24)
        width: band._numbered ? Math.max(DeskTheme.px(222), digits.implicitWidth) : 0
        visible: band._numbered

        DeskText {
            text: band.vm.caption
            size: DeskTheme.textType
            color: Theme.softInk
            wrapMode: Text.NoWrap
        }
        DeskText {
            id: digits

            objectName: "bandNumber"
            text: band.vm.number
            size: band._beside ? DeskTheme.numberType : DeskTheme.px(80)
            bold: true
            wrapMode: Text.NoWrap
        }
    }
    Column {
        id: facts

        anchors.left: band._numbered && band._beside ? number.right : parent.left
        anchors.leftMargin: band._beside ? DeskTheme.px(28) : DeskTheme.px(32)
        anchors.right: band._beside ? presses.left : parent.right
        anchors.rightMargin: DeskTheme.px(24)
        y: band._beside ? Math.max(DeskTheme.px(24), Math.round((band.height - height) / 2)) : band._first + DeskTheme.px(38)
        spacing: DeskTheme.px(8)

        Flow {
            width: parent.width
            visible: band._numbered
            spacing: DeskTheme.px(8)
            bottomPadding: DeskTheme.px(2)

            Repeater {
                model: band.vm.chips

                delegate: DeskChip {
                    required property var modelData

                    most: facts.width
                    label: modelData.label
                    drawing: modelData.drawing
                    ink: modelData.drawing === "ui_alert" ? Theme.red : Theme.ink
                }
            }
        }
        DeskText {
            width: parent.width
            text: band.vm.heading
            size: band._numbered ? DeskTheme.largeType : DeskTheme.px(34)
            bold: true
        }
        DeskText {
            width: parent.width
            text: band.vm.told
            size: DeskTheme.px(24)
        }
    }
    Column {
        id: presses

        anchors.right: parent.right
        anchors.rightMargin: DeskTheme.px(28)
        y: band._beside ? Math.round((band.height - height) / 2) : DeskTheme.px(24)
        width: band._beside ? band._pressWidth : Math.min(parent.width - DeskTheme.px(60) - (band._numbered ? number.x + number.width : 0), DeskTheme.px(460))
        spacing: DeskTheme.px(12)

        DeskButton {
            objectName: "callNext"
            visible: band._calls
            enabled: band.vm.mode === "next"
            width: parent.width
            height: DeskTheme.px(112)
            radius: DeskTheme.cardRadius
            tone: DeskButton.Green
            label: qsTr("Appeler le suivant")
            drawing: "ui_bell"
            size: DeskTheme.titleType
            padding: DeskTheme.px(12)
            onTouched: band.vm.callNext()

            Shortcut {
                sequence: "F2"
                enabled: band.vm.mode === "next" && band.visible && band.enabled
                onActivated: band.vm.callNext()
            }
        }
        Item {
            visible: band._calls
            width: parent.width
            height: DeskTheme.px(36)

            DeskKeyCap {
                label: "F2"
                anchors.verticalCenter: parent.verticalCenter
            }
            DeskLink {
                objectName: "callOther"
                visible: band.vm.anybodyWaits
                label: qsTr("Appeler quelqu’un d’autre")
                anchors.right: parent.right
                anchors.rightMargin: -DeskTheme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                onTouched: band.vm.callOther()
            }
        }
        Row {
            id: main

            visible: band._busy
            spacing: DeskTheme.px(12)

            DeskButton {
                objectName: "start"
                visible: band.vm.mode === "called"
                width: presses.width - more.width - main.spacing
                height: DeskTheme.px(84)
                tone: DeskButton.Green
                label: qsTr("Commencer")
                size: DeskTheme.titleType
                padding: DeskTheme.px(8)
                shortcut: "F4"
                onTouched: band.vm.start()
            }
            DeskButton {
                objectName: "finish"
                visible: band.vm.mode === "serving"
                width: presses.width - more.width - main.spacing
                height: DeskTheme.px(84)
                tone: DeskButton.Green
                label: qsTr("Terminer")
                size: DeskTheme.titleType
                padding: DeskTheme.px(8)
                shortcut: "F4"
                onTouched: band.vm.finish()
            }
            DeskButton {
                id: more

                objectName: "more"
                width: DeskTheme.px(64)
                height: DeskTheme.px(84)
                drawing: "ui_dots"
                padding: 0
                name: qsTr("Autres actions")
                onTouched: band.vm.openCurrent()
            }
        }
        DeskButton {
            objectName: "resume"
            visible: band.vm.mode === "paused"
            width: parent.width
            height: DeskTheme.px(84)
            tone: DeskButton.Green
            label: qsTr("Reprendre")
            size: DeskTheme.titleType
            shortcut: "F2"
            onTouched: band.vm.resume()
        }
        DeskButton {
            objectName: "chooseCounter"
            visible: band.vm.mode === "unseated"
            width: parent.width
            height: DeskTheme.px(84)
            tone: DeskButton.Green
            label: qsTr("Choisir un poste")
            size: DeskTheme.titleType
            shortcut: "F2"
            onTouched: band.vm.chooseCounter()
        }
        Row {
            id: others

            readonly property real half: Math.floor((presses.width - others.spacing) / 2)

            visible: band._busy
            spacing: DeskTheme.px(12)

            DeskButton {
                objectName: "recall"
                visible: band.vm.mode === "called"
                width: others.half
                height: DeskTheme.px(58)
                label: qsTr("Rappeler")
                padding: DeskTheme.px(8)
                shortcut: "F3"
                onTouched: band.vm.recall()
            }
            DeskButton {
                objectName: "miss"
                visible: band.vm.mode === "called"
                width: others.half
                height: DeskTheme.px(58)
                label: qsTr("Absent")
                padding: DeskTheme.px(8)
                shortcut: "F8"
                onTouched: band.vm.miss()
            }
            DeskButton {
                objectName: "hold"
                visible: band.vm.mode === "serving"
                width: presses.width
                height: DeskTheme.px(58)
                label: qsTr("Mettre de côté")
                shortcut: "F6"
                onTouched: band.vm.hold()
            }
        }
    }
}
