pragma Singleton
import QtQuick

// What the visitor listens to: Main keeps it up to date. Whatever can be touched asks here before it acts.
QtObject {
    id: listening

    // A touch says what it is on, a second one chooses.
    property bool on: false
    // Names of what is being said, and of what a second touch would choose.
    property string item
    property string heard
    // The words being said, and those that stand on the screen for them, where they are not the same.
    property string words
    property string written
    // What is lit for either, if it is on the screen.
    property Item lit: null

    signal asked(name: string)
    signal told(name: string)

    function light(plate: Item, on: bool) {
        if (on)
            listening.lit = plate;
        else if (listening.lit === plate)
            listening.lit = null;
    }
}
