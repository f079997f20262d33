import QtQuick
import Numiks
import "../.."
import ".."

// What somebody really comes for.
FocusScope {
    id: sheet

    required property ChangeNeedViewModel vm

    implicitWidth: DeskTheme.px(1180)
    implicitHeight: needs.implicitHeight

    DeskNeeds {
        id: needs

        width: parent.width
        vm: sheet.vm
        focus: true
    }
}
