pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// An appointment: first what for, then a day and a time; the green button repeats the choice in words.
FocusScope {
    id: sheet

    required property BookViewModel vm

    readonly property bool _choosing: sheet.vm.choosingSlot
    readonly property bool _marked: sheet.vm.confirmLabel !== ""

    // The keyboard goes where the next thing is to be done.
    function goOn() {
        if (!sheet._choosing)
            needs.forceActiveFocus(Qt.OtherFocusReason);
        else if (sheet._marked)
            confirm.forceActiveFocus(Qt.OtherFocusReason);
        else
            (days.itemAt(0) as SlotDay)?.begin();
    }

    implicitWidth: DeskTheme.px(1180)
    on_ChoosingChanged: soon.start()
    on_MarkedChanged: soon.start()
    Component.onCompleted: soon.start()
    implicitHeight: sheet.vm.choosingSlot ? moments.height : needs.implicitHeight

    Timer {
        id: soon

        interval: 0
        onTriggered: sheet.goOn()
    }
    DeskNeeds {
        id: needs

        width: parent.width
        vm: sheet.vm
        visible: !sheet.vm.choosingSlot
        enabled: visible
        focus: visible
    }
    Column {
        id: moments

        visible: sheet.vm.choosingSlot
        width: parent.width
        spacing: DeskTheme.px(20)

        DeskFound {
            width: parent.width
            label: sheet.vm.chosenNeed
            onChanged: sheet.vm.otherNeed()
        }
        DeskChoices {
            width: parent.width
            kind: "language"
            options: sheet.vm.languages
            onChosen: key => sheet.vm.chooseLanguage(key)
        }
        DeskText {
            visible: sheet.vm.nothing !== ""
            width: parent.width
            text: sheet.vm.nothing
            color: Theme.softInk
        }
        Flow {
            width: parent.width
            spacing: DeskTheme.gap

            DeskButton {
                id: confirm

                objectName: "confirm"
                tone: DeskButton.Green
                label: sheet.vm.confirmLabel === "" ? qsTr("Choisissez un moment") : sheet.vm.confirmLabel
                size: DeskTheme.largeType
                width: Math.min(implicitWidth, moments.width)
                height: Math.max(DeskTheme.px(72), implicitHeight)
                shortcut: "Ctrl+Return"
                enabled: sheet.vm.confirmLabel !== ""
                onTouched: sheet.vm.confirm()
            }
            DeskChoice {
                objectName: "leaves"
                visible: sheet.vm.leaveLabel !== ""
                label: sheet.vm.leaveLabel
                chosen: sheet.vm.leaves
                height: Math.max(DeskTheme.px(72), implicitHeight)
                onTouched: sheet.vm.switchLeaves()
            }
        }
        Repeater {
            id: days

            // By their number: the keyboard stays where it is when others are marked.
            model: sheet.vm.days.length

            delegate: SlotDay {
                required property int index

                width: moments.width
                day: sheet.vm.days[index] ?? null
                onChosen: key => sheet.vm.chooseSlot(key)
            }
        }
    }
}
