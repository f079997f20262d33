import QtQuick
import ".."

// A telephone number and what it is for.
Item {
    id: dial

    property string number
    property string label
    property string drawing
    property int numberSize: Theme.waitType
    property int labelSize: Theme.secondType
    property real drawingSide: Theme.drawingMedium
    // Beside others: numbers stand on one line, however many lines their labels take.
    property bool level: false

    readonly property real _room: dial.width - dial.drawingSide - Theme.mm(6)
    readonly property var _words: Tell.dialWords({
        "number": dial.number,
        "label": dial.label
    }, dial.numberSize, dial._room)
    readonly property bool _beside: dial._words.beside

    implicitHeight: Math.max(dial.drawingSide, dial._beside ? Math.max(number.implicitHeight, label.implicitHeight) : number.implicitHeight + label.implicitHeight)

    Drawing {
        id: picture

        side: dial.drawingSide
        source: Theme.drawing(dial.drawing)
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: number

        text: dial.number
        size: dial.numberSize
        bold: true
        family: "Noto Sans"
        anchors.left: picture.right
        anchors.leftMargin: Theme.mm(6)
        y: dial.level ? 0 : Math.round((dial.height - number.implicitHeight - (dial._beside ? 0 : label.implicitHeight)) / 2)
        width: dial._beside ? dial._words.numberWidth : dial._room
    }
    Words {
        id: label

        text: dial.label
        size: dial.labelSize
        anchors.left: dial._beside ? number.right : number.left
        y: dial._beside ? Math.round((dial.height - implicitHeight) / 2) : number.y + number.implicitHeight
        width: dial._room - (dial._beside ? number.width : 0)
    }
}
