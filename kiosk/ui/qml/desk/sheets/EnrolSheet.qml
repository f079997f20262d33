import QtQuick
import Numiks
import "../.."
import ".."

// A seat in a workshop for somebody at the desk.
FocusScope {
    id: sheet

    required property EnrolViewModel vm

    implicitWidth: DeskTheme.px(900)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(20)

        DeskText {
            visible: sheet.vm.notice !== ""
            width: parent.width
            text: sheet.vm.notice
            bold: true
            color: Theme.red
        }
        DeskHeading {
            visible: sheet.vm.needs.length > 0
            text: qsTr("Pour apprendre")
        }
        DeskChoices {
            width: parent.width
            kind: "need"
            options: sheet.vm.needs
            onChosen: key => sheet.vm.chooseNeed(key)
        }
        DeskHeading {
            text: qsTr("Langue")
        }
        DeskChoices {
            width: parent.width
            kind: "language"
            options: sheet.vm.languages
            onChosen: key => sheet.vm.chooseLanguage(key)
        }
        DeskButton {
            objectName: "confirm"
            tone: DeskButton.Green
            label: sheet.vm.confirmLabel
            size: DeskTheme.largeType
            width: Math.min(implicitWidth, column.width)
            height: Math.max(DeskTheme.px(76), implicitHeight)
            shortcut: "Ctrl+Return"
            focus: true
            onTouched: sheet.vm.confirm()
        }
    }
}
