import QtQuick
import ".."
import "../controls"

// Words of the desk: wrapped, never shortened, never shrunk.
Words {
    size: DeskTheme.textType
    family: "Noto Sans"
}
