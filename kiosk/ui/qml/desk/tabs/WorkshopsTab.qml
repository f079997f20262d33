pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// The sessions to come, and who is in the one chosen.
FocusScope {
    id: tab

    required property WorkshopsViewModel vm

    readonly property bool _beside: tab.width > DeskTheme.px(1000)
    // Under each other, both lists are as long as they are, and the page is what moves.
    readonly property real _least: DeskTheme.px(330)

    Flickable {
        id: page

        anchors.fill: parent
        contentWidth: width
        contentHeight: tab._beside ? height : right.y + right.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        DeskCard {
            id: left

            width: tab._beside ? Math.round(page.width * 0.42) : page.width
            height: tab._beside ? page.height : tab._least

            ListView {
                id: sessions

                anchors.fill: parent
                anchors.margins: DeskTheme.px(14)
                clip: true
                focus: true
                activeFocusOnTab: true
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                spacing: DeskTheme.px(10)
                model: tab.vm.sessions
                Keys.onReturnPressed: (sessions.currentItem as DeskAnswer)?.touched()
                delegate: DeskAnswer {
                    id: session

                    required property string key
                    required property string title
                    required property string when
                    required property string seats
                    required property bool full
                    required property bool chosen

                    objectName: `session:${session.key}`
                    width: sessions.width - DeskTheme.px(16)
                    label: session.title
                    second: `${session.when} · ${session.seats}`
                    good: !session.full
                    marked: session.chosen
                    activeFocusOnTab: false
                    onTouched: tab.vm.choose(session.key)
                }
            }
            DeskScrollMark {
                flickable: sessions
            }
        }
        DeskCard {
            id: right

            x: tab._beside ? left.width + DeskTheme.gap : 0
            y: tab._beside ? 0 : left.height + DeskTheme.gap
            width: page.width - x
            height: tab._beside ? page.height : Math.max(tab._least, people.y + people.contentHeight + DeskTheme.px(20))

            Column {
                id: head

                x: DeskTheme.padding
                y: DeskTheme.px(20)
                width: parent.width - 2 * x
                spacing: DeskTheme.px(8)

                DeskText {
                    width: parent.width
                    text: tab.vm.title
                    size: DeskTheme.titleType
                    bold: true
                }
                DeskText {
                    width: parent.width
                    text: tab.vm.when === "" ? tab.vm.summary : `${tab.vm.when} · ${tab.vm.summary}`
                    color: Theme.softInk
                }
                DeskButton {
                    objectName: "enrol"
                    visible: tab.vm.canEnrol
                    label: qsTr("Inscrire une personne")
                    shortcut: "F8"
                    onTouched: tab.vm.enrol()
                }
            }
            DeskText {
                visible: tab.vm.empty && tab.vm.title !== ""
                anchors.horizontalCenter: parent.horizontalCenter
                y: head.y + head.height + DeskTheme.px(40)
                text: qsTr("Personne n’est inscrit.")
                color: Theme.softInk
            }
            ListView {
                id: people

                y: head.y + head.height + DeskTheme.px(14)
                width: parent.width
                height: parent.height - y - DeskTheme.px(14)
                clip: true
                activeFocusOnTab: true
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                // A row made beforehand stands on the first one until it is laid out.
                cacheBuffer: 0
                model: tab.vm.seats
                delegate: SeatRow {
                    width: people.width
                    onArrived: tab.vm.arrive(key)
                    onAsked: tab.vm.openMenu(key)
                }
            }
            DeskScrollMark {
                flickable: people
            }
        }
    }
    DeskFollow {
        flickable: page
    }
    DeskScrollMark {
        flickable: page
    }
}
