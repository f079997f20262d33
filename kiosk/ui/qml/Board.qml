pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "board"

// The screen of the waiting room.
Window {
    id: window

    required property BoardViewModel app

    readonly property bool _upright: window.height > window.width
    readonly property bool _hasCalls: window.app.calls.length > 0
    readonly property bool _hasSections: window.app.sections.length > 0
    readonly property real _top: Sizes.px(155)
    readonly property real _bottom: window.height - Sizes.px(52)

    width: 1920
    height: 1080
    color: Theme.paper
    title: window.app.siteName
    // The team types at a desk beside: the board never takes the keyboard.
    flags: (window.app.windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint) | Qt.WindowDoesNotAcceptFocus
    onClosing: close => close.accepted = window.app.windowed

    Binding {
        target: Sizes
        property: "unit"
        value: Math.max(0.1, window._upright ? Math.min(window.width / 1080, window.height / 1920) : Math.min(window.width / 1920, window.height / 1080))
    }
    BoardHead {
        x: Sizes.margin
        width: window.width - 2 * Sizes.margin
        height: window._top
        siteName: window.app.siteName
        chip: window.app.chip
        day: window.app.day
        time: window.app.time
        narrow: window._upright
    }
    Item {
        id: place

        readonly property bool alone: !window._hasCalls && !window._hasSections
        readonly property real below: (window._hasCalls ? list.implicitHeight + Sizes.gap : 0) + (window._hasSections ? Sizes.px(390) + Sizes.gap : 0)

        x: Sizes.margin
        y: window._top
        width: window.width - 2 * Sizes.margin - (place.alone || window._upright ? 0 : list.width + Sizes.gap)
        height: window._bottom - y - (window._upright ? place.below : 0)

        Loader {
            anchors.fill: parent
            active: Boolean(window.app.plate)
            sourceComponent: CallPlate {
                call: window.app.plate
                saidKey: window.app.saidKey
            }
        }
        Loader {
            anchors.fill: parent
            active: Boolean(window.app.notice)
            sourceComponent: NoticePlate {
                notice: window.app.notice
            }
        }
    }
    CallList {
        id: list

        visible: window._hasCalls
        calls: window.app.calls
        x: window._upright ? Sizes.margin : window.width - Sizes.margin - width
        y: window._upright ? place.y + place.height + Sizes.gap : window._top
        width: window._upright ? window.width - 2 * Sizes.margin : Sizes.px(640)
        height: implicitHeight
    }
    InfoCard {
        visible: window._hasSections
        sections: window.app.sections
        still: window.app.saidKey !== ""
        x: list.x
        y: window._hasCalls ? list.y + list.height + Sizes.gap : list.y
        width: list.width
        height: window._bottom - y
    }
    MouseArea {
        anchors.fill: parent
        enabled: !window.app.windowed
        acceptedButtons: Qt.NoButton
        cursorShape: Qt.BlankCursor
    }
}
