"""Every screen of a visit on a real kiosk, one after the other, and what an eye would find wrong with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from kiosk.domain.outcomes import (
    AppointmentOffer,
    ComeBackOffer,
    Decision,
    SessionOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of
from kiosk.domain.schedule import Slot
from kiosk.domain.shown_wait import AtOnce, Band
from kiosk.domain.visit import (
    AtComeBack,
    AtQuestion,
    AtReferral,
    AtSessions,
    AtSlots,
    AtTicket,
    Comfort,
    Step,
    TextSize,
)
from kiosk.rehearsal.player import Player
from kiosk.usecases.mapping import endings
from tests.ui.looking import faults, is_text, seen

USUAL = Comfort()
COMFORTS = [Comfort(text, reach=reach) for text, reach in product(TextSize, (False, True))]


def held(player: Player) -> bool:
    """Tell whether there is room to keep every target low.

    There is none for dates in large words, nor for places and returns in the largest.
    """
    comfort, wide = player.kiosk.controller.visit.comfort, player.kiosk.window.width() > player.kiosk.window.height()
    step = player.kiosk.controller.visit.step
    dates = comfort.text is not TextSize.NORMAL and isinstance(step, AtSessions | AtSlots)
    place = comfort.text is TextSize.LARGEST and isinstance(step, AtReferral | AtComeBack)
    crowded = wide and (comfort.text is not TextSize.NORMAL or isinstance(step, AtReferral))
    return not (dates or place or crowded)


def written(player: Player) -> tuple[str, ...]:
    """Return every text on the screen, which tells one page from the next."""
    return tuple(item.property("text") for item in seen(player.kiosk.window.contentItem()) if is_text(item))


def settled(player: Player) -> None:
    """Wait until the screen stands still, without a caption, which covers the header for as long as it is said."""
    player.kiosk.voice.silence()
    player.settle()


def looked_at(player: Player, comforts: Sequence[Comfort] = COMFORTS) -> Iterator[str]:
    """Yield what is wrong with the screen in every comfort, on each of its pages."""
    before = player.kiosk.controller.visit.comfort
    for comfort in comforts:
        player.kiosk.controller.set_comfort(comfort)
        settled(player)
        shown: set[tuple[str, ...]] = set()
        while (page := written(player)) not in shown:
            shown.add(page)
            found = faults(
                player.kiosk.window,
                player.kiosk.view_model.property("millimetre"),
                reach=comfort.reach and held(player),
            )
            for fault in found:
                yield f"{comfort.text.name}{' reach' if comfort.reach else ''}: {fault}"
            if not any(item.objectName() == "nextPage" for item in player.touchable()):
                break
            player.touch("nextPage")
            settled(player)
    player.kiosk.controller.set_comfort(before)
    player.settle()


def speak(player: Player, tag: str, comfort: Comfort = USUAL) -> None:
    """Begin a visit in a language and a comfort, which every screen is then laid out in at once."""
    player.kiosk.controller.start_again()
    player.clock.advance(1)
    player.settle()
    player.touch(f"language:{tag}")
    player.settle()
    player.clock.advance(1)
    player.kiosk.controller.set_comfort(comfort)


def questions(player: Player, tag: str, comfort: Comfort = USUAL) -> Iterator[str]:
    """Put every question on the screen, and yield its name."""
    speak(player, tag, comfort)
    start = player.kiosk.controller.visit
    for question in player.kiosk.house().pack.triage.questions:
        player.kiosk.controller._set(replace(start, steps=(*start.steps[:1], AtQuestion(question))))
        yield question


def outcomes(player: Player, tag: str, comfort: Comfort = USUAL) -> Iterator[str]:
    """Put an ending of each kind on the screen, and yield its name."""
    house = player.kiosk.house()
    kinds: set[object] = set()
    for ending in endings(house.pack, player.clock.now()):
        kind = (ending.outcome, ending.target)
        if kind in kinds or ending.path[0] == "help_now":
            continue
        kinds.add(kind)
        speak(player, tag, comfort)
        for option in ending.path:
            player.kiosk.controller.answer(option)
            player.clock.advance(1)
        player.settle()
        yield f"{ending.need} {ending.outcome}"


def crowded(player: Player, tag: str, comfort: Comfort = USUAL) -> Iterator[str]:
    """Put on the screen what is only offered when many wait, and yield its name."""
    speak(player, tag, comfort)
    start = player.kiosk.controller.visit
    for name, step in rush(player, tag):
        player.kiosk.controller._set(start.forward(step))
        player.settle()
        yield name


def rush(player: Player, language: str) -> Iterator[tuple[str, Step]]:
    """Yield what is only offered when many wait, and what comes of it."""
    now = player.clock.now()
    waiting = TicketOffer("A6", "demarches", 20, False, Band(100, 135, minutes_of(now) + 131))
    back = ComeBackOffer("A6", "demarches", 20, now.replace(hour=12, minute=50))
    slots = tuple(
        Slot("ana", start, start + timedelta(minutes=20))
        for start in (now.replace(hour=hour) + timedelta(days=day) for day in (1, 2, 3, 6) for hour in (9, 14))
    )
    workshop = next(iter(player.kiosk.house().pack.directory.workshops.values()))
    sessions = tuple(SessionOffer(session, 3) for session in workshop.sessions(now, most=3))
    dates, seats = AppointmentOffer("A6", "demarches", False, slots), WorkshopOffer("H2", sessions)
    ticket = Ticket("id", now.date(), 990, "A6", "demarches", language, False, 20, now, now)
    soon = TicketOffer("A6", "demarches", 20, False, AtOnce())
    yield "come back", AtComeBack(Decision(back, waiting), back)
    yield "slots", AtSlots(Decision(dates, waiting), dates, chosen=slots[0])
    yield "sessions", AtSessions(Decision(seats, waiting), seats, chosen=sessions[0])
    yield "waiting", AtTicket(ticket, Decision(waiting), "c")
    yield "soon", AtTicket(ticket, Decision(soon), "c")
    yield "back", AtTicket(replace(ticket, returns_at=back.at), Decision(back), "c")


SHOWN = {"question": questions, "ending": outcomes, "crowd": crowded}
"""Every screen of a visit but the first, which has no language yet."""
