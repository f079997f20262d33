"""What the board shows of the room, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from gettext import NullTranslations

import pytest

from kiosk.domain.day import Day, DayState
from kiosk.domain.directory import Counter, Directory, Place, Session, Structure, StructureKind, Workshop
from kiosk.domain.schedule import Calendar, Opening
from kiosk.domain.ticket_life import Stage
from kiosk.language import LANGUAGES, SOURCE, Catalogue, catalogue
from kiosk.paths import bundled
from kiosk.store.claims import ClaimStatus
from kiosk.store.seats import StoredSeat
from kiosk.ui.board.calls import Calls, look
from kiosk.ui.board.props import SAID_TOGETHER, TURN_SECONDS, Chip, Props, derive_props
from kiosk.usecases.room import Room
from kiosk.usecases.watching import Sight
from tests.ui.board.rooms import DAY, NOW, called, room, waiting

WEEK = Calendar(tuple(Opening(weekday, time(9), time(17)) for weekday in range(5)))
RESIDENT = Structure(
    "MLJ",
    "Mission Locale",
    StructureKind.RESIDENT,
    "structure_mlj",
    confirmed=True,
    place=Place(1, "Porte 12"),
    calendar=WEEK,
)
WORKSHOP = Workshop("computer", "Débuter", "need_phone", "debutant", 8, 90, 1, time(14), WEEK, frozenset())
DIRECTORY = Directory(
    structures={"MLJ": RESIDENT},
    counters={"poste_1": Counter("poste_1", "Poste 1"), "poste_2": Counter("poste_2", "Bureau des permanences")},
    workshops={"computer": WORKSHOP},
    own=WEEK,
)
CATALOGUES: dict[str, Catalogue] = {tag: catalogue(tag, bundled("translations")) for tag in ("fr", "ar", "en")}


def shown(seen: Room, directory: Directory = DIRECTORY) -> Props:
    """Return what the board shows of a room that it sees for the first time."""
    calls = look(Calls(), seen)
    said = calls.queue[0].key if calls.queue else ""
    return derive_props(Sight(seen, directory), calls, said, CATALOGUES, seen.now, in_trouble=False)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return NOW.replace(day=day, hour=hour, minute=minute)


def on(moment: datetime, state: DayState = DayState.UNOPENED) -> Room:
    return room(now=moment, day=Day(moment.date(), state))


def seat(position: int, waiting: bool = False, status: ClaimStatus = ClaimStatus.BOOKED) -> StoredSeat:
    session = Session("computer", at(14), at(15, 30))
    return StoredSeat(f"s{position}", str(position), "H1", session, position, waiting, "fr", status)


def test_a_call_shows_its_number_its_place_and_the_place_in_the_language_of_whoever_is_called() -> None:
    plate = shown(room(replace(called(1), language="ar"))).plate
    assert plate is not None
    assert (plate.number, plate.place) == ("A 1", "Poste 1")
    assert plate.second is not None
    assert (plate.second.text, plate.second.rtl) == ("المكتب 1", True)


@pytest.mark.parametrize(
    ("sequence", "language"),
    [(1, "fr"), (1, "so"), (2, "ar")],
    ids=["in French", "in a language without words", "to a counter that nobody has translated"],
)
def test_elsewhere_the_place_stands_in_french_alone(sequence: int, language: str) -> None:
    plate = shown(room(replace(called(sequence), language=language))).plate
    assert plate is not None
    assert plate.second is None


def test_a_counter_that_the_content_no_longer_knows_leaves_the_number() -> None:
    plate = shown(room(called(7))).plate
    assert plate is not None
    assert (plate.number, plate.place) == ("A 7", "")


def test_the_plate_tells_whether_its_call_is_being_said() -> None:
    fresh, old = shown(room(called(1))).plate, shown(room(called(1, 120))).plate
    assert fresh is not None
    assert fresh.key
    assert old is not None
    assert old.key == ""


def test_nothing_on_the_board_tells_the_need() -> None:
    ticket = replace(called(1), need="E4", service="secret")
    words = str(shown(room(ticket, called(2, 60, Stage.SERVING))))
    assert "E4" not in words
    assert "secret" not in words


@pytest.mark.parametrize(
    ("seen", "chip"),
    [
        (on(at(10)), Chip("ui_check", "Ouvert jusqu’à 17 h", is_open=True)),
        (on(at(10), DayState.PAUSED), Chip("ui_wait", "Petite pause", is_open=False)),
        (room(day=Day(DAY, DayState.OPEN, rush=True)), Chip("ui_group", "Beaucoup de monde", is_open=False)),
        (on(at(18), DayState.OPEN), Chip("ui_check", "Ouvert", is_open=True)),
        (room(now=at(18), uncalled=(waiting(1),)), Chip("ui_door", "Fermé", is_open=False)),
        (on(at(18)), None),
    ],
    ids=["open", "paused", "a rush", "kept open", "closed while somebody waits", "closed"],
)
def test_whether_one_is_received_is_said_by_word_and_drawing(seen: Room, chip: Chip | None) -> None:
    assert shown(seen).chip == chip


@pytest.mark.parametrize(
    ("seen", "text", "moons"),
    [
        (on(at(7)), "Ouvre aujourd’hui à 9 h", 0),
        (on(at(18)), "Ouvre demain à 9 h", 1),
        (on(at(18, day=27)), "Ouvre lundi 30 novembre à 9 h", 3),
        (on(at(10), DayState.CLOSED), "Ouvre demain à 9 h", 1),
    ],
)
def test_a_closed_house_says_when_it_opens(seen: Room, text: str, moons: int) -> None:
    notice = shown(seen).notice
    assert notice is not None
    assert (notice.title, notice.text, notice.moons) == ("Fermé", text, moons)
    assert [line.rtl for line in notice.also] == [True, False]


class Called(NullTranslations):
    """Every sentence after the name of the language."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._tag = tag

    def gettext(self, message: str) -> str:
        """Return a sentence."""
        return f"{self._tag} {message}"


