import QtQuick
import Numiks
import "../.."
import ".."

// A PIN to copy, this once.
FocusScope {
    id: sheet

    required property PinViewModel vm

    implicitWidth: DeskTheme.px(760)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(20)

        DeskText {
            objectName: "pin"
            width: parent.width
            text: sheet.vm.pin
            size: Math.min(DeskTheme.numberType, Math.floor(DeskTheme.numberType * column.width / Math.max(1, Measure.run(sheet.vm.pin, "Noto Sans", true, DeskTheme.numberType))))
            bold: true
            horizontalAlignment: Text.AlignHCenter
        }
        DeskText {
            width: parent.width
            text: qsTr("Ce code ne sera plus jamais montré. La personne le note pour elle seule.")
            size: DeskTheme.largeType
            horizontalAlignment: Text.AlignHCenter
        }
        DeskText {
            objectName: "paper"
            width: parent.width
            text: sheet.vm.paper
            color: Theme.softInk
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "done"
                tone: DeskButton.Green
                label: qsTr("C’est noté")
                size: DeskTheme.largeType
                height: Math.max(DeskTheme.px(72), implicitHeight)
                focus: true
                onTouched: sheet.vm.close()
            }
            DeskButton {
                objectName: "print"
                visible: sheet.vm.canPrint
                label: qsTr("Imprimer à la borne")
                size: DeskTheme.largeType
                height: Math.max(DeskTheme.px(72), implicitHeight)
                onTouched: sheet.vm.print()
            }
        }
    }
}
