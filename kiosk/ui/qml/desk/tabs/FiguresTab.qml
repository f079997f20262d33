pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// What a day, a week or a year was like: the three answers, then plots to point at.
FocusScope {
    id: tab

    required property FiguresViewModel vm

    readonly property bool _beside: tab.width > DeskTheme.px(1000)

    Flickable {
        id: page

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Column {
            id: column

            width: parent.width
            spacing: DeskTheme.gap

            DeskCard {
                width: parent.width
                height: head.height + 2 * head.y

                // The title, and beside or under it what is looked at.
                Flow {
                    id: head

                    x: DeskTheme.padding
                    y: DeskTheme.px(20)
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(12)

                    Item {
                        readonly property real beside: head.width - choices.width - head.spacing

                        width: beside >= title.implicitWidth ? beside : head.width
                        height: Math.max(choices.height, title.height)

                        DeskText {
                            id: title

                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width
                            text: tab.vm.title
                            size: DeskTheme.px(32)
                            bold: true
                        }
                    }
                    Row {
                        id: choices

                        spacing: DeskTheme.px(10)

                        DeskButton {
                            objectName: "earlier"
                            label: qsTr("Avant")
                            size: DeskTheme.textType
                            onTouched: tab.vm.goEarlier()
                        }
                        Repeater {
                            model: tab.vm.spans

                            delegate: DeskChoice {
                                required property var modelData
                                required property int index

                                objectName: `span:${modelData.key}`
                                label: modelData.label
                                chosen: modelData.chosen
                                focus: index === 0
                                onTouched: tab.vm.choose(modelData.key)
                            }
                        }
                        DeskButton {
                            objectName: "later"
                            label: qsTr("Après")
                            size: DeskTheme.textType
                            enabled: tab.vm.hasLater
                            onTouched: tab.vm.goLater()
                        }
                    }
                }
            }
            DeskCard {
                width: parent.width
                height: answers.height + 2 * DeskTheme.padding

                Column {
                    id: answers

                    x: DeskTheme.padding
                    y: DeskTheme.padding
                    width: parent.width - 2 * x
                    spacing: DeskTheme.px(22)

                    Repeater {
                        model: tab.vm.answers

                        delegate: Item {
                            id: answer

                            required property var modelData

                            readonly property bool good: modelData.state === "good"

                            width: answers.width
                            height: Math.max(mark.height, told.height)
                            Accessible.role: Accessible.StaticText
                            Accessible.name: `${modelData.question} ${modelData.sentence}`

                            Rectangle {
                                id: mark

                                width: DeskTheme.px(52)
                                height: width
                                radius: width / 2
                                color: answer.good ? Theme.green : answer.modelData.state === "mind" ? Theme.yellow : Theme.sand

                                DeskIcon {
                                    anchors.centerIn: parent
                                    drawing: answer.good ? "ui_check" : answer.modelData.state === "mind" ? "ui_alert" : "ui_dots"
                                    ink: answer.good ? Theme.greenInk : Theme.ink
                                    side: DeskTheme.px(30)
                                }
                            }
                            Column {
                                id: told

                                x: mark.width + DeskTheme.px(20)
                                width: parent.width - x
                                spacing: DeskTheme.px(2)

                                DeskText {
                                    width: parent.width
                                    text: answer.modelData.question
                                    color: Theme.softInk
                                }
                                DeskText {
                                    width: parent.width
                                    text: answer.modelData.sentence
                                    size: DeskTheme.largeType
                                    bold: true
                                }
                            }
                        }
                    }
                }
            }
            Item {
                id: plots

                readonly property real half: tab._beside ? Math.floor((width - DeskTheme.gap) / 2) : width

                width: parent.width
                height: childrenRect.height

                // Two columns, each as long as it is; what has columns of its own takes both.
                function place() {
                    let left = 0;
                    let right = 0;
                    for (let at = 0; at < shown.count; at++) {
                        const item = shown.itemAt(at);
                        if (item === null)
                            continue;
                        if (item.width > plots.half || !tab._beside) {
                            item.x = 0;
                            item.y = Math.max(left, right);
                            left = right = item.y + item.height + DeskTheme.gap;
                        } else if (left <= right) {
                            item.x = 0;
                            item.y = left;
                            left += item.height + DeskTheme.gap;
                        } else {
                            item.x = plots.half + DeskTheme.gap;
                            item.y = right;
                            right += item.height + DeskTheme.gap;
                        }
                    }
                }

                onWidthChanged: plots.place()

                Repeater {
                    id: shown

                    // By number, so that a new figure moves neither the focus nor what is pointed at.
                    model: tab.vm.plots.length
                    onCountChanged: Qt.callLater(plots.place)

                    delegate: DeskPlot {
                        required property int index

                        readonly property var plot: tab.vm.plots[index] ?? null

                        objectName: `plot:${plot?.key ?? ""}`
                        width: plot?.upright ? plots.width : plots.half
                        title: plot?.title ?? ""
                        summary: plot?.told ?? ""
                        bars: plot?.bars ?? []
                        upright: plot?.upright ?? false
                        onHeightChanged: Qt.callLater(plots.place)
                        onWidthChanged: Qt.callLater(plots.place)
                    }
                }
            }
            DeskText {
                width: parent.width
                leftPadding: DeskTheme.padding
                rightPadding: DeskTheme.padding
                text: tab.vm.note
                size: DeskTheme.smallType
                color: Theme.softInk
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
