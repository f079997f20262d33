import QtQuick
import ".."

// A small drawing and a few words about a session.
Item {
    id: fact

    property string text
    property url source
    property int size: Theme.secondType
    property real side: Theme.icon

    implicitHeight: Math.max(fact.side, words.implicitHeight)

    Drawing {
        id: picture

        side: fact.side
        source: fact.source
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: words

        told: false
        text: Measure.glued(fact.text)
        size: fact.size
        anchors.left: picture.right
        anchors.leftMargin: Theme.mm(3)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
