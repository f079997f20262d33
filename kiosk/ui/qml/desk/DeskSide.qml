pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// Who is at which counter, and who is expected today.
Column {
    id: side

    required property SideViewModel vm

    spacing: DeskTheme.gap

    DeskCard {
        width: side.width
        height: counters.height + 2 * DeskTheme.px(22)

        Column {
            id: counters

            x: DeskTheme.padding
            y: DeskTheme.px(22)
            width: parent.width - 2 * x
            spacing: DeskTheme.px(6)

            DeskText {
                text: qsTr("Appelés et en cours")
                size: DeskTheme.largeType
                bold: true
                bottomPadding: DeskTheme.px(6)
            }
            Repeater {
                model: side.vm.counters

                delegate: Item {
                    id: row

                    required property var modelData
                    readonly property bool busy: row.modelData.ticket !== ""

                    width: counters.width
                    height: Math.max(DeskTheme.px(46), told.height + DeskTheme.px(8))

                    DeskText {
                        id: label

                        text: row.modelData.label
                        width: DeskTheme.px(90)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskText {
                        id: number

                        text: row.modelData.number
                        size: DeskTheme.px(27)
                        bold: true
                        anchors.left: label.right
                        width: DeskTheme.px(84)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskIcon {
                        id: late

                        visible: row.modelData.alert
                        drawing: "ui_clock"
                        ink: Theme.red
                        anchors.left: number.right
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskText {
                        id: told

                        text: row.modelData.told
                        size: DeskTheme.smallType
                        bold: row.modelData.alert
                        color: row.modelData.alert ? Theme.red : Theme.softInk
                        anchors.left: late.visible ? late.right : number.right
                        anchors.leftMargin: late.visible ? DeskTheme.px(6) : 0
                        anchors.right: row.busy ? press.left : parent.right
                        anchors.rightMargin: DeskTheme.px(6)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskButton {
                        id: press

                        objectName: `counter:${row.modelData.key}`
                        visible: row.busy
                        label: row.modelData.press === "finish" ? qsTr("Terminer") : qsTr("Rappeler")
                        name: `${label} ${row.modelData.number}`
                        padding: DeskTheme.px(12)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        onTouched: side.vm.press(row.modelData.ticket, row.modelData.press)
                    }
                }
            }
        }
    }
    DeskCard {
        width: side.width
        height: expected.height + 2 * DeskTheme.px(22)

        Column {
            id: expected

            x: DeskTheme.padding
            y: DeskTheme.px(22)
            width: parent.width - 2 * x
            spacing: DeskTheme.px(4)

            DeskText {
                text: qsTr("Rendez-vous aujourd’hui")
                size: DeskTheme.largeType
                bold: true
                bottomPadding: DeskTheme.px(6)
            }
            DeskText {
                visible: side.vm.expected.length === 0
                width: parent.width
                text: qsTr("Plus personne n’est attendu.")
                size: DeskTheme.smallType
                color: Theme.softInk
            }
            Repeater {
                model: side.vm.expected

                delegate: Item {
                    id: due

                    required property var modelData

                    width: expected.width
                    height: DeskTheme.px(46)

                    DeskText {
                        id: time

                        text: due.modelData.time
                        size: DeskTheme.px(23)
                        bold: true
                        width: DeskTheme.px(90)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskText {
                        id: place

                        text: due.modelData.place
                        size: DeskTheme.smallType
                        anchors.left: time.right
                        width: DeskTheme.px(92)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskIcon {
                        id: tick

                        visible: due.modelData.here
                        drawing: "ui_check"
                        ink: Theme.green
                        anchors.left: place.right
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskText {
                        text: due.modelData.told
                        size: DeskTheme.smallType
                        bold: due.modelData.late
                        color: due.modelData.here ? Theme.mintInk : due.modelData.late ? Theme.red : Theme.softInk
                        anchors.left: tick.visible ? tick.right : place.right
                        anchors.leftMargin: tick.visible ? DeskTheme.px(8) : 0
                        anchors.right: arrived.visible ? arrived.left : parent.right
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    DeskButton {
                        id: arrived

                        objectName: `arrived:${due.modelData.key}`
                        visible: !due.modelData.here
                        label: qsTr("Arrivé")
                        name: `${label} ${due.modelData.time}`
                        padding: DeskTheme.px(12)
                        height: DeskTheme.px(42)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        onTouched: side.vm.arrive(due.modelData.key)
                    }
                }
            }
            DeskText {
                visible: side.vm.more !== ""
                text: side.vm.more
                size: DeskTheme.smallType
                color: Theme.softInk
            }
        }
    }
    DeskCard {
        width: side.width
        height: devices.height + 2 * DeskTheme.px(22)

        Column {
            id: devices

            x: DeskTheme.padding
            y: DeskTheme.px(22)
            width: parent.width - 2 * x
            spacing: DeskTheme.px(12)

            DeskText {
                text: qsTr("Appareils")
                size: DeskTheme.largeType
                bold: true
            }
            Grid {
                width: parent.width
                columns: 2
                rowSpacing: DeskTheme.px(14)
                columnSpacing: DeskTheme.px(14)

                Repeater {
                    model: side.vm.devices

                    delegate: Item {
                        id: device

                        required property var modelData

                        width: Math.floor((devices.width - DeskTheme.px(14)) / 2)
                        height: Math.max(sign.height, words.height)

                        DeskIcon {
                            id: sign

                            drawing: device.modelData.good ? "ui_check" : "ui_alert"
                            ink: device.modelData.good ? Theme.green : Theme.red
                        }
                        DeskText {
                            id: words

                            anchors.left: sign.right
                            anchors.leftMargin: DeskTheme.px(10)
                            anchors.right: parent.right
                            text: device.modelData.told
                            size: DeskTheme.smallType
                            bold: !device.modelData.good
                            color: device.modelData.good ? Theme.mintInk : Theme.red
                        }
                    }
                }
            }
        }
    }
}
