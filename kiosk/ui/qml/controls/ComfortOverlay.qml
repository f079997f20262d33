pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// How large, how dark, how low: every choice shows at once on the page above.
Item {
    id: overlay

    required property AppViewModel app

    readonly property VoiceViewModel voice: overlay.app.voice as VoiceViewModel
    readonly property real _padding: Theme.portrait ? Theme.margin : Theme.mm(8)
    readonly property real _inner: panel.width - 2 * overlay._padding
    readonly property real _row: Theme.mm(Theme.textSize === 2 ? 54 : 46)
    readonly property real _textRow: Math.max(overlay._row, Theme.icon + Theme.mm(12) + Measure.tallness(qsTr("Très grand"), Theme.family, false, Theme.mm(20.4), overlay._third - Theme.mm(6)))
    readonly property real _third: (overlay._inner - 2 * Theme.gap) / 3
    readonly property real _half: (overlay._inner - Theme.gap) / 2
    readonly property bool _oneRow: !Theme.portrait && Theme.textSize === 0 && overlay.voice.available
    readonly property real _sixth: overlay._oneRow ? Math.floor((overlay._inner - 4 * overlay._quarter - Theme.mm(12) - 8 * Theme.gap) / 6) : (overlay._inner - 5 * Theme.gap) / 6
    readonly property real _volumeRow: overlay._oneRow ? overlay._row : Theme.mm(Theme.textSize === 2 ? 32 : 26)
    // On a wide screen the last two settings share a row.
    readonly property real _quarter: overlay._oneRow ? Theme.mm(60) : Theme.portrait ? overlay._half : (overlay._inner - Theme.mm(12) - 2 * Theme.gap) / 4

    MouseArea {
        anchors.fill: parent
        onClicked: overlay.app.closeComfort()
    }
    Rectangle {
        anchors.fill: panel
        anchors.topMargin: -Theme.outlineWidth
        color: Theme.line
    }
    Rectangle {
        id: panel

        anchors.bottom: parent.bottom
        width: parent.width
        height: heading.height + rows.height + close.height + 2 * Theme.mm(6) + 2 * Theme.gap
        color: Theme.sand

        // Touches between the controls stay here.
        MouseArea {
            anchors.fill: parent
        }
        Words {
            id: heading

            x: overlay._padding
            y: Theme.mm(6)
            width: overlay._inner
            text: qsTr("Confort")
            size: Theme.textType
            bold: true
        }
        Flow {
            id: rows

            x: overlay._padding
            y: heading.y + heading.height + Theme.gap
            width: overlay._inner + 1
            spacing: Theme.gap

            Repeater {
                model: [
                    {
                        "words": qsTr("Normal"),
                        "drawing": "ui_text_small",
                        "em": 10.2
                    },
                    {
                        "words": qsTr("Grand"),
                        "drawing": "ui_text_medium",
                        "em": 14
                    },
                    {
                        "words": qsTr("Très grand"),
                        "drawing": "ui_text_large",
                        "em": 20.4
                    }
                ]

                Setting {
                    required property var modelData
                    required property int index

                    objectName: `comfort:text:${index}`
                    width: overlay._third
                    height: overlay._textRow
                    label: modelData.words
                    drawing: modelData.drawing
                    // Each shows the size it sets.
                    size: Theme.mm(modelData.em)
                    chosen: Theme.textSize === index
                    onTouched: overlay.app.setTextSize(index)
                }
            }
            Setting {
                objectName: "comfort:contrast:off"
                width: overlay._quarter
                height: overlay._row
                label: qsTr("Couleurs")
                drawing: "ui_palette"
                chosen: !Theme.contrast
                onTouched: overlay.app.setContrast(false)
            }
            Setting {
                objectName: "comfort:contrast:on"
                width: overlay._quarter
                height: overlay._row
                label: qsTr("Contraste")
                drawing: "ui_contrast"
                chosen: Theme.contrast
                onTouched: overlay.app.setContrast(true)
            }
            Item {
                visible: !Theme.portrait
                width: Theme.mm(12) - 2 * Theme.gap
                height: overlay._row
            }
            Setting {
                objectName: "comfort:reach:off"
                width: overlay._quarter
                height: overlay._row
                label: qsTr("Tout l’écran")
                drawing: "ui_screen"
                chosen: !Theme.reach
                onTouched: overlay.app.setReach(false)
            }
            Setting {
                objectName: "comfort:reach:on"
                width: overlay._quarter
                height: overlay._row
                label: qsTr("Plus bas")
                drawing: "ui_reach"
                chosen: Theme.reach
                onTouched: overlay.app.setReach(true)
            }
            Repeater {
                // Silence, then five volumes.
                model: overlay.voice.available ? 6 : 0

                Setting {
                    required property int index

                    objectName: `comfort:volume:${index}`
                    width: overlay._sixth
                    height: overlay._volumeRow
                    label: `${index}`
                    drawing: index === 0 ? "ui_speaker_off" : "ui_listen"
                    // Each shows how loud it is.
                    drawingSide: index === 0 ? Theme.mm(9) : Theme.mm(4 + 1.5 * index)
                    beside: true
                    chosen: index === (overlay.voice.on ? overlay.voice.volume : 0)
                    onTouched: overlay.voice.setVolume(index)
                }
            }
        }
        Tile {
            id: close

            objectName: "comfort:close"
            anchors.right: parent.right
            anchors.rightMargin: overlay._padding
            anchors.bottom: panel.bottom
            anchors.bottomMargin: Theme.mm(6)
            width: overlay._inner - (notice.visible ? notice.width + Theme.gap : 0)
            height: Math.max(Theme.mm(30), implicitHeight, notice.visible ? notice.implicitHeight : 0)
            tone: Plate.Green
            label: qsTr("Fermer")
            drawing: "ui_check"
            icon: true
            drawingSide: Theme.icon
            beside: true
            onTouched: overlay.app.closeComfort()
        }
        Tile {
            id: notice

            readonly property real _line: Measure.run(notice.label, Theme.family, false, notice.size) + 2 * notice.padding + Theme.mm(3)
            readonly property real _closeNeed: Measure.longest(close.label, Theme.family, true, close.size) + Theme.icon + Theme.mm(14)

            objectName: "comfort:notice"
            // In the largest words, low settings leave room for one line.
            visible: overlay.app.noticeOffered && (Theme.textSize < 2 || !Theme.reach || notice._line <= notice.width)
            anchors.left: parent.left
            anchors.leftMargin: overlay._padding
            anchors.bottom: close.bottom
            width: Math.round(Math.min(overlay._inner - Theme.gap - notice._closeNeed, Math.max(overlay._inner * 0.44, Theme.textSize === 2 ? notice._line : 0)))
            height: close.height
            label: qsTr("Vos données")
            drawing: Theme.textSize < 2 ? "ui_privacy" : ""
            icon: true
            bold: false
            beside: true
            size: Theme.controlType
            drawingSide: Theme.icon
            onTouched: overlay.app.showNotice()
        }
    }
}