def test_many_languages_say_a_notice_in_turns() -> None:
    words = {tag: Catalogue(language, Called(tag)) for tag, language in LANGUAGES.items()}
    said: list[str] = []
    for second in range(0, TURN_SECONDS * 7, TURN_SECONDS):
        now = at(10).replace(second=second % 60, minute=second // 60)
        notice = derive_props(Sight(on(now), DIRECTORY), Calls(), "", words, now, in_trouble=False).notice
        assert notice is not None
        assert 0 < len(notice.also) <= SAID_TOGETHER
        said += [line.text for line in notice.also]
    assert sorted(said) == sorted(f"{tag} Votre numéro s’affiche ici." for tag in LANGUAGES if tag != SOURCE)


def test_a_house_that_never_opens_again_is_just_closed() -> None:
    notice = shown(on(at(10)), replace(DIRECTORY, own=Calendar())).notice
    assert notice is not None
    assert (notice.title, notice.text) == ("Fermé", "")


def test_while_somebody_waits_after_hours_their_number_is_still_announced_here() -> None:
    notice = shown(room(now=at(18), uncalled=(waiting(1),))).notice
    assert notice is not None
    assert notice.title == "Votre numéro s’affiche ici."


def test_b1_b2_a_clock_that_cannot_be_right_is_not_shown_nor_what_hangs_on_it() -> None:
    props = shown(room(called(1), now=NOW - timedelta(days=400)))
    assert (props.day, props.time, props.chip, props.sections) == ("", "", None, ())
    assert props.plate is not None


def test_a_store_that_cannot_be_read_sends_people_to_the_desk() -> None:
    props = derive_props(None, Calls(), "", CATALOGUES, NOW, in_trouble=True)
    assert props.notice is not None
    assert props.notice.title == "Merci de demander à l’accueil."
    assert (props.plate, props.calls, props.sections) == (None, (), ())


@pytest.mark.parametrize(
    ("seats", "detail"),
    [
        ((), "8 places libres"),
        (tuple(seat(n) for n in range(7)), "1 place libre"),
        (tuple(seat(n) for n in range(8)), "Complet : liste d’attente"),
        ((seat(1), seat(2, status=ClaimStatus.CANCELLED), seat(3, waiting=True)), "7 places libres"),
    ],
    ids=["nobody", "one left", "full", "cancelled and waiting ones hold none"],
)
def test_todays_workshops_say_how_many_seats_are_left(seats: tuple[StoredSeat, ...], detail: str) -> None:
    workshops = shown(room(seats=seats)).sections[0]
    assert [(row.lead, row.title) for row in workshops.rows] == [("14 h", "Débuter")]
    assert workshops.rows[0].detail.replace("\u202f", " ") == detail.replace("\u202f", " ")


def test_a_workshop_that_has_begun_is_left_out() -> None:
    assert [section.title for section in shown(on(at(14))).sections] == ["Ouvert maintenant"]


@pytest.mark.parametrize(
    "change",
    [
        {"confirmed": False},
        {"enabled": False},
        {"place": Place(door="Porte 12")},
        {"kind": StructureKind.OUTSIDE},
        {"calendar": Calendar((Opening(1, time(14), time(17)),))},
    ],
    ids=["unconfirmed", "disabled", "floor unknown", "outside", "closed now"],
)
def test_only_who_is_known_to_receive_in_the_building_now_is_shown(change: dict[str, object]) -> None:
    open_ = [section for section in shown(room()).sections if section.title == "Ouvert maintenant"]
    assert [(row.title, row.detail) for row in open_[0].rows] == [("Mission Locale", "1er étage · Porte\u00a012")]
    other = replace(DIRECTORY, structures={"MLJ": replace(RESIDENT, **change)})  # type: ignore[arg-type]
    assert all(section.title != "Ouvert maintenant" for section in shown(room(), other).sections)
