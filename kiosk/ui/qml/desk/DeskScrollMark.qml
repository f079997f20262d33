import QtQuick
import ".."

// How far a list has been scrolled, at its far edge, while there is more than is seen. It can be dragged.
MouseArea {
    id: mark

    required property Flickable flickable

    readonly property real _seen: mark.flickable.visibleArea.heightRatio

    function follow(y: real) {
        const most = mark.flickable.contentHeight - mark.flickable.height;
        const at = (y - bar.height / 2) / Math.max(1, mark.height - bar.height);
        mark.flickable.contentY = mark.flickable.originY + Math.min(1, Math.max(0, at)) * most;
    }

    visible: mark._seen < 1
    width: DeskTheme.px(22)
    x: mark.flickable.x + mark.flickable.width - width
    y: mark.flickable.y
    height: mark.flickable.height
    onPressed: event => mark.follow(event.y)
    onPositionChanged: event => mark.follow(event.y)

    Rectangle {
        id: bar

        anchors.horizontalCenter: parent.horizontalCenter
        width: DeskTheme.px(8)
        radius: width / 2
        color: Theme.line
        height: Math.max(DeskTheme.px(40), mark.height * mark._seen)
        y: Math.min(mark.height - height, (mark.height - height) * (mark.flickable.visibleArea.yPosition / Math.max(0.001, 1 - mark._seen)))
    }
}
