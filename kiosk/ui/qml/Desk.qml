pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "desk"

Window {
    id: window

    required property DeskViewModel app

    function showScreen() {
        screen.setSource(window.app.screenSource, {
            "vm": window.app.screen,
            "focus": true
        });
        screen.forceActiveFocus();
    }

    width: 1920
    height: 1080
    minimumWidth: 800
    minimumHeight: 560
    color: Theme.paper
    title: window.app.siteName
    flags: window.app.windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    Component.onCompleted: window.showScreen()

    Binding {
        target: DeskTheme
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: DeskTheme
        property: "windowHeight"
        value: window.height
    }
    Binding {
        target: DeskTheme
        property: "zoom"
        value: window.app.zoom
    }
    Connections {
        function onScreenChanged() {
            window.showScreen();
        }

        target: window.app
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: window.app.enlarge(1)
    }
    Shortcut {
        sequences: ["Ctrl+-"]
        onActivated: window.app.enlarge(-1)
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: window.app.enlarge(0)
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: window.app.lock()
    }
    Loader {
        id: screen

        anchors.fill: parent
        enabled: window.app.sheet === null
        focus: window.app.sheet === null
    }
    DeskSheet {
        anchors.fill: parent
        app: window.app
    }
    DeskNotice {
        app: window.app
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: DeskTheme.px(28)
    }
    DeskBusy {
        label: window.app.busy
        anchors.centerIn: parent
    }
    DeskFocusRing {
        target: window.activeFocusItem
        wanted: window.app.keyboard
    }
}
