pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "controls"

Window {
    id: window

    required property AppViewModel app

    readonly property VoiceViewModel _voice: window.app.voice as VoiceViewModel
    readonly property PanelDoorViewModel _door: window.app.door as PanelDoorViewModel

    // Languages and questions stay loaded once they are; whatever tells of somebody is built for them and taken down after.
    function showPage() {
        const place = window.app.pageSource.endsWith("LanguagesScreen.qml") ? languages : window.app.pageSource.endsWith("QuestionScreen.qml") ? questions : others;
        if (place === others || place.status === Loader.Null)
            place.setSource(window.app.pageSource, {
                "vm": window.app.page,
                "width": pages.width,
                "height": pages.height
            });
        if (place !== others)
            others.setSource("");
        languages.visible = place === languages;
        questions.visible = place === questions;
    }

    // Nothing of the team's panel is loaded before it is asked for, nor kept after.
    function showPanel() {
        if (window._door.panel === null)
            panel.setSource("");
        else
            panel.setSource("panel/Panel.qml", {
                "door": window._door,
                "vm": window._door.panel
            });
    }

    width: window.app.portrait ? 1080 : 1920
    height: window.app.portrait ? 1920 : 1080
    color: Theme.paper
    title: window.app.siteName
    flags: window.app.windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    Component.onCompleted: window.showPage()

    Binding {
        target: Theme
        property: "millimetre"
        value: window.app.millimetre
    }
    Binding {
        target: Theme
        property: "textSize"
        value: window.app.textSize
    }
    Binding {
        target: Theme
        property: "contrast"
        value: window.app.contrast
    }
    Binding {
        target: Theme
        property: "reach"
        value: window.app.reach
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.app.rightToLeft
    }
    Binding {
        target: Theme
        property: "family"
        value: window.app.fontFamily
    }
    Binding {
        target: Theme
        property: "screenWidth"
        value: window.width
    }
    Binding {
        target: Theme
        property: "screenHeight"
        value: window.height
    }
    Binding {
        target: Listening
        property: "on"
        value: window._voice.on
    }
    Binding {
        target: Listening
        property: "item"
        value: window._voice.item
    }
    Binding {
        target: Listening
        property: "heard"
        value: window._voice.heard
    }
    Binding {
        target: Listening
        property: "words"
        value: window._voice.words
    }
    Binding {
        target: Listening
        property: "written"
        value: window._voice.written
    }
    Connections {
        function onAsked(name) {
            window._voice.ask(name);
        }
        function onTold(name) {
            window._voice.tell(name);
        }

        target: Listening
    }
    Connections {
        function onPageChanged() {
            window.showPage();
        }

        target: window.app
    }
    Connections {
        function onChanged() {
            window.showPanel();
        }

        target: window._door
    }

    Item {
        id: room

        anchors.fill: parent
        LayoutMirroring.enabled: window.app.rightToLeft
        LayoutMirroring.childrenInherit: true

        Item {
            id: visit

            anchors.fill: parent
            visible: panel.status === Loader.Null
            enabled: visible && !window.app.comfortOpen && !window.app.idle && !window.app.trouble

            Header {
                id: header

                width: parent.width
                siteName: window.app.siteName
                languageName: window.app.languageName
            }
            Item {
                id: pages

                anchors.top: header.bottom
                anchors.bottom: bar.top
                width: parent.width

                Loader {
                    id: languages

                    anchors.fill: parent
                }
                Loader {
                    id: questions

                    anchors.fill: parent
                }
                Loader {
                    id: others

                    anchors.fill: parent
                }
            }
            Bar {
                id: bar

                app: window.app
                width: parent.width
                height: bar.implicitHeight
                anchors.bottom: parent.bottom
            }
        }
        Loader {
            active: window.app.comfortOpen
            anchors.fill: parent
            sourceComponent: ComfortOverlay {
                app: window.app
            }
        }
        Loader {
            active: window.app.idle
            anchors.fill: parent
            sourceComponent: IdleOverlay {
                app: window.app
            }
        }
        Loader {
            id: panel

            anchors.fill: parent
        }
        Loader {
            active: window.app.trouble
            anchors.fill: parent
            sourceComponent: TroubleOverlay {}
        }
    }
    Loader {
        active: Listening.words !== ""
        width: parent.width
        sourceComponent: Caption {}
    }
    Loader {
        active: Listening.lit !== null
        sourceComponent: SpokenMark {}
    }
    FocusRing {
        target: window.activeFocusItem
    }
}
