pragma ComponentBehavior: Bound
import QtQuick
import ".."

// A leaf of a calendar: weekday, day and month, and one moon for each night to sleep until then.
Rectangle {
    id: leaf

    required property string weekday
    required property string day
    property string month
    property int nights: 0
    // On a white card the leaf takes another ground, so as to be seen.
    property bool raised: false
    // Low rows: the moons stand beside the day.
    property bool compact: false
    property bool told: true
    property int daySize: leaf.compact ? Theme.dayType : Theme.highDayType
    property int wordSize: Theme.controlType

    // More moons than can be counted at a glance say nothing.
    readonly property int _moons: leaf.nights <= 5 ? leaf.nights : 0
    readonly property real _moon: Theme.mm(leaf.compact ? 7 : 9)
    readonly property real _wordWidth: leaf.width - Theme.mm(2)
    readonly property real _content: number.implicitHeight + (leaf.month === "" ? 0 : monthName.implicitHeight) + (leaf._moons > 0 && !leaf.compact ? leaf._moon + Theme.mm(1) : 0)

    implicitHeight: head.height + leaf._content + Theme.mm(4)
    implicitWidth: Math.max(Measure.longest(leaf.weekday, Theme.family, true, leaf.wordSize), Measure.longest(leaf.month, Theme.family, false, leaf.wordSize)) + Theme.mm(5)
    radius: Theme.mm(5)
    color: leaf.raised && !Theme.contrast ? Theme.sand : "#FFFFFF"

    Rectangle {
        id: head

        width: parent.width
        height: weekdayName.implicitHeight + Theme.mm(2)
        radius: leaf.radius
        color: "#20242F"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: leaf.radius
            color: parent.color
        }
        Words {
            id: weekdayName

            anchors.centerIn: parent
            told: leaf.told
            text: leaf.weekday
            size: leaf.wordSize
            bold: true
            color: "#FFFFFF"
        }
    }
    Words {
        id: number

        y: head.height + Math.round((leaf.height - head.height - leaf._content) / 2)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: leaf.compact && leaf._moons > 0 ? -Math.round((moons.width + Theme.mm(2)) / 2) : 0
        told: leaf.told
        text: leaf.day
        size: leaf.daySize
        bold: true
        family: "Noto Sans"
        color: "#20242F"
    }
    Words {
        id: monthName

        visible: leaf.month !== ""
        anchors.top: number.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        told: leaf.told
        text: leaf.month
        size: leaf.wordSize
        color: "#20242F"
    }
    Row {
        id: moons

        x: leaf.compact ? (Theme.rightToLeft ? number.x - width - Theme.mm(2) : number.x + number.width + Theme.mm(2)) : Math.round((leaf.width - width) / 2)
        y: leaf.compact ? Math.round(number.y + (number.height - height) / 2) : (monthName.visible ? monthName.y + monthName.height : number.y + number.height) + Theme.mm(1)
        spacing: Theme.mm(leaf.compact ? 0.5 : 2)

        Repeater {
            model: leaf._moons

            Drawing {
                side: leaf._moon
                source: "image://drawing/ui_moon"
            }
        }
    }
}
