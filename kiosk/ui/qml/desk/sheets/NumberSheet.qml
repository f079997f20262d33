pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// A number to say or to write down, and what became of its paper.
FocusScope {
    id: sheet

    required property NumberViewModel vm

    implicitWidth: DeskTheme.px(760)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(20)

        DeskText {
            objectName: "shownNumber"
            width: parent.width
            text: sheet.vm.number
            size: Math.min(DeskTheme.numberType, Math.floor(DeskTheme.numberType * column.width / Math.max(1, Measure.run(sheet.vm.number, "Noto Sans", true, DeskTheme.numberType))))
            bold: true
            horizontalAlignment: Text.AlignHCenter
        }
        Repeater {
            model: sheet.vm.facts

            delegate: DeskText {
                required property string modelData

                width: column.width
                text: modelData
                size: DeskTheme.largeType
                horizontalAlignment: Text.AlignHCenter
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: DeskTheme.px(12)

            DeskIcon {
                drawing: sheet.vm.outcome === "good" ? "ui_check" : sheet.vm.outcome === "bad" ? "ui_alert" : "ui_printer"
                ink: sheet.vm.outcome === "good" ? Theme.mintInk : sheet.vm.outcome === "bad" ? Theme.red : Theme.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            DeskText {
                objectName: "paper"
                width: Math.min(implicitWidth, column.width - DeskTheme.px(50))
                text: sheet.vm.sentence
                color: sheet.vm.outcome === "good" ? Theme.mintInk : sheet.vm.outcome === "bad" ? Theme.red : Theme.ink
                bold: sheet.vm.outcome === "bad"
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "done"
                tone: DeskButton.Green
                label: qsTr("C’est noté")
                size: DeskTheme.largeType
                height: DeskTheme.px(72)
                // On the other button, the key is that one's.
                shortcut: again.activeFocus ? "" : "Return"
                focus: true
                onTouched: sheet.vm.close()
            }
            DeskButton {
                id: again

                objectName: "printAgain"
                visible: sheet.vm.canRetry
                label: qsTr("Imprimer encore")
                size: DeskTheme.largeType
                height: DeskTheme.px(72)
                onTouched: sheet.vm.printAgain()
            }
        }
    }
}
