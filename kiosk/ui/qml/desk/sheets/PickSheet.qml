pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// One question and its answers: by finger, by digit, or with the arrows and Enter.
FocusScope {
    id: sheet

    required property PickViewModel vm

    readonly property int _columns: grid.count > 6 && sheet.width > DeskTheme.px(900) ? 2 : 1
    readonly property real _gap: DeskTheme.px(12)

    implicitWidth: DeskTheme.px(grid.count > 6 ? 1120 : 760)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(18)

        DeskText {
            visible: sheet.vm.lead !== ""
            width: parent.width
            text: sheet.vm.lead
            color: Theme.softInk
        }
        DeskAnswers {
            id: grid

            width: parent.width
            columns: sheet._columns
            answers: sheet.vm.answers
            focus: true
            onChosen: key => sheet.vm.choose(key)
        }
    }
}
