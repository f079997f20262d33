import QtQuick
import Numiks
import "../.."
import ".."

// The person has seen every drawing there is.
Column {
    id: screen

    required property ComprehensionViewModel vm

    spacing: DeskTheme.px(28)

    DeskText {
        width: parent.width
        text: "Tous les dessins ont été montrés. Merci !"
        size: DeskTheme.px(40)
        bold: true
        Accessible.role: Accessible.Heading
    }
    DeskButton {
        objectName: "stop"
        label: "Terminer"
        tone: DeskButton.Green
        height: DeskTheme.px(64)
        onTouched: screen.vm.stop()
    }
}
