pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import ".."

// The first start: one coordinator is created, and their secrets are shown once.
Item {
    id: screen

    required property FirstViewModel vm

    readonly property bool _asks: screen.vm.pin === ""

    DeskCard {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * DeskTheme.margin, DeskTheme.px(960))
        height: column.height + 2 * DeskTheme.px(48)

        Column {
            id: column

            anchors.centerIn: parent
            width: parent.width - 2 * DeskTheme.px(56)
            spacing: DeskTheme.px(26)

            DeskText {
                width: parent.width
                text: screen._asks ? qsTr("Bienvenue. Créez l’équipe") : qsTr("À noter maintenant, sur papier")
                size: DeskTheme.px(40)
                bold: true
            }
            DeskText {
                width: parent.width
                text: screen._asks ? qsTr("Vous serez la première personne de la coordination. Choisissez un pseudonyme : jamais un vrai nom.") : qsTr("Ces codes ne seront plus jamais montrés. Gardez le code de l’enveloppe sous clé : il rend l’accès si tout est oublié.")
                size: DeskTheme.largeType
                color: Theme.softInk
            }
            Flow {
                visible: screen._asks
                width: parent.width
                spacing: DeskTheme.px(14)

                Repeater {
                    model: screen.vm.suggested

                    delegate: DeskButton {
                        required property string modelData

                        objectName: `suggested:${modelData}`
                        label: modelData
                        size: DeskTheme.textType
                        chosen: field.value === modelData
                        onTouched: field.value = modelData
                    }
                }
            }
            DeskField {
                id: field

                objectName: "pseudonym"
                visible: screen._asks
                width: parent.width
                name: qsTr("Pseudonyme")
                focus: screen._asks
                onSent: create.touched()
            }
            DeskText {
                visible: screen.vm.complaint !== "" && screen._asks
                width: parent.width
                text: screen.vm.complaint
                color: Theme.red
                bold: true
            }
            DeskButton {
                id: create

                objectName: "create"
                visible: screen._asks
                label: qsTr("Créer l’équipe")
                tone: DeskButton.Green
                size: DeskTheme.titleType
                enabled: field.value.trim() !== ""
                onTouched: screen.vm.begin(field.value)
            }
            Grid {
                visible: !screen._asks
                columns: 2
                columnSpacing: DeskTheme.px(40)
                rowSpacing: DeskTheme.px(18)
                verticalItemAlignment: Grid.AlignVCenter

                DeskText {
                    text: qsTr("Pseudonyme")
                    color: Theme.softInk
                }
                DeskText {
                    text: screen.vm.pseudonym
                    size: DeskTheme.titleType
                    bold: true
                }
                DeskText {
                    text: qsTr("Code personnel")
                    color: Theme.softInk
                }
                DeskText {
                    objectName: "secretPin"
                    text: screen.vm.pin
                    size: DeskTheme.px(56)
                    bold: true
                }
                DeskText {
                    text: qsTr("Code de l’enveloppe")
                    color: Theme.softInk
                }
                DeskText {
                    objectName: "secretEnvelope"
                    text: screen.vm.envelope
                    size: DeskTheme.px(42)
                    bold: true
                }
            }
            DeskButton {
                objectName: "noted"
                visible: !screen._asks
                label: qsTr("C’est noté")
                tone: DeskButton.Green
                size: DeskTheme.titleType
                onTouched: screen.vm.noted()
            }
        }
    }
}
