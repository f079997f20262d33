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
    // «My language is not here» comes after the last language.
    readonly property var _all: screen._languages.concat(null)
    readonly property bool _many: screen._all.length > 8
    readonly property real _gap: screen._many ? Theme.mm(4) : Theme.gap
    readonly property real _side: screen._many ? Theme.mm(7.5) : Theme.margin
    readonly property real _gridWidth: screen.width - 2 * screen._side - (Theme.portrait ? 0 : help.width + Theme.gap)
    readonly property real _gridTop: Theme.reach ? Theme.reachLine : screen._paused ? pause.height + Theme.mm(5) : greetings.y + greetings.height + Theme.mm(4)
    readonly property real _gridHeight: (Theme.portrait ? help.y : screen.height) - Theme.gap - screen._gridTop
    readonly property var _plan: screen.plan()
    property int _page: 0
    readonly property int _first: screen._page % screen._plan.pages * screen._plan.perPage
    readonly property int _shown: Math.min(screen._plan.perPage, screen._all.length - screen._first)

    onVisibleChanged: screen._page = 0
    on_PausedChanged: screen.showPause()
    Component.onCompleted: screen.showPause()

    // Loaded on the days that are paused: the first screen does not wait for it on the others.
    function showPause() {
        pause.setSource(screen._paused ? "../controls/PauseNotice.qml" : "", screen._paused ? {
            "vm": screen.vm
        } : {});
    }

    // Layouts to try, in this order: names as large as the words are, then as large as they usually are.
    function candidates(): var {
        const sizes = [screen._many ? Theme.choiceType : Theme.type(19, 21.5, 25)], found = [];
        // On a wide screen two rows hold a size between.
        if (Theme.cramped)
            sizes.push(Theme.mm(17));
        if (Theme.textSize > 0)
            sizes.push(Theme.usualChoiceType);
        else if (screen._many && !Theme.portrait)
            found.push({ "columns": 5, "size": Theme.besideType });
        const most = Theme.portrait ? (screen._many ? 3 : 2) : screen._many ? 4 : screen._all.length > 4 ? 3 : 2;
        for (const size of sizes)
            for (let columns = most; columns > 0; columns--)
                found.push({ "columns": columns, "size": size });
        return found;
    }

    // The first layout that holds every name; then the one that needs fewest pages, names as large as the words unless that
    // takes more than five.
    function plan(): var {
        let best = null;
        for (const candidate of screen.candidates()) {
            const width = (screen._gridWidth - (candidate.columns - 1) * screen._gap) / candidate.columns;
            const least = screen.least(width, candidate.size);
            const rows = Math.max(1, Math.floor((screen._gridHeight + screen._gap) / (least + screen._gap)));
            const cells = rows * candidate.columns;
            const pages = cells >= screen._all.length ? 1 : Math.ceil(screen._all.length / Math.max(1, cells - 1));
            if (least === Infinity && candidate.columns > 1 || best !== null && (pages >= best.pages || candidate.size < best.size && best.pages <= 5))
                continue;
            best = { "columns": candidate.columns, "size": candidate.size, "width": width, "pages": pages };
            if (pages === 1)
                break;
        }
        // Pages as full as each other; the last cell of each is the way to the next.
        const perPage = Math.ceil(screen._all.length / best.pages);
        const used = Math.ceil((perPage + (best.pages > 1 ? 1 : 0)) / best.columns);
        const height = Math.min(Theme.mm(130), (screen._gridHeight - (used - 1) * screen._gap) / used);
        return Object.assign(best, { "perPage": perPage, "height": height });
    }

    // A second name is never larger than the first.
    function secondSize(size: int): int {
        return Math.min(Theme.secondType, size);
    }

    // Height that the tallest tile needs at a width; Infinity where a name does not fit.
    function least(width: real, size: int): real {
        const room = width - Theme.mm(5), second = screen.secondSize(size);
        const needs = screen._languages.map(language => Measure.tallness(language.name, language.family, true, size, room) + (language.second === "" ? 0 : Measure.tallness(language.second, language.family, false, second, room)));
        return Math.max(Theme.choiceLeast, Theme.edge + Theme.outlineWidth + Theme.mm(2) + Math.max(0, ...needs));
    }

    // Whoever turned the page may have left.
    Timer {
        running: screen._page > 0
        interval: 60000
        onTriggered: screen._page = 0
    }
    Flow {
        id: greetings

        visible: !screen._paused
        readonly property int size: Theme.textSize === 0 ? Theme.mm(Theme.reach && Theme.portrait ? 30 : 22) : Theme.questionType

        property int flowed: 0

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(4)
        onPositioningComplete: greetings.flowed++

        Repeater {
            model: screen._greetings.reduce((all, greeting) => all.length === 0 ? [greeting] : all.concat("·", greeting), [])

            Words {
                required property string modelData
                required property int index

                told: modelData !== "·"
                // No dot ends a line.
                opacity: modelData === "·" && greetings.flowed > 0 && greetings.children[index + 1]?.y !== y ? 0 : 1
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
        model: screen._shown + (screen._plan.pages > 1 ? 1 : 0)

        Tile {
            required property int index
            readonly property bool turning: index === screen._shown
            readonly property var language: turning ? null : screen._all[screen._first + index] ?? null
            readonly property int column: index % screen._plan.columns

            objectName: turning ? "nextPage" : language === null ? "languageMissing" : `language:${language.key}`
            x: Math.round(screen._side + column * (screen._plan.width + screen._gap))
            y: Math.round(screen._gridTop + Math.floor(index / screen._plan.columns) * (screen._plan.height + screen._gap))
            width: Math.round(screen._plan.width)
            height: Math.round(screen._plan.height)
            name: turning ? qsTr("Autres choix") : language === null ? qsTr("Ma langue n’est pas ici") : language.name
            label: turning ? `${screen._page % screen._plan.pages + 1} / ${screen._plan.pages}` : language === null ? "" : language.name
            second: language === null ? "" : language.second
            family: language === null ? Theme.family : language.family
            drawing: turning ? "ui_right" : language === null ? "other_language" : ""
            icon: turning
            atOnce: turning
            beside: turning
            drawingSide: turning ? Theme.drawingSmall : screen._many || screen._plan.height < Theme.mm(60) ? Math.min(Theme.drawingMedium, screen._plan.height - Theme.mm(8)) : Theme.drawingLarge
            padding: Theme.mm(1.5)
            size: turning ? screen.secondSize(screen._plan.size) : screen._plan.size
            secondSize: screen.secondSize(screen._plan.size)
            onTouched: turning ? screen._page++ : language === null ? screen.vm.languageMissing() : screen.vm.choose(language.key)
        }
    }
    Tile {
        id: help

        readonly property int _most: Theme.textSize === 2 ? Theme.secondType : Theme.choiceType
        readonly property real _large: Theme.mm(26)
        readonly property real _around: Theme.mm(8)
        readonly property var _told: Theme.portrait ? {
            "size": help._most,
            "second": screen.vm.helpSecond,
            "secondSize": screen.secondSize(help._most)
        } : help.column()
        // Height that a column leaves above its words.
        readonly property real _spare: help.spare(help._told)

        function widthAt(size: int): real {
            return Theme.portrait ? screen.width - 2 * screen._side : Math.max(Math.round(screen.width * (screen._many && Theme.textSize === 0 ? 0.16 : 0.24)), Measure.longest(label, family, true, size) + Theme.mm(10));
        }

        function room(size: int): real {
            return help.widthAt(size) - 2 * (Theme.outlineWidth + padding);
        }

        function spare(told: var): real {
            const needs = told.second.split("\n").map(line => Measure.tallness(line, family, false, told.secondSize, help.room(told.size)));
            return height - edge - Theme.outlineWidth - Measure.tallness(label, family, true, told.size, help.room(told.size)) - needs.reduce((sum, need) => sum + need, 0);
        }

        // The largest words that a column holds: each language on a line of its own or, where that is too high, all on one.
        function column(): var {
            const joined = screen.vm.helpSecond, apart = joined.replace(/ · /g, "\n");
            const told = (size, second, most) => ({
                        "size": size,
                        "second": second,
                        "secondSize": most
                    });
            const each = size => told(size, apart, screen.secondSize(size));
            const one = size => told(size, joined, Measure.largest(screen.secondSize(size), Theme.usualSecondType, most => Measure.run(joined, family, false, most) <= help.room(size)));
            const fits = size => help.spare(each(size)) >= 0 || help.spare(one(size)) >= 0;
            const size = Measure.largest(help._most, Theme.usualChoiceType, fits);
            return help.spare(each(size)) >= 0 ? each(size) : one(size);
        }

        objectName: "help"
        x: screen.width - screen._side - width
        y: Theme.portrait ? Math.round(screen.height - height - Theme.gap) : screen._gridTop
        width: help.widthAt(help._told.size)
        height: Theme.portrait ? Math.max(Theme.mm(43), implicitHeight) : screen._gridHeight
        tone: Plate.Red
        label: screen.vm.helpTitle
        second: help._told.second
        drawing: beside || _spare >= Theme.icon + _around ? "ui_alert" : ""
        icon: true
        drawingSide: Theme.textSize === 2 || !beside && _spare < _large + _around ? Theme.icon : _large
        size: help._told.size
        secondSize: help._told.secondSize
        beside: Theme.portrait
        listed: beside
        padding: beside && Theme.textSize < 2 ? Theme.mm(11) : Theme.mm(3)
        onTouched: screen.vm.helpNow()
    }
}
