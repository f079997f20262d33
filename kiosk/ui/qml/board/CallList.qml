pragma ComponentBehavior: Bound
import QtQuick
import ".."
import "../controls"

// The last calls, without the one on the plate.
Rectangle {
    id: list

    required property var calls

    readonly property string _family: "Noto Sans"
    readonly property real _room: list.width - 2 * Sizes.padding
    readonly property real _numbers: Math.max(Sizes.px(190), ...list.calls.map(call => Measure.run(call.number, list._family, true, Sizes.listType)))
    readonly property real _places: list._room - list._numbers - arrowSide - 2 * Sizes.px(26)
    readonly property real arrowSide: Sizes.px(56)

    implicitHeight: rows.height + 2 * Sizes.px(28)
    radius: Sizes.radius
    color: Theme.card

    Column {
        id: rows

        x: Sizes.padding
        y: Sizes.px(28)
        width: list._room
        spacing: Sizes.px(6)

        Words {
            text: qsTr("Déjà appelés")
            size: Sizes.textType
            color: Theme.softInk
            width: parent.width
        }
        Repeater {
            model: list.calls

            Item {
                id: row

                required property var modelData

                width: rows.width
                height: Sizes.px(94)

                Words {
                    text: Measure.glued(row.modelData.number)
                    wrapMode: Text.NoWrap
                    bold: true
                    size: Sizes.listType
                    width: list._numbers
                    anchors.verticalCenter: parent.verticalCenter
                }
                Drawing {
                    side: list.arrowSide
                    visible: row.modelData.place !== ""
                    source: Theme.tinted("ui_right", Theme.line)
                    x: list._numbers + Sizes.px(26)
                    anchors.verticalCenter: parent.verticalCenter
                }
                Words {
                    id: place

                    text: Measure.glued(row.modelData.place)
                    size: Sizes.fit(place.text, list._family, false, Sizes.listPlaceType, Sizes.px(30), list._places, 2, row.height)
                    width: list._places
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
