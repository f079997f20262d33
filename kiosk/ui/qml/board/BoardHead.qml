import QtQuick
import ".."
import "../controls"

// The name of the place, whether it receives, the day and the time.
Item {
    id: head

    required property string siteName
    required property var chip
    required property string day
    required property string time
    property bool narrow: false

    readonly property string _family: "Noto Sans"

    Words {
        id: name

        text: head.siteName
        size: Sizes.px(50)
        bold: true
        font.letterSpacing: Sizes.px(3)
        width: implicitWidth
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        id: badge

        // On a narrow board the day gives way, not whether one is received.
        readonly property real room: (head.narrow ? clock.x : date.x) - x - Sizes.px(40)

        visible: Boolean(head.chip)
        anchors.left: name.right
        anchors.leftMargin: Sizes.px(40)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(badge.room, icon.width + words.width + Sizes.px(28 + 18 + 36))
        height: Sizes.px(80)
        radius: height / 2
        color: head.chip?.is_open ? Theme.mint : Theme.sand

        Drawing {
            id: icon

            side: Sizes.px(44)
            source: Theme.tinted(head.chip?.drawing ?? "", head.chip?.is_open ? Theme.mintInk : Theme.ink)
            anchors.left: parent.left
            anchors.leftMargin: Sizes.px(28)
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: words

            readonly property real room: badge.room - icon.width - Sizes.px(28 + 18 + 36)

            text: head.chip?.text ?? ""
            wrapMode: Text.NoWrap
            size: Sizes.fit(words.text, head._family, false, Sizes.textType, Sizes.px(26), words.room, 1, Infinity)
            color: head.chip?.is_open ? Theme.mintInk : Theme.ink
            width: implicitWidth
            anchors.left: icon.right
            anchors.leftMargin: Sizes.px(18)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Words {
        id: date

        visible: !head.narrow
        text: head.day
        size: Sizes.px(46)
        width: implicitWidth
        anchors.right: clock.left
        anchors.rightMargin: Sizes.px(46)
        anchors.verticalCenter: parent.verticalCenter
    }
    Words {
        id: clock

        text: head.time
        size: Sizes.px(82)
        bold: true
        width: implicitWidth
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
