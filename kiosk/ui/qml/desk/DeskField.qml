import QtQuick
import ".."

// One line to type in.
FocusScope {
    id: field

    property string name
    // What stands there while nothing is typed.
    property string placeholder: field.name
    property alias value: input.text
    property alias length: input.maximumLength
    property int size: DeskTheme.titleType

    signal sent

    implicitHeight: field.size + DeskTheme.px(36)

    Rectangle {
        anchors.fill: parent
        radius: DeskTheme.controlRadius
        color: Theme.card
        border.color: input.activeFocus ? Theme.ink : Theme.line
        border.width: input.activeFocus ? DeskTheme.px(3.5) : DeskTheme.outline
    }
    DeskText {
        visible: input.text === ""
        text: field.placeholder
        size: field.size
        color: Theme.softInk
        x: DeskTheme.px(20)
        anchors.verticalCenter: parent.verticalCenter
    }
    TextInput {
        id: input

        anchors.fill: parent
        anchors.leftMargin: DeskTheme.px(20)
        anchors.rightMargin: DeskTheme.px(20)
        verticalAlignment: TextInput.AlignVCenter
        font.family: "Noto Sans"
        font.pixelSize: field.size
        color: Theme.ink
        selectionColor: Theme.green
        maximumLength: 40
        clip: true
        focus: true
        activeFocusOnTab: true
        onAccepted: field.sent()
        Accessible.role: Accessible.EditableText
        Accessible.name: field.name
    }
}
