import QtQuick
import ".."

// Something went wrong: calm words, no sign of alarm, nothing to touch.
Rectangle {
    id: overlay

    color: Theme.paper

    // Touches do not reach what lies below.
    MouseArea {
        anchors.fill: parent
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.mm(24)
        spacing: Theme.mm(14)

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            side: 2 * Theme.drawingLarge
            source: Theme.drawing("calm_desk")
        }
        Words {
            width: parent.width
            text: qsTr("Merci de demander à l’accueil.")
            size: Theme.questionType
            bold: true
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            width: parent.width
            text: qsTr("L’écran revient dans un instant.")
            size: Theme.textType
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
