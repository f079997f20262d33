import QtQuick
import ".."

// One of the settings that exclude each other.
Tile {
    id: setting

    readonly property real _line: Measure.run(setting.label, setting.family, setting.bold, Theme.controlType)
    // A low row has room for one line.
    readonly property bool _low: setting.height < setting.edge + Theme.icon + Measure.height(2, setting.family, Theme.controlType) + Theme.mm(4)

    icon: true
    atOnce: true
    bold: false
    size: setting._low && setting._line > setting.labelRoom ? Math.floor(Theme.controlType * setting.labelRoom / setting._line) : Theme.controlType
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
