import QtQuick
import Numiks
import "../controls"

// What the kiosk knows of whoever stands before it. Nothing to touch but the bar.
Outcome {
    id: screen

    required property NoticeViewModel vm

    title: screen.vm.title
    told: Tell.lines(screen.vm.lines, screen.columnWidth)
}
