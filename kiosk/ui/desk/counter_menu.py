"""The menu of one's own place: pause, another counter, none, lock."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import counter_label
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.usecases import sitting


def open_counter_menu(frame: Frame) -> None:
    """Offer what can be done about one's own place."""
    words, controller = frame.words, frame.controller
    assert controller.member is not None

    def paused() -> bool:
        return any(one.counter == controller.counter and one.paused_at for one in frame.room.sittings)

    def answers() -> Sequence[Answer]:
        pause = (
            Answer("resume", words.gettext("Reprendre"), words.gettext("La file recommence à compter sur ce poste."))
            if paused()
            else Answer("pause", words.gettext("Faire une pause"), words.gettext("Retour attendu dans dix minutes."))
        )
        change = Answer(
            "change",
            words.gettext("Changer de poste ou de compétences"),
            words.gettext("Poste, services et langues du moment."),
        )
        leave = Answer("leave", words.gettext("Quitter le poste"), words.gettext("Vous ne recevez plus personne."))
        lock = Answer("lock", words.gettext("Verrouiller"), words.gettext("Ctrl L. Votre place reste la vôtre."))
        return [pause, change, leave, lock] if controller.counter else [change, lock]

    def choose(key: str) -> None:
        frame.close_sheet()
        match key:
            case "pause" | "resume":
                frame.act(lambda house, by, command: sitting.pause(house, by, command, paused=key == "pause"))
            case "change":
                controller.choose_counter()
            case "leave":
                controller.stand()
            case _:
                controller.lock()

    place = counter_label(frame.house.pack.directory, controller.counter) or words.gettext("Sans poste")
    title = words.gettext("{name} · {place}").format(name=controller.member.pseudonym, place=place)
    ask(frame, Asking(title, answers, choose))
