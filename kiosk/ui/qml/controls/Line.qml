import QtQuick
import ".."

// A drawing and a sentence at its side.
Item {
    id: line

    property string text
    property string drawing
    property bool bold: false
    property int size: Theme.textType
    property real drawingSide: Theme.drawingMedium

    readonly property real _indent: picture.visible ? line.drawingSide + Theme.mm(6) : 0

    implicitHeight: Math.max(picture.visible ? line.drawingSide : 0, words.implicitHeight)

    Drawing {
        id: picture

        visible: line.drawing !== ""
        side: line.drawingSide
        source: Theme.drawing(line.drawing)
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: words

        text: Measure.glued(line.text)
        size: line.size
        bold: line.bold
        anchors.left: parent.left
        anchors.leftMargin: line._indent
        anchors.verticalCenter: parent.verticalCenter
        width: Measure.balanced(line.text, words.family, line.bold, line.size, line.width - line._indent)
    }
}
