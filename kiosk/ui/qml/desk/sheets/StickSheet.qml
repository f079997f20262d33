pragma ComponentBehavior: Bound
import QtQuick
import Numiks
import "../.."
import ".."

// Carrying the day away: what is plugged in, what is written, and last of all that it may be pulled out.
FocusScope {
    id: sheet

    required property StickViewModel vm

    implicitWidth: DeskTheme.px(1080)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: DeskTheme.px(22)

        Item {
            width: parent.width
            height: Math.max(picture.height, said.height)

            DeskIcon {
                id: picture

                objectName: sheet.vm.drawing
                drawing: sheet.vm.drawing
                ink: sheet.vm.done ? Theme.green : Theme.ink
                side: DeskTheme.px(150)
            }
            Column {
                id: said

                x: picture.width + DeskTheme.px(28)
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                spacing: DeskTheme.px(10)

                DeskText {
                    width: parent.width
                    text: sheet.vm.headline
                    size: DeskTheme.titleType
                    bold: true
                    Accessible.role: Accessible.AlertMessage
                }
                DeskText {
                    visible: text !== ""
                    width: parent.width
                    text: sheet.vm.detail
                    size: DeskTheme.largeType
                }
            }
        }
        DeskProgress {
            visible: sheet.vm.percent >= 0
            width: parent.width
            percent: sheet.vm.percent
            name: sheet.vm.headline
        }
        DeskButton {
            objectName: "start"
            visible: sheet.vm.asking
            tone: DeskButton.Green
            label: qsTr("Écrire sur la clé")
            size: DeskTheme.largeType
            height: Math.max(DeskTheme.px(76), implicitHeight)
            shortcut: "Ctrl+Return"
            enabled: sheet.vm.canStart
            focus: true
            onVisibleChanged: {
                if (visible)
                    forceActiveFocus();
            }
            onTouched: sheet.vm.start()
        }
        DeskButton {
            objectName: sheet.vm.done ? "done" : "again"
            visible: sheet.vm.ended
            tone: DeskButton.Green
            label: sheet.vm.done ? qsTr("Terminé") : qsTr("Recommencer")
            size: DeskTheme.largeType
            height: Math.max(DeskTheme.px(76), implicitHeight)
            shortcut: "Ctrl+Return"
            onVisibleChanged: {
                if (visible)
                    forceActiveFocus();
            }
            onTouched: {
                const finished = sheet.vm.done;
                sheet.vm.again();
                if (finished)
                    sheet.vm.close();
            }
        }
        Column {
            visible: sheet.vm.asking
            width: parent.width
            spacing: DeskTheme.px(12)

            DeskHeading {
                text: qsTr("Quoi")
            }
            DeskChoices {
                width: parent.width
                kind: "span"
                size: DeskTheme.textType
                options: sheet.vm.spans
                onChosen: key => sheet.vm.chooseSpan(key)
            }
            Flow {
                width: parent.width
                spacing: DeskTheme.px(12)

                DeskButton {
                    objectName: "before"
                    visible: sheet.vm.dated
                    label: "−"
                    name: qsTr("Avant")
                    size: DeskTheme.titleType
                    shortcut: "-"
                    showsKey: false
                    onTouched: sheet.vm.move(-1)
                }
                DeskText {
                    height: Math.max(implicitHeight, DeskTheme.px(54))
                    width: sheet.vm.dated ? implicitWidth : parent.width
                    text: sheet.vm.when
                    size: sheet.vm.dated ? DeskTheme.titleType : DeskTheme.largeType
                    bold: sheet.vm.dated
                    verticalAlignment: Text.AlignVCenter
                }
                DeskButton {
                    objectName: "after"
                    visible: sheet.vm.dated
                    label: "+"
                    name: qsTr("Après")
                    size: DeskTheme.titleType
                    shortcut: "+"
                    showsKey: false
                    enabled: !sheet.vm.isLast
                    onTouched: sheet.vm.move(1)
                }
            }
        }
        Column {
            visible: sheet.vm.asking
            width: parent.width
            spacing: DeskTheme.px(12)

            DeskHeading {
                text: sheet.vm.passwordTitle
            }
            DeskField {
                objectName: "password"
                width: parent.width
                name: sheet.vm.dated ? qsTr("Facultatif") : sheet.vm.passwordTitle
                placeholder: sheet.vm.dated ? qsTr("Facultatif") : ""
                size: DeskTheme.largeType
                onValueChanged: sheet.vm.protect(value)
            }
            DeskText {
                width: parent.width
                text: sheet.vm.passwordHint === "" ? qsTr("Notez-le : sans lui, personne n’ouvre le fichier.") : sheet.vm.passwordHint
                bold: sheet.vm.passwordHint !== ""
                color: Theme.softInk
            }
        }
    }
}
