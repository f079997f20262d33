"""What the board shows, as values: `derive_props` puts the room into words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.directory import Directory
from kiosk.language import SOURCE, Catalogue
from kiosk.ui.board.calls import Call, Calls
from kiosk.ui.board.house_now import (
    NotReceiving,
    OwnState,
    Pausing,
    Receiving,
    SessionToday,
    open_places,
    own_state,
    sessions_today,
)
from kiosk.ui.viewmodels.page import nights, reopening
from kiosk.usecases.announcing import worded
from kiosk.usecases.watching import Sight

SAID_TOGETHER = 2
"""How many languages say a notice beside French."""

TURN_SECONDS = 20
"""How long they say it before the next ones do."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in a language of their own."""

    text: str
    family: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class Plate:
    """A call. `key` is that of the call being said, and empty once it has been."""

    key: str
    number: str
    place: str
    second: Line | None


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands in the place of a call. `also` says the title in other languages; `moons` nights to sleep."""

    drawing: str
    title: str
    text: str
    also: tuple[Line, ...] = ()
    moons: int = 0
    receives: bool = True


@dataclass(frozen=True, slots=True)
class Chip:
    """Whether NUMIKS receives, in the head of the board."""

    drawing: str
    text: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class CallRow:
    """A number that was called, and where to."""

    number: str
    place: str


@dataclass(frozen=True, slots=True)
class InfoRow:
    """A thing to know; `lead` is a time, else `drawing` stands there."""

    lead: str
    drawing: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Section:
    """Things to know that belong together; a page holds as many of its rows as there is room for."""

    drawing: str
    title: str
    rows: tuple[InfoRow, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """The board. It shows a plate, or a notice, or for a moment at its start neither."""

    day: str = ""
    time: str = ""
    chip: Chip | None = None
    plate: Plate | None = None
    notice: Notice | None = None
    calls: tuple[CallRow, ...] = ()
    sections: tuple[Section, ...] = ()


def derive_props(
    sight: Sight | None,
    calls: Calls,
    said: str,
    catalogues: Mapping[str, Catalogue],
    now: datetime,
    *,
    in_trouble: bool,
) -> Props:
    """Return the board at `now`; `said` is the key of the call being said, or empty.

    `catalogues` holds French and the languages that a line in the visitor's own may be in. A clock that cannot be
    right is not shown, nor anything that depends on it.
    """
    french = catalogues[SOURCE]
    if in_trouble or sight is None:
        return Props(day=french.day(now), time=f"{now:%H:%M}", notice=_trouble(french) if in_trouble else None)
    room, directory = sight.room, sight.directory
    knows_time = not room.clock_wrong
    state = own_state(room, directory) if knows_time else Receiving()
    call = calls.on_plate
    empty = isinstance(state, NotReceiving) and not room.tickets
    return Props(
        day=french.day(now) if knows_time else "",
        time=f"{now:%H:%M}" if knows_time else "",
        chip=_chip(state, french, rush=room.day.rush) if knows_time and not empty else None,
        plate=None if call is None else _plate(call, said, directory, catalogues),
        notice=None if call else _notice(state, catalogues, now, rush=room.day.rush, empty=empty),
        calls=() if empty else tuple(CallRow(one.number, _place(one, directory)) for one in calls.beside),
        sections=_sections(sight, french) if knows_time else (),
    )


def _plate(call: Call, said: str, directory: Directory, catalogues: Mapping[str, Catalogue]) -> Plate:
    return Plate(
        key=call.key if call.key == said else "",
        number=call.number,
        place=_place(call, directory),
        second=_second(call, directory, catalogues),
    )


def _place(call: Call, directory: Directory) -> str:
    counter = directory.counters.get(call.counter)
    return counter.label if counter else ""


def _second(call: Call, directory: Directory, catalogues: Mapping[str, Catalogue]) -> Line | None:
    """Return the place in the visitor's language, where somebody has translated it."""
    catalogue, counter = catalogues.get(call.language), directory.counters.get(call.counter)
    if catalogue is None or counter is None or catalogue.language.tag == SOURCE:
        return None
    label = worded(counter, catalogue).label
    return _line(catalogue, label) if label else None


