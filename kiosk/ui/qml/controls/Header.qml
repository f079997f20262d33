import QtQuick
import ".."

// The name of the place and the language one is in. Left out where words are largest: the room is theirs.
Item {
    id: header

    property string siteName
    property string languageName

    height: Theme.headerHeight
    visible: Theme.textSize < 2

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: header.siteName
        size: Theme.controlType
        family: "Noto Sans"
        bold: true
        font.letterSpacing: Theme.mm(0.4)
    }
    Words {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: header.languageName
        size: Theme.controlType
        color: Theme.softInk
    }
}
