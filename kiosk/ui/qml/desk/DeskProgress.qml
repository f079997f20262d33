import QtQuick
import ".."

// How far something has come, in hundredths.
Rectangle {
    id: progress

    property int percent
    property string name

    height: DeskTheme.px(30)
    radius: height / 2
    color: Theme.card
    border.color: Theme.line
    border.width: DeskTheme.outline
    Accessible.role: Accessible.ProgressBar
    Accessible.name: progress.name

    Rectangle {
        x: DeskTheme.px(5)
        y: DeskTheme.px(5)
        height: progress.height - 2 * y
        width: Math.max(height, (progress.width - 2 * x) * progress.percent / 100)
        radius: height / 2
        color: Theme.green
    }
}
