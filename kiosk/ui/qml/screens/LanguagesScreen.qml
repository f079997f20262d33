pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."
import "../controls"

// The first screen: every language by its own name, «my language is not here», and help now.
Item {
    id: screen

    required property LanguagesViewModel vm

    readonly property list<var> _languages: screen.vm.languages
    readonly property list<var> _greetings: screen.vm.greetings
    readonly property bool _paused: screen.vm.pause.length > 0
    readonly property int _count: screen._languages.length + 1
    readonly property int _mostColumns: Theme.portrait ? (screen._count > 8 && Theme.textSize < 2 ? 3 : 2) : screen._count > 8 && Theme.textSize < 2 ? 4 : screen._count > 4 ? 3 : 2
    readonly property int _size: screen._count > 8 ? Theme.choiceType : Theme.type(19, 21.5, 25)
    // Fewer columns where a name would not fit.
    readonly property int _columns: {
        const room = Theme.portrait ? screen.width - 2 * screen._side : screen.width - 2 * screen._side - help.width - Theme.gap;
        const longest = Math.max(0, ...screen._languages.map(language => Measure.longest(language.name, language.family, true, screen._size)));
        let columns = screen._mostColumns;
        while (columns > 1 && (room - (columns - 1) * screen._gap) / columns - Theme.mm(5) < longest)
            columns--;
        return columns;
    }
    readonly property int _rows: Math.ceil(screen._count / screen._columns)
    readonly property real _gap: screen._count > 8 ? Theme.mm(4) : Theme.gap
    readonly property real _side: screen._count > 8 ? Theme.mm(7.5) : Theme.margin
    readonly property real _tileWidth: (screen.width - 2 * screen._side - (Theme.portrait ? 0 : help.width + Theme.gap) - (screen._columns - 1) * screen._gap) / screen._columns
    readonly property real _gridTop: Theme.reach ? Theme.reachLine : screen._paused ? pause.height + Theme.mm(5) : greetings.y + greetings.height + Theme.mm(4)
    readonly property real _gridHeight: (Theme.portrait ? help.y : screen.height) - Theme.gap - screen._gridTop
    readonly property real _tileHeight: Math.min(Theme.mm(130), (screen._gridHeight - (screen._rows - 1) * screen._gap) / screen._rows)

    on_PausedChanged: screen.showPause()
    Component.onCompleted: screen.showPause()

    // Loaded on the days that are paused: the first screen does not wait for it on the others.
    function showPause() {
        pause.setSource(screen._paused ? "../controls/PauseNotice.qml" : "", screen._paused ? {
            "vm": screen.vm
        } : {});
    }

    Flow {
        id: greetings

        visible: !screen._paused
        readonly property int size: Theme.textSize === 0 ? Theme.mm(Theme.reach && Theme.portrait ? 30 : 22) : Theme.questionType

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(4)

        Repeater {
            model: screen._greetings.reduce((all, greeting) => all.length === 0 ? [greeting] : all.concat("·", greeting), [])

            Words {
                required property string modelData

                text: modelData
                size: greetings.size
                bold: true
                color: modelData === "·" ? Theme.line : Theme.ink
                family: Measure.familyOf(modelData)
            }
        }
    }
    Loader {
        id: pause

        x: screen._side
        width: screen.width - 2 * screen._side
    }
    Repeater {
        model: screen._count

        Tile {
            required property int index
            readonly property bool missing: index === screen._languages.length
            readonly property var language: missing ? null : screen._languages[index]
            readonly property int column: index % screen._columns

            objectName: missing ? "languageMissing" : `language:${language.key}`
            x: Math.round(screen._side + column * (screen._tileWidth + screen._gap))
            y: Math.round(screen._gridTop + Math.floor(index / screen._columns) * (screen._tileHeight + screen._gap))
            width: Math.round(screen._tileWidth)
            height: Math.round(screen._tileHeight)
            name: missing ? qsTr("Ma langue n’est pas ici") : language.name
            label: missing ? "" : language.name
            second: missing ? "" : language.second
            family: missing ? Theme.family : language.family
            drawing: missing ? "other_language" : ""
            drawingSide: screen._count > 8 || screen._tileHeight < Theme.mm(60) ? Theme.drawingMedium : Theme.drawingLarge
            padding: Theme.mm(1.5)
            size: screen._size
            onTouched: missing ? screen.vm.languageMissing() : screen.vm.choose(language.key)
        }
    }
    Tile {
        id: help

        // Height that a column leaves above its words.
        readonly property real _spare: height - edge - Theme.mm(9) - Measure.tallness(label, family, true, size, labelRoom) - Measure.tallness(second, family, false, secondSize, labelRoom)

        objectName: "help"
        x: screen.width - screen._side - width
        y: Theme.portrait ? Math.round(screen.height - height - Theme.gap) : screen._gridTop
        width: Theme.portrait ? screen.width - 2 * screen._side : Math.max(Math.round(screen.width * 0.24), Measure.longest(label, family, true, size) + Theme.mm(10))
        height: Theme.portrait ? Math.max(Theme.mm(43), implicitHeight) : screen._gridHeight
        tone: Plate.Red
        label: screen.vm.helpTitle
        second: screen.vm.helpSecond
        drawing: beside || _spare >= Theme.icon ? "ui_alert" : ""
        icon: true
        drawingSide: Theme.textSize === 2 || !beside && _spare < Theme.mm(26) ? Theme.icon : Theme.mm(26)
        size: Theme.textSize === 2 ? Theme.secondType : Theme.choiceType
        beside: Theme.portrait
        listed: beside
        padding: beside && Theme.textSize < 2 ? Theme.mm(11) : Theme.mm(3)
        onTouched: screen.vm.helpNow()
    }
}
