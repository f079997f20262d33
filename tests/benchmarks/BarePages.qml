import QtQuick

Window {
    id: window

    property bool second: false

    width: 1080
    height: 1920
    visible: true

    component Page: Grid {
        id: page

        required property list<string> drawings

        columns: 2

        Repeater {
            model: page.drawings

            Rectangle {
                id: tile

                required property string modelData

                width: 540
                height: 640
                radius: 36
                border.width: 4
                color: area.pressed ? "lightgrey" : "white"

                Column {
                    anchors.centerIn: parent

                    Image {
                        source: Qt.resolvedUrl(`../../assets/pictograms/${tile.modelData}.svg`)
                        sourceSize: Qt.size(185, 185)
                    }
                    Text {
                        text: tile.modelData
                        font.pixelSize: 58
                    }
                }
            }
        }
    }

    Component {
        id: first

        Page {
            drawings: ["need_caf", "need_taxes", "need_shelter", "need_rsa", "need_job_search", "need_phone"]
        }
    }
    Component {
        id: other

        Page {
            drawings: ["ui_back", "ui_restart", "ui_comfort", "ui_person", "ui_alert", "ui_clock"]
        }
    }
    Loader {
        anchors.fill: parent
        sourceComponent: window.second ? other : first
    }
    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: window.second = !window.second
    }
}
