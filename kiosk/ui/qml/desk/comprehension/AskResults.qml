pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import "../../controls"
import ".."

// What is known so far, the least understood first: a share, and how sure it is.
Item {
    id: screen

    required property ComprehensionViewModel vm

    DeskText {
        id: title

        width: parent.width
        text: screen.vm.results.length === 0 ? "Personne n’a encore répondu." : "Les dessins les moins compris d’abord"
        size: DeskTheme.px(40)
        bold: true
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list

        y: title.height + DeskTheme.px(20)
        width: parent.width
        height: buttons.y - y - DeskTheme.px(20)
        clip: true
        spacing: DeskTheme.px(12)
        model: screen.vm.results

        delegate: Rectangle {
            id: row

            required property var modelData

            width: list.width
            height: DeskTheme.px(104)
            radius: DeskTheme.cardRadius
            color: Theme.card

            Drawing {
                id: picture

                x: DeskTheme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                side: DeskTheme.px(76)
                source: Theme.drawing(row.modelData.drawing)
            }
            DeskText {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: DeskTheme.px(24)
                anchors.right: bar.left
                anchors.rightMargin: DeskTheme.px(24)
                y: DeskTheme.px(16)
                text: row.modelData.words
                bold: true
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            DeskText {
                anchors.left: words.left
                anchors.top: words.bottom
                anchors.topMargin: DeskTheme.px(6)
                text: [row.modelData.language, row.modelData.asked, row.modelData.opposite].filter(part => part !== "").join(" · ")
                size: DeskTheme.smallType
                color: Theme.softInk
            }
            Rectangle {
                id: bar

                anchors.right: parent.right
                anchors.rightMargin: DeskTheme.px(32)
                y: DeskTheme.px(20)
                width: Math.round(parent.width * 0.32)
                height: DeskTheme.px(22)
                color: Theme.sand

                Rectangle {
                    x: parent.width * row.modelData.low
                    width: parent.width * (row.modelData.high - row.modelData.low)
                    height: parent.height
                    color: Theme.line
                }
                Rectangle {
                    x: parent.width * row.modelData.middle - width / 2
                    y: -DeskTheme.px(4)
                    width: DeskTheme.px(6)
                    height: parent.height + DeskTheme.px(8)
                    color: Theme.ink
                }
            }
            DeskText {
                anchors.left: bar.left
                anchors.top: bar.bottom
                anchors.topMargin: DeskTheme.px(8)
                text: `${row.modelData.share} compris, ${row.modelData.between}`
                size: DeskTheme.smallType
            }
        }
    }
    Row {
        id: buttons

        anchors.bottom: parent.bottom
        spacing: DeskTheme.gap

        DeskButton {
            objectName: "stop"
            label: "Retour"
            drawing: "ui_back"
            height: DeskTheme.px(64)
            onTouched: screen.vm.stop()
        }
        DeskButton {
            objectName: "save"
            visible: screen.vm.results.length > 0
            label: "Enregistrer : page à imprimer et tableau"
            drawing: "ui_printer"
            tone: DeskButton.Green
            height: DeskTheme.px(64)
            onTouched: screen.vm.save()
        }
        DeskText {
            anchors.verticalCenter: parent.verticalCenter
            text: screen.vm.notice
            size: DeskTheme.textType
        }
    }
}
