import QtQuick
import Numiks
import "../.."
import ".."

// Somebody at the desk who wants a number: what for, in which language, and whether it cannot wait.
FocusScope {
    id: sheet

    required property AddViewModel vm

    readonly property bool _found: sheet.vm.ready

    // The need is found: the keyboard stands on what gives the number. Another is wanted: it finds again.
    function goOn() {
        if (sheet.vm.ready)
            add.forceActiveFocus(Qt.OtherFocusReason);
        else
            needs.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: column.height
    on_FoundChanged: soon.start()

    Timer {
        id: soon

        interval: 0
        onTriggered: sheet.goOn()
    }
    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(22)

        DeskNeeds {
            id: needs

            visible: !sheet.vm.ready
            enabled: visible
            width: parent.width
            height: implicitHeight
            vm: sheet.vm
            focus: true
        }
        DeskFound {
            visible: sheet.vm.ready
            width: parent.width
            label: sheet.vm.chosenNeed
            onChanged: sheet.vm.otherNeed()
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
                id: add

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
