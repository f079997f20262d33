import QtQuick
import ".."

// The name of a group of choices.
DeskText {
    width: parent?.width ?? 0
    size: DeskTheme.px(23)
    bold: true
}
