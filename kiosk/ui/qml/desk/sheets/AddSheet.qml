import QtQuick
import Numiks
import "../.."
import ".."

// Somebody at the desk who wants a number: what for, in which language, and whether it cannot wait.
FocusScope {
    id: sheet

    required property AddViewModel vm

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(22)

        DeskNeeds {
            width: parent.width
            height: implicitHeight
            vm: sheet.vm
            focus: true
        }
        Column {
            width: parent.width
            spacing: DeskTheme.px(12)

            DeskHeading {
                text: qsTr("Langue")
            }
            DeskChoices {
                width: parent.width
                kind: "language"
                options: sheet.vm.languages
                onChosen: key => sheet.vm.chooseLanguage(key)
            }
        }
        Flow {
            width: parent.width
            spacing: DeskTheme.gap

            DeskButton {
                objectName: "add"
                tone: DeskButton.Green
                label: sheet.vm.confirmLabel
                size: DeskTheme.largeType
                width: Math.min(implicitWidth, column.width)
                height: Math.max(DeskTheme.px(76), implicitHeight)
                shortcut: "Ctrl+Return"
                enabled: sheet.vm.ready
                onTouched: sheet.vm.add()
            }
            DeskChoice {
                objectName: "urgent"
                label: qsTr("C’est urgent")
                chosen: sheet.vm.urgent
                height: Math.max(DeskTheme.px(76), implicitHeight)
                shortcut: "Ctrl+U"
                onTouched: sheet.vm.switchUrgent()
            }
        }
    }
}
