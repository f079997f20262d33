pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// No number for the moment, and a person helps: in every language, beside drawings that say both. Nothing to touch.
Rectangle {
    id: notice

    required property LanguagesViewModel vm
    // Height that may be taken, in pixels: drawings give way to words.
    readonly property real _most: Theme.reach ? Theme.reachLine - Theme.gap : Theme.screenHeight * 0.33

    readonly property real _padding: Theme.mm(Theme.portrait ? 7 : 5)
    readonly property int _usualType: Theme.mm(13)
    readonly property int _type: Theme.cramped ? Measure.largest(Theme.controlType, notice._usualType, size => notice.titles(size) <= notice._room) : Math.max(notice._usualType, Theme.controlType)
    readonly property real _wordsHeight: words.implicitHeight + 2 * notice._padding
    readonly property real _room: notice._most - 2 * notice._padding
    // Upright, the drawings stand above the words; wide, before them.
    readonly property bool _above: Theme.portrait && Theme.textSize === 0
    readonly property real _side: notice._above ? Math.min(Theme.drawingLarge, Math.max(Theme.drawingSmall, notice._room - words.implicitHeight - Theme.mm(4))) : Theme.textSize === 2 ? 0 : Theme.portrait ? Theme.drawingSmall : Theme.drawingMedium
    readonly property real _drawn: notice._side === 0 ? 0 : (notice._above ? 2 : 1) * notice._side + (notice._above ? Theme.mm(10) : Theme.mm(5))

    // Height of the first sentences, one under the other.
    function titles(size: int): real {
        return notice.vm.pause.reduce((sum, row) => sum + Measure.tallness(row.title, row.family, true, size, words.room) + words.spacing, -words.spacing);
    }

    width: parent?.width ?? 0
    height: Math.max(notice._above ? notice._side + Theme.mm(4) : notice._side + 2 * notice._padding, 0) + (notice._above ? notice._wordsHeight : Math.max(0, notice._wordsHeight - notice._side - 2 * notice._padding))
    implicitHeight: height
    radius: Theme.cardRadius
    color: Theme.sand

    Row {
        id: pictures

        visible: notice._side > 0
        x: notice._above ? Math.round((notice.width - width) / 2) : Theme.rightToLeft ? notice.width - notice._padding - width : notice._padding
        y: notice._above ? notice._padding : Math.round((notice.height - height) / 2)
        spacing: Theme.mm(10)

        Drawing {
            side: notice._side
            source: Theme.drawing("outcome_paused")
        }
        Drawing {
            visible: notice._above
            side: notice._side
            source: Theme.drawing("calm_desk")
        }
    }
    Column {
        id: words

        readonly property real room: notice.width - 2 * notice._padding - (notice._above ? 0 : notice._drawn)

        x: notice._above || Theme.rightToLeft ? notice._padding : notice._padding + notice._drawn
        y: notice._above ? notice._padding + notice._side + Theme.mm(4) : Math.round((notice.height - height) / 2)
        width: words.room
        spacing: Theme.mm(2)

        Repeater {
            model: notice.vm.pause

            Words {
                required property var modelData

                LayoutMirroring.enabled: false
                width: words.room
                // The largest words leave no room for the second sentence: the control at the foot of the screen says it.
                text: Theme.textSize === 2 ? modelData.title : Measure.glued(`${modelData.title}.${notice._above ? "\n" : " "}${modelData.second}`)
                family: modelData.family
                size: notice._type
                bold: true
                horizontalAlignment: notice._above ? Text.AlignHCenter : modelData.rightToLeft ? Text.AlignRight : Text.AlignLeft
            }
        }
    }
}
