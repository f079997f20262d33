"""Every screen, in every language, size and posture, upright and wide: nothing cut, covered, small or out of reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import cycle, product

import pytest
from PySide6.QtCore import QSize

from kiosk.devices.pretend_sound import PretendSoundPlayer
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
    AtCheckIn,
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
from kiosk.language import LANGUAGES, OFFERED
from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, Player
from kiosk.usecases.mapping import endings
from tests.ui.looking import faults, is_text, seen

SIZES = {"portrait": PORTRAIT, "landscape": LANDSCAPE}
SHORT = {("portrait", "fr"), ("landscape", "ar")}
USUAL = Comfort()
COMFORTS = [Comfort(text, reach=reach) for text, reach in product(TextSize, (False, True))]


@pytest.fixture
def new_player(new_player: Callable[..., Player]) -> Callable[..., Player]:
    """Return a maker of kiosks that can be heard: they have one control more."""
    return partial(new_player, hear=PretendSoundPlayer)


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

# A few at every run, all of them in the long one.
SOME = [
    pytest.param(size, tag, id=f"{name}-{tag}", marks=() if (name, tag) in SHORT else pytest.mark.long)
    for (name, size), tag in product(SIZES.items(), OFFERED)
]


@pytest.mark.parametrize(("size", "tag"), SOME)
@pytest.mark.parametrize("shown", SHOWN)
def test_every_screen_fits_in_every_size_and_posture(
    new_player: Callable[..., Player], size: QSize, tag: str, shown: str
) -> None:
    player = new_player(size=size)
    wrong = [f"{name}: {fault}" for name in SHOWN[shown](player, tag) for fault in looked_at(player)]
    assert not wrong, "\n".join(wrong)


# Each language once at every run: the next one in the next size, upright or wide.
GLIMPSES = [
    pytest.param(size, Comfort(text), tag, id=f"{tag}-{name}-{text.name}")
    for tag, ((name, size), text) in zip(OFFERED, cycle(product(SIZES.items(), reversed(TextSize))), strict=False)
]


@pytest.mark.parametrize(("size", "comfort", "tag"), GLIMPSES)
def test_every_screen_fits_in_every_language(
    new_player: Callable[..., Player], size: QSize, comfort: Comfort, tag: str
) -> None:
    player = new_player(size=size)
    wrong = [
        f"{name}: {fault}"
        for shown in SHOWN.values()
        for name in shown(player, tag, comfort)
        for fault in looked_at(player, [comfort])
    ]
    player.kiosk.view_model.openComfort()
    wrong += [f"settings: {fault}" for fault in looked_at(player, [comfort])]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_first_screen_the_keypad_the_notice_and_help_fit(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    wrong = [f"languages: {fault}" for fault in looked_at(player)]
    speak(player, "fr")
    start = player.kiosk.controller.visit
    player.kiosk.controller._set(start.forward(AtCheckIn("48")))
    wrong += [f"keypad: {fault}" for fault in looked_at(player)]
    for tag in ("fr", "ar"):
        speak(player, tag)
        player.kiosk.controller.show_notice()
        player.settle()
        wrong += [f"notice {tag}: {fault}" for fault in looked_at(player)]
    for key in ("medical", "danger"):
        player.kiosk.controller.start_again()
        player.clock.advance(1)
        player.kiosk.controller.help_now()
        player.clock.advance(1)
        option = next(o.id for o in player.kiosk.house().pack.triage.questions["help_now"].options if key in o.id)
        player.kiosk.controller.answer(option)
        player.clock.advance(1)
        wrong += [f"{key}: {fault}" for fault in looked_at(player)]
    assert not wrong, "\n".join(wrong)


def offered(player: Player) -> set[str]:
    """Turn every page of the first screen and return what can be chosen, and the way to a person."""
    found: set[str] = set()
    while True:
        page = {item.objectName() for item in player.touchable() if item.objectName().startswith("language")}
        if page <= found:
            return found
        found |= page
        if any(item.objectName() == "nextPage" for item in player.touchable()):
            player.touch("nextPage")
            player.settle()


@pytest.mark.parametrize("paused", [False, True], ids=["open", "paused"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_first_screen_of_every_language_fits(new_player: Callable[..., Player], size: QSize, paused: bool) -> None:
    player = new_player(size=size, languages=tuple(LANGUAGES))
    player.kiosk.view_model.show_pause(paused)
    wrong = list(looked_at(player))
    assert not wrong, "\n".join(wrong)
    everything = {"languageMissing", *(f"language:{tag}" for tag in LANGUAGES)}
    for comfort in COMFORTS:
        player.kiosk.controller.set_comfort(comfort)
        player.settle()
        assert offered(player) == everything, comfort


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_all_fourteen_languages_stand_on_one_page(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size, languages=tuple(LANGUAGES))
    names = [item.objectName() for item in player.touchable() if item.objectName().startswith("language:")]
    assert names == [f"language:{tag}" for tag in LANGUAGES]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_first_screen_of_a_paused_day_fits(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    player.kiosk.view_model.show_pause(True)
    wrong = list(looked_at(player))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_settings_and_the_idle_warning_fit(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    wrong = []
    for tag in ("fr", "ar"):
        speak(player, tag)
        player.kiosk.view_model.openComfort()
        wrong += [f"settings {tag}: {fault}" for fault in looked_at(player)]
        player.kiosk.view_model.closeComfort()
        for comfort in COMFORTS:
            player.kiosk.controller.set_comfort(comfort)
            player.wait(95)
            player.kiosk.voice.silence()
            player.settle()
            assert player.kiosk.view_model.property("idle")
            found = faults(player.kiosk.window, player.kiosk.view_model.property("millimetre"), reach=False)
            wrong += [f"idle {tag} {comfort.text.name}: {fault}" for fault in found]
            player.touch("idle")
            player.settle()
    assert not wrong, "\n".join(wrong)
