pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// Finding a need: nine groups, then the needs of one; or letters, typed at once without pressing anything first.
FocusScope {
    id: needs

    required property NeedPickerViewModel vm

    readonly property int _columns: needs.width > DeskTheme.px(900) ? 3 : needs.width > DeskTheme.px(600) ? 2 : 1
    readonly property real _gap: DeskTheme.px(12)
    property int _at: 0
    property real _tallest: 0

    function go(to: int) {
        needs._at = Math.min(tiles.count - 1, Math.max(0, to));
        tiles.itemAt(needs._at)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    // This JavaScript knows no classes of letters, but letters alone come in two sizes.
    function isLetter(text: string): bool {
        return text.length === 1 && text.toLowerCase() !== text.toUpperCase();
    }

    // As tall as it was with the most tiles: nothing jumps while somebody types.
    implicitHeight: needs._tallest
    onWidthChanged: needs._tallest = column.height
    onActiveFocusChanged: {
        if (needs.activeFocus)
            needs.go(needs._at);
    }
    Keys.onDownPressed: needs.go(needs._at + needs._columns)
    Keys.onUpPressed: needs.go(needs._at - needs._columns)
    Keys.onRightPressed: needs.go(needs._at + 1)
    Keys.onLeftPressed: needs.go(needs._at - 1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            needs.vm.goBack();
            event.accepted = true;
        } else if (needs.isLetter(event.text)) {
            needs.vm.typeLetters(event.text);
            event.accepted = true;
        }
    }

    // Other tiles have come: the keyboard begins at the first.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (needs.activeFocus)
                needs.go(0);
        }
    }
    Connections {
        function onPickerChanged() {
            soon.start();
        }

        target: needs.vm
    }
    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(14)
        onHeightChanged: needs._tallest = Math.max(needs._tallest, column.height)

        Item {
            width: parent.width
            height: Math.max(DeskTheme.least, typed.height)

            DeskButton {
                id: back

                objectName: "backToGroups"
                visible: needs.vm.canGoBack
                label: qsTr("Retour")
                drawing: "ui_back"
                onTouched: needs.vm.showGroups()
            }
            DeskText {
                id: typed

                anchors.left: back.visible ? back.right : parent.left
                anchors.leftMargin: back.visible ? DeskTheme.gap : 0
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: needs.vm.typed !== "" ? needs.vm.typed : needs.vm.heading !== "" ? needs.vm.heading : qsTr("Choisissez, ou tapez les premières lettres.")
                size: needs.vm.typed !== "" || needs.vm.heading !== "" ? DeskTheme.largeType : DeskTheme.textType
                bold: needs.vm.typed !== "" || needs.vm.heading !== ""
                color: needs.vm.typed !== "" || needs.vm.heading !== "" ? Theme.ink : Theme.softInk
            }
        }
        DeskText {
            visible: needs.vm.empty !== ""
            width: parent.width
            text: needs.vm.empty
            color: Theme.softInk
        }
        Grid {
            id: grid

            width: parent.width
            columns: needs._columns
            spacing: needs._gap

            Repeater {
                id: tiles

                model: needs.vm.tiles

                delegate: DeskPressable {
                    id: tile

                    required property var modelData
                    required property int index

                    objectName: `need:${tile.modelData.key}`
                    name: tile.modelData.label
                    shortcut: tile.modelData.digit
                    focus: tile.index === needs._at
                    width: Math.floor((grid.width - (needs._columns - 1) * needs._gap) / needs._columns)
                    height: Math.max(DeskTheme.px(88), words.height + DeskTheme.px(24)) + DeskTheme.edge
                    onActiveFocusChanged: {
                        if (tile.activeFocus)
                            needs._at = tile.index;
                    }
                    onTouched: needs.vm.pick(tile.modelData.key)

                    Rectangle {
                        y: tile.down ? DeskTheme.edge - DeskTheme.outline : 0
                        width: parent.width
                        height: parent.height - y
                        radius: tile.radius
                        color: tile.down || tile.modelData.chosen ? Theme.chosenLine : Theme.line
                    }
                    Rectangle {
                        x: tile.modelData.chosen ? 2 * DeskTheme.outline : DeskTheme.outline
                        y: (tile.down ? DeskTheme.edge - DeskTheme.outline : 0) + x
                        width: parent.width - 2 * x
                        height: parent.height - DeskTheme.edge - x
                        radius: tile.radius - DeskTheme.outline
                        color: tile.down ? Theme.pressedFace : tile.modelData.chosen ? Theme.mint : Theme.card

                        Drawing {
                            id: picture

                            side: DeskTheme.px(60)
                            source: Theme.drawing(tile.modelData.pictogram)
                            x: DeskTheme.px(14)
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        DeskText {
                            id: words

                            anchors.left: picture.right
                            anchors.leftMargin: DeskTheme.px(14)
                            anchors.right: cap.visible ? cap.left : parent.right
                            anchors.rightMargin: DeskTheme.px(12)
                            anchors.verticalCenter: parent.verticalCenter
                            text: tile.modelData.label
                            bold: true
                        }
                        DeskKeyCap {
                            id: cap

                            visible: tile.shortcut !== ""
                            label: tile.shortcut
                            anchors.right: parent.right
                            anchors.rightMargin: DeskTheme.px(12)
                            anchors.verticalCenter: parent.verticalCenter
                        }
                    }
                }
            }
        }
    }
}
