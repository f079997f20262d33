import QtQuick
import ".."

// One of the settings that exclude each other.
Tile {
    id: setting

    icon: true
    atOnce: true
    bold: false
    size: Theme.controlType
    drawingSide: Theme.icon
    padding: Theme.mm(2)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: setting.chosen

    Tick {
        visible: setting.chosen
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(1.5)
        width: Theme.mm(setting.height < Theme.mm(35) ? 7 : 11)
        height: width
    }
}
