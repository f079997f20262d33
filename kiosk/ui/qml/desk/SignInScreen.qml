pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// Who is it? Tiles, then a PIN. At the side, the numbers of the room: no need, no name.
FocusScope {
    id: screen

    required property SignInViewModel vm

    readonly property bool _picked: screen.vm.chosen !== ""

    function aim() {
        (screen._picked ? pad : people).forceActiveFocus();
    }

    Component.onCompleted: screen.aim()
    on_PickedChanged: screen.aim()

    Rectangle {
        id: room

        width: DeskTheme.wide ? DeskTheme.px(620) : parent.width
        height: DeskTheme.wide ? parent.height : clock.height + DeskTheme.px(40)
        color: Theme.ink

        DeskText {
            id: clock

            x: DeskTheme.px(56)
            y: DeskTheme.wide ? DeskTheme.px(52) : DeskTheme.px(18)
            text: screen.vm.time
            size: DeskTheme.wide ? DeskTheme.px(104) : DeskTheme.px(48)
            bold: true
            color: Theme.card
        }
        DeskText {
            id: day

            x: DeskTheme.wide ? clock.x : clock.x + clock.width + DeskTheme.px(32)
            y: DeskTheme.wide ? clock.y + clock.height : clock.y + Math.round((clock.height - height) / 2)
            text: screen.vm.day
            size: DeskTheme.titleType
            color: Theme.card
        }
        DeskText {
            id: waiting

            anchors.right: DeskTheme.wide ? undefined : parent.right
            anchors.rightMargin: DeskTheme.px(56)
            x: DeskTheme.px(56)
            y: DeskTheme.wide ? day.y + day.height + DeskTheme.px(56) : day.y
            text: screen.vm.waiting
            size: DeskTheme.titleType
            bold: true
            color: Theme.yellow
        }
        Column {
            visible: DeskTheme.wide
            x: DeskTheme.px(56)
            y: waiting.y + waiting.height + DeskTheme.px(26)
            spacing: DeskTheme.px(14)

            Repeater {
                model: screen.vm.called

                delegate: Row {
                    id: call

                    required property var modelData

                    spacing: DeskTheme.px(24)

                    DeskText {
                        width: DeskTheme.px(190)
                        text: call.modelData.number
                        size: DeskTheme.px(48)
                        bold: true
                        color: Theme.card
                    }
                    DeskText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: call.modelData.place
                        size: DeskTheme.titleType
                        color: Theme.card
                    }
                }
            }
        }
    }
    Item {
        id: main

        anchors.left: DeskTheme.wide ? room.right : parent.left
        anchors.right: parent.right
        anchors.top: DeskTheme.wide ? parent.top : room.bottom
        anchors.bottom: parent.bottom
        anchors.margins: DeskTheme.wide ? DeskTheme.px(64) : DeskTheme.px(28)

        Column {
            id: head

            width: parent.width
            spacing: DeskTheme.px(18)

            Rectangle {
                width: parent.width
                visible: screen.vm.help !== ""
                height: helpWords.height + DeskTheme.px(40)
                radius: DeskTheme.cardRadius
                color: "#FAE3DA"
                border.color: Theme.red
                border.width: DeskTheme.px(3)
                Accessible.role: Accessible.AlertMessage
                Accessible.name: screen.vm.help

                DeskIcon {
                    id: sign

                    drawing: "ui_alert"
                    ink: Theme.red
                    side: DeskTheme.px(40)
                    x: DeskTheme.px(26)
                    anchors.verticalCenter: parent.verticalCenter
                }
                DeskText {
                    id: helpWords

                    anchors.left: sign.right
                    anchors.leftMargin: DeskTheme.px(18)
                    anchors.right: parent.right
                    anchors.rightMargin: DeskTheme.px(24)
                    anchors.verticalCenter: parent.verticalCenter
                    text: screen.vm.help
                    size: DeskTheme.largeType
                    bold: true
                    color: "#7A1F0D"
                }
            }
            DeskText {
                id: title

                width: person.beside && screen._picked ? pad.x - DeskTheme.px(24) : parent.width
                text: screen._picked ? qsTr("Tapez votre code") : qsTr("Qui êtes-vous ?")
                size: DeskTheme.px(48)
                bold: true
            }
        }
        Flickable {
            id: tiles

            visible: !screen._picked
            enabled: tiles.visible
            anchors.top: head.bottom
            anchors.topMargin: DeskTheme.px(24)
            anchors.bottom: parent.bottom
            x: -DeskTheme.px(10)
            width: parent.width + DeskTheme.px(20)
            contentWidth: width
            contentHeight: people.height + DeskTheme.px(20)
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            DeskPeople {
                id: people

                x: DeskTheme.px(10)
                y: DeskTheme.px(10)
                width: parent.width - DeskTheme.px(20)
                people: screen.vm.people
                onPicked: key => screen.vm.pick(key)
            }
        }
        Item {
            id: typing

            visible: screen._picked
            enabled: typing.visible
            anchors.top: head.bottom
            anchors.topMargin: DeskTheme.px(20)
            anchors.bottom: parent.bottom
            width: parent.width

            Column {
                id: person

                readonly property bool beside: !DeskTheme.wide

                width: person.beside ? parent.width - pad.width - DeskTheme.px(40) : parent.width
                spacing: DeskTheme.px(18)

                DeskText {
                    text: screen.vm.chosenLabel
                    size: DeskTheme.px(34)
                }
                Row {
                    spacing: DeskTheme.px(16)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("Chiffres tapés")

                    Repeater {
                        model: screen.vm.digits

                        delegate: Rectangle {
                            required property int index

                            width: DeskTheme.px(30)
                            height: width
                            radius: width / 2
                            color: index < screen.vm.typed ? Theme.ink : "transparent"
                            border.color: Theme.ink
                            border.width: DeskTheme.px(3)
                        }
                    }
                }
                DeskText {
                    width: parent.width
                    height: Math.max(implicitHeight, DeskTheme.px(36))
                    text: screen.vm.message
                    size: DeskTheme.largeType
                    bold: true
                    color: Theme.red
                }
                DeskButton {
                    objectName: "somebodyElse"
                    visible: person.beside
                    label: qsTr("Une autre personne")
                    shortcut: "Escape"
                    size: DeskTheme.textType
                    onTouched: screen.vm.pick("")
                }
            }
            DeskKeypad {
                id: pad

                y: person.beside ? -(title.height + DeskTheme.px(20)) : person.height + DeskTheme.px(20)
                anchors.right: person.beside ? parent.right : undefined
                keyHeight: Math.min(DeskTheme.px(92), Math.floor((main.height - head.height + (person.beside ? title.height : -person.height - DeskTheme.px(150))) / 4) - DeskTheme.px(14))
                keyWidth: Math.min(DeskTheme.px(150), Math.floor(main.width / (person.beside ? 6 : 3)) - DeskTheme.px(14))
                onTyped: digit => screen.vm.type(digit)
                onErased: screen.vm.erase()
            }
            DeskButton {
                objectName: "somebodyElse"
                visible: !person.beside
                label: qsTr("Une autre personne")
                shortcut: "Escape"
                size: DeskTheme.textType
                anchors.top: pad.bottom
                anchors.topMargin: DeskTheme.px(28)
                onTouched: screen.vm.pick("")
            }
        }
    }
}
