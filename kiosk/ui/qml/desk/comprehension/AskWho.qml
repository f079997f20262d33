pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// How to ask, and the language of whoever is asked.
Column {
    id: screen

    required property ComprehensionViewModel vm

    spacing: DeskTheme.px(28)

    DeskText {
        width: parent.width
        text: "Les dessins sont-ils compris ?"
        size: DeskTheme.px(48)
        bold: true
        Accessible.role: Accessible.Heading
    }
    DeskText {
        width: Math.min(parent.width, DeskTheme.px(1300))
        text: "Montrez les dessins un par un à une personne. Demandez dans sa langue : « Que voyez-vous ? Que se passerait-il si on touchait ? » Ne dites pas les mots, n’aidez pas, remerciez. C’est le dessin qui est jugé, pas la personne. Rien n’est noté sur elle : la borne garde seulement combien de réponses, par dessin et par langue."
        size: DeskTheme.largeType
    }
    DeskText {
        width: parent.width
        text: "Quelle langue parle la personne ?"
        size: DeskTheme.titleType
        bold: true
    }
    Flow {
        width: parent.width
        spacing: DeskTheme.gap

        Repeater {
            model: screen.vm.languages

            DeskButton {
                id: choice

                required property var modelData

                objectName: `language:${choice.modelData.key}`
                label: choice.modelData.second === choice.modelData.label.toLowerCase() ? choice.modelData.label : `${choice.modelData.label} (${choice.modelData.second})`
                size: DeskTheme.largeType
                height: DeskTheme.px(84)
                onTouched: screen.vm.begin(choice.modelData.key)
            }
        }
    }
    DeskButton {
        objectName: "results"
        label: "Voir les résultats"
        drawing: "ui_list"
        height: DeskTheme.px(64)
        onTouched: screen.vm.showResults()
    }
}