def _line(catalogue: Catalogue, text: str) -> Line:
    return Line(text, catalogue.language.page_family, catalogue.language.rtl)


def _trouble(french: Catalogue) -> Notice:
    return Notice(
        "calm_desk",
        french.gettext("Merci de demander à l’accueil."),
        french.gettext("L’écran revient dans un instant."),
        receives=False,
    )


def _notice(state: OwnState, catalogues: Mapping[str, Catalogue], now: datetime, *, rush: bool, empty: bool) -> Notice:
    """Return what is said while nobody is called; hours come first only where nobody waits any more."""
    french = catalogues[SOURCE]
    if isinstance(state, NotReceiving) and empty:
        reopens = state.reopens
        also = _also(catalogues, lambda one: _closed(one, now, reopens), now)
        return Notice(
            drawing="outcome_closed",
            title=french.gettext("Fermé"),
            text=reopening(french, now.date(), reopens) if reopens else "",
            also=also,
            moons=nights(now.date(), reopens.date()) if reopens else 0,
            receives=False,
        )
    if isinstance(state, Pausing):
        text = french.gettext("La borne ne donne pas de numéro pour le moment.")
    elif rush:
        text = french.gettext("Il y a beaucoup de monde. Merci d’attendre.")
    else:
        text = ""
    return Notice(
        drawing="guide_board",
        title=french.gettext("Votre numéro s’affiche ici."),
        text=text,
        also=_also(catalogues, lambda one: one.gettext("Votre numéro s’affiche ici."), now),
    )


def _also(catalogues: Mapping[str, Catalogue], said: Callable[[Catalogue], str], now: datetime) -> tuple[Line, ...]:
    """Return what others than French say, a few at a time: they take turns, and what two say alike is said once."""
    lines = {text: _line(one, text) for one in catalogues.values() if (text := said(one)) != said(catalogues[SOURCE])}
    found = tuple(lines.values())
    turns = -(-len(found) // SAID_TOGETHER) or 1
    first = int(now.timestamp() // TURN_SECONDS) % turns * SAID_TOGETHER
    return found[first : first + SAID_TOGETHER]


def _closed(catalogue: Catalogue, now: datetime, reopens: datetime | None) -> str:
    return reopening(catalogue, now.date(), reopens) if reopens else catalogue.gettext("Fermé")


def _chip(state: OwnState, french: Catalogue, *, rush: bool) -> Chip:
    match state:
        case NotReceiving():
            return Chip("ui_door", french.gettext("Fermé"), is_open=False)
        case Pausing():
            return Chip("ui_wait", french.gettext("Petite pause"), is_open=False)
        case Receiving() if rush:
            return Chip("ui_group", french.gettext("Beaucoup de monde"), is_open=False)
        case Receiving(until):
            text = french.gettext("Ouvert jusqu’à {time}").format(time=french.time(until)) if until else ""
            return Chip("ui_check", text or french.gettext("Ouvert"), is_open=True)


def _sections(sight: Sight, french: Catalogue) -> tuple[Section, ...]:
    workshops = tuple(_workshop_row(one, french) for one in sessions_today(sight.room, sight.directory))
    places = tuple(
        InfoRow("", structure.pictogram, structure.name, _where(structure.place.floor, structure.place.door, french))
        for structure in open_places(sight.directory, sight.room.now)
    )
    sections = (
        Section("outcome_workshop", french.gettext("Ateliers aujourd’hui"), workshops),
        Section("ui_dooropen", french.gettext("Ouvert maintenant"), places),
    )
    return tuple(section for section in sections if section.rows)


def _workshop_row(one: SessionToday, french: Catalogue) -> InfoRow:
    seats = french.ngettext("{n} place libre", "{n} places libres", one.seats_left).format(n=one.seats_left)
    return InfoRow(
        lead=french.time(one.start),
        drawing="",
        title=one.workshop.title,
        detail=seats if one.seats_left else french.gettext("Complet : liste d’attente"),
    )


def _where(floor: int | None, door: str, french: Catalogue) -> str:
    return " · ".join(filter(None, ("" if floor is None else french.floor(floor), door.replace(" ", "\u00a0"))))
