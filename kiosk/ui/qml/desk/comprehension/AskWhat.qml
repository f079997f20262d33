pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import "../../controls"
import ".."

// A drawing alone, as large as on a tile. Its words come only once the person has answered.
Item {
    id: screen

    required property ComprehensionViewModel vm

    readonly property bool _classing: screen.vm.stage === "class"
    readonly property real _left: Math.round(screen.width * 0.38)

    Rectangle {
        id: plate

        width: screen._left
        height: parent.height
        radius: Theme.cardRadius
        color: Theme.card

        Drawing {
            objectName: "drawing"
            anchors.centerIn: parent
            side: Math.min(Theme.drawingLarge, parent.width * 0.8)
            source: Theme.drawing(screen.vm.drawing)
        }
    }
    Column {
        id: side

        anchors.left: plate.right
        anchors.leftMargin: DeskTheme.px(56)
        anchors.right: parent.right
        spacing: DeskTheme.px(20)

        DeskText {
            visible: !screen._classing
            width: parent.width
            text: "Demandez : « Que voyez-vous ? Que se passerait-il si on touchait ? »"
            size: DeskTheme.px(40)
            bold: true
        }
        DeskText {
            visible: !screen._classing
            width: parent.width
            text: "Laissez le temps. Les mots du dessin viennent après la réponse."
            size: DeskTheme.largeType
        }
        DeskButton {
            objectName: "answered"
            visible: !screen._classing
            label: "La personne a répondu"
            tone: DeskButton.Green
            size: DeskTheme.largeType
            height: DeskTheme.px(84)
            onTouched: screen.vm.answered()
        }
        Repeater {
            model: screen._classing ? screen.vm.meanings : []

            DeskText {
                required property string modelData
                required property int index

                width: side.width
                text: modelData
                family: Measure.familyOf(modelData)
                size: index === 0 ? DeskTheme.titleType : DeskTheme.largeType
                bold: index === 0
            }
        }
        Repeater {
            model: screen._classing ? screen.vm.classes : []

            DeskButton {
                id: one

                required property var modelData

                objectName: `class:${one.modelData.key}`
                width: Math.min(side.width, DeskTheme.px(900))
                height: DeskTheme.px(68)
                listed: true
                label: one.modelData.second === "" ? one.modelData.label : `${one.modelData.label} – ${one.modelData.second}`
                onTouched: screen.vm.classify(one.modelData.key)
            }
        }
    }
    Flow {
        anchors.left: side.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: DeskTheme.gap

        DeskButton {
            objectName: "skip"
            label: "Passer ce dessin"
            height: DeskTheme.px(64)
            onTouched: screen.vm.skip()
        }
        DeskButton {
            objectName: "takeBack"
            visible: screen.vm.count > 0
            label: "Annuler la dernière réponse"
            drawing: "ui_undo"
            height: DeskTheme.px(64)
            onTouched: screen.vm.takeBack()
        }
        DeskButton {
            objectName: "stop"
            label: screen.vm.count === 0 ? "Arrêter" : `Arrêter (${screen.vm.count})`
            drawing: "ui_check"
            height: DeskTheme.px(64)
            onTouched: screen.vm.stop()
        }
    }
}
