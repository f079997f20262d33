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
    // Long names of places take room from the numbers.
    readonly property bool _tight: list.calls.some(call => Measure.longest(call.place, list._family, false, Sizes.px(46)) > list.placeRoom(Sizes.listType))
    readonly property int _numberType: list._tight ? Sizes.px(58) : Sizes.listType
    readonly property real _numbers: list.numberRoom(list._numberType)
    readonly property real _places: list.placeRoom(list._numberType)
    readonly property real _arrowGap: Sizes.px(20)
    readonly property real _arrowSide: Sizes.px(56)

    function numberRoom(size: real): real {
        return Math.max(2.5 * size, ...list.calls.map(call => Measure.run(call.number, list._family, true, size)));
    }

    function placeRoom(size: real): real {
        return list._room - list.numberRoom(size) - list._arrowSide - 2 * list._arrowGap;
    }

    implicitHeight: rows.height + 2 * Sizes.px(28)
    radius: Sizes.radius
    color: Theme.card

    Column {
        id: rows

        x: Sizes.padding
        y: Sizes.px(28)
        width: list._room
        spacing: Sizes.px(4)

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
                height: Sizes.px(88)

                Words {
                    text: Measure.glued(row.modelData.number)
                    wrapMode: Text.NoWrap
                    bold: true
                    size: list._numberType
                    width: list._numbers
                    anchors.verticalCenter: parent.verticalCenter
                }
                Drawing {
                    side: list._arrowSide
                    visible: row.modelData.place !== ""
                    source: Theme.tinted("ui_right", Theme.line)
                    x: list._numbers + list._arrowGap
                    anchors.verticalCenter: parent.verticalCenter
                }
                Words {
                    id: place

                    text: Measure.glued(row.modelData.place)
                    size: Sizes.fit(place.text, list._family, false, Sizes.listPlaceType, Sizes.px(34), list._places, 2, row.height + Sizes.px(14))
                    width: list._places
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
