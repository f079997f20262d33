import QtQuick
import Numiks
import "../controls"

Sheet {
    id: screen

    required property QuestionViewModel vm

    lowered: true
    bodyLeast: choices.least

    function put() {
        choices.held = true;
        screen.title = screen.vm.text;
        choices.options = screen.vm.options;
        choices.secondary = screen.vm.secondary;
        choices.page = 0;
        choices.held = false;
    }

    Component.onCompleted: screen.put()

    Connections {
        function onChanged() {
            screen.put();
        }

        target: screen.vm
    }
    Choices {
        id: choices

        width: screen.bodyWidth
        height: screen.bodyHeight
        onChosen: key => screen.vm.choose(key)
    }
}
