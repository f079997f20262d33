import QtQuick
import ".."
import "../controls"

// A call: the number on green, where to go on yellow.
Item {
    id: plate

    required property var call
    // Of the call being said; empty at rest.
    required property string saidKey

    readonly property bool _inverted: plate._beat % 2 === 1
    property int _beat: 0
    readonly property string _family: "Noto Sans"
    readonly property string _number: plate.call?.number ?? ""
    readonly property string _place: plate.call?.place ?? ""
    readonly property var _second: plate.call?.second ?? null

    // The plate inverts twice, 400 ms each, then rests.
    function begin() {
        plate._beat = plate.saidKey === "" ? 0 : 1;
        beats.running = plate.saidKey !== "";
    }

    onSaidKeyChanged: plate.begin()
    Component.onCompleted: plate.begin()

    Timer {
        id: beats

        interval: 400
        repeat: true
        onTriggered: {
            plate._beat++;
            if (plate._beat === 4)
                beats.stop();
        }
    }
    Rectangle {
        width: parent.width
        // Under the band it ends before its corners, which would show as a hair around those of the band.
        height: band.visible ? number.room + Sizes.radius : parent.height
        radius: Sizes.radius
        color: plate._inverted ? Theme.card : Theme.green
    }
    Words {
        id: number

        readonly property real room: plate.height - band.height

        objectName: "number"
        text: Measure.glued(plate._number)
        wrapMode: Text.NoWrap
        bold: true
        color: plate._inverted ? Theme.green : Theme.greenInk
        size: Sizes.fit(plate._number, plate._family, true, Sizes.numberType, Sizes.px(90), plate.width - 2 * Sizes.px(56), 1, number.room * 1.3)
        font.wordSpacing: -Math.round(number.size * 0.06)
        width: implicitWidth
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((number.room - implicitHeight) / 2)
    }
    Item {
        id: band

        readonly property real words: place.implicitHeight + (second.visible ? second.implicitHeight : 0)

        visible: plate._place !== ""
        anchors.bottom: parent.bottom
        width: parent.width
        height: plate._place === "" ? 0 : Math.max(Sizes.px(240), band.words + Sizes.px(44))

        Rectangle {
            anchors.fill: parent
            radius: Sizes.radius
            color: Theme.yellow
        }
        Rectangle {
            width: parent.width
            height: Sizes.radius
            color: Theme.yellow
        }
        Row {
            id: way

            readonly property real drawings: arrow.width + desk.width + 2 * way.spacing
            readonly property real room: band.width - 2 * Sizes.px(48) - way.drawings

            anchors.centerIn: parent
            spacing: Sizes.px(plate.width < Sizes.px(1040) ? 30 : 62)

            Drawing {
                id: arrow

                side: Sizes.px(plate.width < Sizes.px(1040) ? 130 : 156)
                source: Theme.tinted("ui_right", Theme.yellowInk)
                anchors.verticalCenter: parent.verticalCenter
            }
            Drawing {
                id: desk

                side: Sizes.px(plate.width < Sizes.px(1040) ? 156 : 196)
                source: Theme.drawing("guide_counter")
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    id: place

                    objectName: "place"
                    text: Measure.glued(plate._place)
                    bold: true
                    color: Theme.yellowInk
                    size: Sizes.fit(plate._place, plate._family, true, Sizes.placeType, Sizes.px(48), way.room, 3, Sizes.px(300))
                    width: Measure.balanced(plate._place, plate._family, true, place.size, way.room)
                }
                Words {
                    id: second

                    objectName: "second"
                    visible: Boolean(plate._second)
                    text: Measure.glued(plate._second?.text ?? "")
                    family: plate._second?.family ?? plate._family
                    color: Theme.yellowInk
                    size: Sizes.fit(second.text, second.family, false, Sizes.listType, Sizes.textType, way.room, 1, Infinity)
                    width: Math.max(place.width, Measure.balanced(second.text, second.family, false, second.size, way.room))
                    horizontalAlignment: plate._second?.rtl ? Text.AlignRight : Text.AlignLeft
                }
            }
        }
    }
}
