import QtQuick
import ".."

// The need that was found, and the way to another.
Flow {
    id: found

    property string label

    signal changed

    spacing: DeskTheme.gap

    DeskText {
        text: found.label
        size: DeskTheme.largeType
        bold: true
        width: Math.min(implicitWidth, found.width)
        height: Math.max(implicitHeight, DeskTheme.least)
        verticalAlignment: Text.AlignVCenter
    }
    DeskLink {
        objectName: "otherNeed"
        label: qsTr("Changer")
        onTouched: found.changed()
    }
}
