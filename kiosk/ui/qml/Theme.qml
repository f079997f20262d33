pragma Singleton
import QtQuick

// Every size, colour and type size of the screens. Sizes are millimetres on the glass; `mm` turns them into pixels.
QtObject {
    id: theme

    // What the visitor and the site have set: Main keeps these up to date.
    property real millimetre: 4.03
    property int textSize: 0
    property bool contrast: false
    property bool reach: false
    property bool rightToLeft: false
    property string family: "Noto Sans"
    property real screenWidth: 1080
    property real screenHeight: 1920

    readonly property bool portrait: screenHeight >= screenWidth
    // The largest words on a wide screen: height is what lacks.
    readonly property bool cramped: !portrait && textSize === 2
    // Where words are largest the header leaves its room to them.
    readonly property real headerHeight: textSize === 2 ? mm(5) : portrait && textSize === 0 ? mm(26) : mm(18)
    // In reach, nothing above this line (from the top of a page) can be touched: it leaves the lower 60 % of the screen.
    readonly property real reachLine: reach ? Math.round(screenHeight * 0.4) - headerHeight : 0

    readonly property real margin: mm(10)
    readonly property real gap: mm(5)
    readonly property real smallGap: mm(2.5)
    readonly property real tileRadius: mm(9)
    readonly property real cardRadius: mm(11)
    readonly property real controlRadius: mm(7)
    readonly property real outlineWidth: mm(1)
    readonly property real edge: mm(3)
    readonly property real ring: mm(1.5)
    readonly property real choiceLeast: mm(40)
    readonly property real controlLeast: mm(20)

    // Few sizes of drawings, so that a drawing is seldom painted anew.
    readonly property real drawingHuge: mm(64)
    readonly property real drawingLarge: mm(46)
    readonly property real drawingMedium: mm(33)
    readonly property real drawingSmall: mm(24)
    readonly property real dialDrawing: textSize === 0 && portrait ? drawingLarge : drawingMedium
    readonly property real icon: mm(13)
    readonly property real iconLarge: mm(20)
    readonly property real badge: mm(15)

    // Type, em sizes at the three text sizes. At the third nothing is smaller than twice the smallest of the first.
    readonly property int controlType: type(10.2, 14, 20.4)
    readonly property int secondType: type(11.9, 15.5, 21.4)
    readonly property int otherType: type(11.9, 12.8, 21.4)
    readonly property int textType: type(14.4, 18, 22.8)
    readonly property int choiceType: type(14.4, 18, 22.8)
    // Beside a drawing in a narrow tile.
    readonly property int besideType: type(12.4, 18, 22.8)
    // Words that have too little room may be smaller than the others, but not smaller than they usually are.
    readonly property int usualControlType: mm(10.2)
    readonly property int usualSecondType: mm(11.9)
    readonly property int usualChoiceType: mm(14.4)
    readonly property int questionType: type(20, 21.5, 25)
    readonly property int waitType: type(21, 22.5, 26)
    readonly property int dialType: type(40, 34, 34)
    readonly property int dayType: type(17, 18, 20.4)
    readonly property int highDayType: type(22, 22, 24)
    readonly property int placeType: type(30, 30, 32)
    readonly property int numberType: type(100, 100, 100)
    readonly property int numberLeast: portrait ? type(48, 48, 38) : type(36, 34, 34)

    readonly property color paper: contrast ? "#000000" : "#FAF5EC"
    readonly property color card: contrast ? "#000000" : "#FFFFFF"
    readonly property color sand: contrast ? "#000000" : "#EFE6D6"
    readonly property color sandLine: contrast ? "#FFFFFF" : "#DDD0BA"
    readonly property color ink: contrast ? "#FFFFFF" : "#20242F"
    readonly property color softInk: contrast ? "#FFFFFF" : "#42454F"
    readonly property color line: contrast ? "#FFFFFF" : "#877C69"
    readonly property color green: contrast ? "#FFFFFF" : "#0F5549"
    readonly property color greenEdge: contrast ? "#FFFFFF" : "#083A31"
    readonly property color greenInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color mint: contrast ? "#000000" : "#DCEBE3"
    readonly property color mintInk: contrast ? "#FFFFFF" : "#0B4A3F"
    readonly property color chosenLine: contrast ? "#FFD84D" : "#0F5549"
    readonly property color chosenInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color pressedFace: contrast ? "#3A3A3A" : "#DCEBE3"
    readonly property color yellow: contrast ? "#FFD84D" : "#F5C04A"
    readonly property color yellowEdge: contrast ? "#FFD84D" : "#8A5F00"
    readonly property color yellowInk: contrast ? "#000000" : "#20242F"
    readonly property color red: contrast ? "#FFFFFF" : "#8F2510"
    readonly property color redEdge: contrast ? "#FFFFFF" : "#4E1106"
    readonly property color redInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color absent: contrast ? "#FFFFFF" : "#5E5749"

    function mm(millimetres: real): real {
        return Math.round(millimetres * theme.millimetre);
    }

    function type(normal: real, large: real, largest: real): int {
        return Math.round([normal, large, largest][theme.textSize] * theme.millimetre);
    }

    // A colour as the image providers want it.
    function hex(colour: color): string {
        return colour.toString().slice(-6);
    }

    // The address of a drawing (or of up to four of them), in colour or, in high contrast, as lines on a white plate.
    function drawing(names: string): string {
        return names === "" ? "" : `image://drawing/${names}${theme.contrast ? "?lines=1&plate=1" : ""}`;
    }

    function tinted(name: string, ink: color): string {
        return name === "" ? "" : `image://drawing/${name}?ink=${theme.hex(ink)}`;
    }

    // The address of a clock face; from and to are minutes from then.
    function clock(hour: int, minute: int, from: int, to: int): string {
        const sector = to > from ? `&from=${from}&to=${to}&sector=${theme.hex(theme.yellow)}` : "";
        return `image://clock/${hour}/${minute}?ink=${theme.hex(theme.ink)}${sector}`;
    }
}
