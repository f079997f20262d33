pragma ComponentBehavior: Bound
import QtQuick
import ".."

// Ten digits and a way back; the keyboard's own digits and Backspace do the same.
Grid {
    id: pad

    property real keyWidth: DeskTheme.px(112)
    property real keyHeight: DeskTheme.px(84)

    signal typed(string digit)
    signal erased

    columns: 3
    spacing: DeskTheme.px(14)
    focus: true
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            pad.typed(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            pad.erased();
            event.accepted = true;
        }
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]

        delegate: Item {
            id: place

            required property string modelData

            width: pad.keyWidth
            height: pad.keyHeight

            DeskButton {
                objectName: `digit:${place.modelData}`
                anchors.fill: parent
                visible: place.modelData !== "" && place.modelData !== "erase"
                label: place.modelData
                size: DeskTheme.px(38)
                onTouched: pad.typed(place.modelData)
            }
            DeskButton {
                objectName: "erase"
                anchors.fill: parent
                visible: place.modelData === "erase"
                drawing: "ui_backspace"
                iconSide: DeskTheme.px(40)
                name: qsTr("Effacer")
                onTouched: pad.erased()
            }
        }
    }
}
