import QtQuick
import ".."

// Moves what is longer than its place so that whatever the keyboard is on can be seen.
Item {
    id: follow

    required property Flickable flickable

    readonly property Item _at: follow.Window.activeFocusItem

    function isInside(item: Item): bool {
        for (let parent = item; parent !== null; parent = parent.parent) {
            if (parent === follow.flickable.contentItem)
                return true;
        }
        return false;
    }
    function look() {
        const view = follow.flickable;
        if (follow._at === null || view.contentHeight <= view.height || !follow.isInside(follow._at) || follow._at.height > view.height)
            return;
        const room = DeskTheme.px(14);
        const top = follow._at.mapToItem(view.contentItem, 0, 0).y;
        const least = top + follow._at.height + room - view.height;
        const most = top - room;
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, Math.max(least, Math.min(most, view.contentY))));
    }

    on_AtChanged: soon.start()

    // Once what has just come is laid out.
    Timer {
        id: soon

        interval: 0
        onTriggered: follow.look()
    }
}
