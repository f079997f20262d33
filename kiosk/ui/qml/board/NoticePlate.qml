pragma ComponentBehavior: Bound
import QtQuick
import ".."
import "../controls"

// What stands in the place of a call while nobody is called: flat, and calm.
Rectangle {
    id: plate

    required property var notice

    readonly property string _family: "Noto Sans"
    readonly property real _room: plate.width - 2 * Sizes.px(80)
    readonly property bool _receives: plate.notice?.receives ?? true
    readonly property bool _upright: plate.height > plate.width
    readonly property bool _much: plate.notice?.text !== ""
    readonly property color _ink: plate._receives ? Theme.mintInk : Theme.ink

    radius: Sizes.radius
    color: plate._receives ? Theme.mint : Theme.sand

    Column {
        anchors.centerIn: parent
        width: plate._room
        spacing: Sizes.px(plate._much ? 16 : 22)

        Drawing {
            side: Sizes.px(plate._much && !plate._upright ? 190 : 260)
            source: Theme.drawing(plate.notice?.drawing ?? "")
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Words {
            id: title

            objectName: "notice"
            text: Measure.glued(plate.notice?.title ?? "")
            bold: true
            color: plate._ink
            size: Sizes.fit(title.text, plate._family, true, !plate._receives ? Sizes.placeType : plate._much ? Sizes.px(92) : Sizes.titleType, Sizes.px(64), plate._room, 2, Sizes.px(280))
            width: Measure.balanced(title.text, plate._family, true, title.size, plate._room)
            horizontalAlignment: Text.AlignHCenter
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Words {
            id: text_

            visible: text_.text !== ""
            text: Measure.glued(plate.notice?.text ?? "")
            color: plate._ink
            size: Sizes.fit(text_.text, plate._family, false, plate._receives ? Sizes.px(54) : Sizes.listType, Sizes.textType, plate._room, 2, Sizes.px(200))
            width: Measure.balanced(text_.text, plate._family, false, text_.size, plate._room)
            horizontalAlignment: Text.AlignHCenter
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Row {
            visible: (plate.notice?.moons ?? 0) > 0
            spacing: Sizes.px(16)
            anchors.horizontalCenter: parent.horizontalCenter

            Repeater {
                // More nights than a week are not counted at a glance.
                model: Math.min(7, plate.notice?.moons ?? 0)

                Drawing {
                    side: Sizes.px(64)
                    source: Theme.tinted("ui_moon", plate._ink)
                }
            }
        }
        Repeater {
            model: plate.notice?.also ?? []

            Words {
                id: also

                required property var modelData

                text: Measure.glued(also.modelData.text)
                family: also.modelData.family
                color: plate._ink
                size: Sizes.fit(also.text, also.family, false, Sizes.px(plate._much ? 48 : 58), Sizes.textType, plate._room, 2, Sizes.px(200))
                width: Measure.balanced(also.text, also.family, false, also.size, plate._room)
                horizontalAlignment: Text.AlignHCenter
                anchors.horizontalCenter: parent?.horizontalCenter
            }
        }
    }
}
