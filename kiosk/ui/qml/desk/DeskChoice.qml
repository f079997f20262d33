import QtQuick
import ".."

// A chip that is chosen or not: a tick says so without colour.
DeskButton {
    id: choice

    drawing: choice.chosen ? "ui_check" : ""
    size: DeskTheme.textType
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: choice.chosen
}
