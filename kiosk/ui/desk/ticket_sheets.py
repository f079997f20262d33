"""What is asked before something is done with somebody on the list. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.directory import HOME, NeverOpen
from kiosk.domain.overrides import Override, Reason
from kiosk.domain.promises import order_key
from kiosk.domain.queue import Ticket
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.ui.desk.choosing import open_text, place_text
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask, ask_reason
from kiosk.usecases import calling, reordering, serving
from kiosk.usecases.reordering import Beside

FIRST = "first"
"""The place before everybody."""


def call_out_of_turn(frame: Frame, ticket: Ticket) -> None:
    """Call somebody though it is not their turn."""

    def call(reason: Reason) -> None:
        frame.act(lambda house, by, command: calling.call_this_one(house, by, ticket.id, reason, command))

    ask_reason(
        frame, frame.words.gettext("Appeler {number} maintenant").format(number=ticket.number), Override.CALL, call
    )


def set_urgent(frame: Frame, ticket: Ticket) -> None:
    """Make somebody urgent, or not any more."""
    urgent = not ticket.urgent

    def change(reason: Reason) -> None:
        frame.act(lambda house, by, command: reordering.set_urgent(house, by, ticket.id, urgent, reason, command))

    if urgent:
        ask_reason(
            frame, frame.words.gettext("{number} est urgent").format(number=ticket.number), Override.URGENT, change
        )
    else:
        ask_reason(
            frame,
            frame.words.gettext("{number} n’est plus urgent").format(number=ticket.number),
            Override.NOT_URGENT,
            change,
        )


def transfer(frame: Frame, ticket: Ticket) -> None:
    """Have somebody wait for another service."""
    title = frame.words.gettext("Envoyer {number} vers une autre file").format(number=ticket.number)

    def answers() -> Sequence[Answer] | None:
        if frame.room.ticket(ticket.id) is None:
            return None
        services = frame.house.pack.directory.services
        return [
            Answer(code, service.label, _who_serves(frame, code))
            for code, service in services.items()
            if code != ticket.service
        ]

    def choose(service: str) -> None:
        def send(reason: Reason) -> None:
            frame.act(lambda house, by, command: serving.transfer(house, by, ticket.id, service, reason, command))

        ask_reason(frame, title, Override.TRANSFER, send)

    ask(frame, Asking(title, answers, choose, frame.words.gettext("Vers quelle file ? La promesse reste la même.")))


def place(frame: Frame, ticket: Ticket) -> None:
    """Put somebody before or after somebody else."""
    title = frame.words.gettext("Changer {number} de place").format(number=ticket.number)

    def others() -> list[Ticket]:
        state = frame.room.state
        queue = [frame.room.ticket(one.id) for one in sorted(state.waiting, key=order_key(state.rush))]
        return [one for one in queue if one is not None and one.id != ticket.id]

    def answers() -> Sequence[Answer] | None:
        if frame.room.ticket(ticket.id) is None:
            return None
        words = frame.words
        queue = [(one, words.gettext("promis à {time}").format(time=words.time(one.promised_at))) for one in others()]
        before = [
            Answer(FIRST, words.gettext("En premier, avant {number}").format(number=one.number), promised)
            for one, promised in queue[:1]
        ]
        after = [
            Answer(one.id, words.gettext("Après {number}").format(number=one.number), promised)
            for one, promised in queue
        ]
        return before + after

    def choose(key: str) -> None:
        queue = others()
        beside = next((Beside(one.id, before=False) for one in queue if one.id == key), None)
        if key == FIRST and queue:
            beside = Beside(queue[0].id, before=True)
        if beside is None:
            frame.close_sheet()
            return
        where = beside

        def put(reason: Reason) -> None:
            frame.act(lambda house, by, command: reordering.place(house, by, ticket.id, where, reason, command))

        ask_reason(frame, title, Override.PLACE, put)

    ask(frame, Asking(title, answers, choose, frame.words.gettext("À quelle place ?")))


def unplace(frame: Frame, ticket: Ticket) -> None:
    """Let the rule decide again where somebody stands."""
    frame.act(lambda house, by, command: reordering.unplace(house, by, ticket.id, command))


def refer(frame: Frame, ticket: Ticket) -> None:
    """Send somebody to another structure, with a slip that says where."""
    title, structures = (
        frame.words.gettext("Orienter {number}").format(number=ticket.number),
        frame.house.pack.directory.structures,
    )

    def answers() -> Sequence[Answer] | None:
        if frame.room.ticket(ticket.id) is None:
            return None
        now = frame.room.now
        offered = [(one, one.state(now)) for one in structures.values() if one.code != HOME]
        return [
            Answer(
                one.code,
                one.name,
                " · ".join(filter(None, (open_text(frame.words, state), place_text(frame.words, one)))),
                good=one.calendar.closes_at(now) is not None and one.confirmed,
            )
            for one, state in offered
            if not isinstance(state, NeverOpen)
        ]

    def choose(code: str) -> None:
        def send(reason: Reason) -> None:
            sent = frame.act(lambda house, by, command: serving.refer(house, by, ticket.id, code, reason, command))
            if isinstance(sent, Ticket):
                _show_place(frame, sent, code)

        ask_reason(frame, title, Override.REFER, send)

    ask(frame, Asking(title, answers, choose, frame.words.gettext("Vers quelle structure ?")))


def cancel(frame: Frame, ticket: Ticket) -> None:
    """Take somebody off the list."""

    def take_off(reason: Reason) -> None:
        frame.act(lambda house, by, command: serving.cancel(house, by, ticket.id, reason, command))

    ask_reason(frame, frame.words.gettext("Annuler {number}").format(number=ticket.number), Override.CANCEL, take_off)


def reprint(frame: Frame, ticket: Ticket) -> None:
    """Print somebody's slip once more."""
    telling = Telling(frame.words.gettext("Duplicata"), ticket.number)
    tell(frame, telling, Paper(SlipKind.TICKET, ticket.id, duplicate=True))


def _show_place(frame: Frame, ticket: Ticket, code: str) -> None:
    structure, words = frame.house.pack.directory.structures[code], frame.words
    where = place_text(words, structure) or words.gettext("Demandez à l’accueil.")
    facts = tuple(filter(None, (where, open_text(words, structure.state(frame.room.now)))))
    telling = Telling(
        frame.words.gettext("{number} est orienté vers").format(number=ticket.number), structure.name, facts
    )
    tell(frame, telling, Paper(SlipKind.REFERRAL, ticket.id, target=code))


def _who_serves(frame: Frame, service: str) -> str:
    counters = frame.house.pack.directory.counters
    able = [counters[desk.code].label for desk in frame.room.state.desks if service in desk.skills]
    return ", ".join(able) or frame.words.gettext("personne pour le moment")
