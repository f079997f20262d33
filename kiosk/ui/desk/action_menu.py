"""The menu behind the three dots: what can be done with somebody now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from kiosk.domain.queue import Ticket
from kiosk.domain.staff import Capability, may
from kiosk.language import Catalogue
from kiosk.ui.desk.actions import Action, allowed
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import need_label
from kiosk.ui.desk.openers import OPENERS
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask


def open_menu(frame: Frame, ticket_id: str) -> None:
    """Offer everything that can be done with somebody; the menu follows where they go meanwhile."""
    ticket = frame.room.known(ticket_id)
    if ticket is None:
        return
    need = need_label(frame.house.pack.triage, ticket.need, frame.words)

    def answers() -> Sequence[Answer] | None:
        found = frame.room.known(ticket_id)
        return offered(frame, found) or None if found else None

    def choose(key: str) -> None:
        found = frame.room.known(ticket_id)
        if found is not None:
            OPENERS[Action(key)](frame, found)

    title = frame.words.gettext("{number} · {need}").format(number=ticket.number, need=need)
    ask(frame, Asking(title, answers, choose, frame.words.gettext("Que voulez-vous faire ?")))


def offered(frame: Frame, ticket: Ticket) -> list[Answer]:
    """Return the entries of the menu of a ticket, for whoever has signed in."""
    member = frame.controller.member
    return [
        Answer(action, action_text(frame.words, action))
        for action in allowed(ticket)
        if action in OPENERS
        and (action is not Action.CALL or frame.controller.counter)
        and (action is not Action.BOOK or (member is not None and may(member.role, Capability.SERVE)))
    ]


def action_text(words: Catalogue, action: Action) -> str:
    """Return what an entry does."""
    match action:
        case Action.CALL:
            return words.gettext("Appeler maintenant")
        case Action.RECALL:
            return words.gettext("Rappeler")
        case Action.START:
            return words.gettext("Commencer")
        case Action.FINISH:
            return words.gettext("Terminer")
        case Action.RETURN:
            return words.gettext("Remettre dans la file")
        case Action.HOLD:
            return words.gettext("Mettre de côté")
        case Action.PUT_BACK:
            return words.gettext("Remettre dans la file")
        case Action.MISS:
            return words.gettext("Noter absent")
        case Action.URGENT:
            return words.gettext("Rendre urgent")
        case Action.NOT_URGENT:
            return words.gettext("Rendre non urgent")
        case Action.PLACE:
            return words.gettext("Changer de place")
        case Action.UNPLACE:
            return words.gettext("Laisser la règle décider de la place")
        case Action.NEED:
            return words.gettext("Corriger le besoin")
        case Action.TRANSFER:
            return words.gettext("Envoyer vers une autre file")
        case Action.BOOK:
            return words.gettext("Donner un rendez-vous")
        case Action.REFER:
            return words.gettext("Orienter vers une structure")
        case Action.REPRINT:
            return words.gettext("Réimprimer (duplicata)")
        case Action.CANCEL:
            return words.gettext("Annuler le ticket")
        case _ as unreachable:
            assert_never(unreachable)


def call_other(frame: Frame) -> None:
    """Ask whom to call though it is not their turn."""
    words, triage = frame.words, frame.house.pack.triage

    def answers() -> Sequence[Answer]:
        return [
            Answer(one.id, one.number, need_label(triage, one.need or None, words)) for one in frame.room.in_order()
        ]

    def choose(ticket_id: str) -> None:
        found = frame.room.ticket(ticket_id)
        if found is not None:
            OPENERS[Action.CALL](frame, found)

    title = words.gettext("Appeler quelqu’un d’autre")
    ask(frame, Asking(title, answers, choose, words.gettext("Qui ? La raison sera demandée.")))
