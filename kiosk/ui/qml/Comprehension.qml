pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "desk"
import "desk/comprehension"

// Asking people what they see in the drawings, for the team.
Window {
    id: window

    required property ComprehensionViewModel app

    width: 1920
    height: 1080
    minimumWidth: 800
    minimumHeight: 560
    color: Theme.paper
    title: "NUMIKS"

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
    // Drawings are as large as on a tile.
    Binding {
        target: Theme
        property: "millimetre"
        value: window.app.millimetre
    }
    Loader {
        anchors.fill: parent
        anchors.margins: DeskTheme.px(56)
        sourceComponent: window.app.stage === "who" ? who : window.app.stage === "results" ? results : window.app.stage === "done" ? done : what
    }
    Component {
        id: who

        AskWho {
            vm: window.app
        }
    }
    Component {
        id: what

        AskWhat {
            vm: window.app
        }
    }
    Component {
        id: done

        AskDone {
            vm: window.app
        }
    }
    Component {
        id: results

        AskResults {
            vm: window.app
        }
    }
    DeskFocusRing {
        target: window.activeFocusItem
    }
}
