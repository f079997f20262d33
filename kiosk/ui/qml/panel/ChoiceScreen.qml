import QtQuick
import Numiks
import ".."
import "../controls"

// A question of the panel, its answers laid out as a visitor's are.
Sheet {
    id: screen

    required property PanelChoiceViewModel vm

    title: screen.vm.title

    Choices {
        id: choices

        width: screen.bodyWidth
        height: screen.bodyHeight
        options: screen.vm.options
        onOptionsChanged: {
            choices.page = 0;
            choices.lay();
        }
        onChosen: key => screen.vm.choose(key)
    }
    Words {
        width: screen.bodyWidth
        text: screen.vm.note
        size: Theme.textType
        color: Theme.softInk
    }
}
