"""What the desk's dialogs and tabs say, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.content import pack as packs
from kiosk.content.pack import Pack
from kiosk.domain.day import Day, DayState
from kiosk.domain.day_figures import day_figures
from kiosk.domain.directory import Session
from kiosk.domain.queue import Ticket
from kiosk.domain.reprints import JobState, Paper, PrintJob, SlipKind
from kiosk.domain.schedule import Slot
from kiosk.domain.staff import Role
from kiosk.domain.ticket_life import Stage
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.store.bookings import StoredBooking
from kiosk.store.claims import ClaimStatus
from kiosk.store.seats import StoredSeat
from kiosk.ui.desk import book_sheet, closing_sheet, day_tab, diary_tab, number_sheet, workshops_tab
from kiosk.ui.desk.choosing import best_slots
from kiosk.ui.desk.diary_tab import Standing
from kiosk.ui.desk.needs import UNSURE, Finding, derive_picker
from kiosk.ui.desk.queue_tab import alert_texts
from kiosk.ui.desk.waiting_rows import WaitingRow
from kiosk.usecases import room
from kiosk.usecases.day import Farewell
from kiosk.usecases.diary import Attendance, Entry
from kiosk.usecases.house import House

WORDS = catalogue(SOURCE)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TICKET = Ticket("1", NOW.date(), 1, "A1", "demarches", "fr", False, 45, NOW, NOW + timedelta(hours=1))
BOOKING = StoredBooking(
    "b",
    "048213",
    "A1",
    "demarches",
    "demarches",
    NOW + timedelta(hours=1),
    NOW + timedelta(minutes=105),
    "ar",
    ClaimStatus.BOOKED,
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    pictograms = Pictograms([bundled("assets") / "pictograms"])
    found = packs.load([bundled("assets") / "content"], pictograms, date(2026, 11, 24)).pack
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("finding", "keys"),
    [
        (Finding(), ["A", "B", "C", "D", "E", "F", "G", "H", "I", UNSURE]),
        (Finding(group="I"), ["I1", "I2", "I3"]),
        (Finding(typed="impot"), ["A5"]),
        (Finding(typed="IMPÔ"), ["A5"]),
        (Finding(typed="mot perdu"), ["H3"]),
        (Finding(group="A", typed="whats"), ["H6"]),
        (Finding(typed="zz"), []),
    ],
)
def test_a_need_is_found_by_group_or_by_letters(pack: Pack, finding: Finding, keys: list[str]) -> None:
    shown = derive_picker(pack.triage, WORDS, finding, unsure=True)
    assert [tile.key for tile in shown.tiles] == keys
    assert [tile.digit for tile in shown.tiles] == [str(n) if n < 10 else "" for n in range(1, len(keys) + 1)]
    assert bool(shown.empty) is not bool(keys)


def test_every_need_is_in_a_group(pack: Pack) -> None:
    found = {
        tile.key
        for group in derive_picker(pack.triage, WORDS, Finding()).tiles
        for tile in derive_picker(pack.triage, WORDS, Finding(group=group.key)).tiles
    }
    assert found == {need.code for need in pack.triage.needs.values() if need.enabled}


def test_needs_left_out_leave_no_empty_group(pack: Pack) -> None:
    shown = derive_picker(pack.triage, WORDS, Finding(), among=frozenset({"A5", "H3"}))
    assert [tile.key for tile in shown.tiles] == ["A", "H"]


@pytest.mark.parametrize(
    ("key", "after"),
    [("B", Finding(group="B")), ("B1", Finding(chosen="B1")), (UNSURE, Finding(chosen=UNSURE))],
)
def test_a_press_on_a_tile(key: str, after: Finding) -> None:
    assert Finding().picked(key) == after


LATE = NOW + timedelta(minutes=76)


@pytest.mark.parametrize(
    ("status", "stage", "now", "standing"),
    [
        (ClaimStatus.BOOKED, None, NOW, Standing.EXPECTED),
        (ClaimStatus.BOOKED, None, LATE, Standing.ABSENT),
        (ClaimStatus.CANCELLED, None, NOW, Standing.CANCELLED),
        (ClaimStatus.ARRIVED, Stage.WAITING, NOW, Standing.PRESENT),
        (ClaimStatus.ARRIVED, Stage.HELD, LATE, Standing.PRESENT),
        (ClaimStatus.ARRIVED, Stage.CALLED, NOW, Standing.SERVING),
        (ClaimStatus.ARRIVED, Stage.SERVING, NOW, Standing.SERVING),
        (ClaimStatus.ARRIVED, Stage.DONE, LATE, Standing.DONE),
        (ClaimStatus.ARRIVED, Stage.REFERRED, LATE, Standing.DONE),
        (ClaimStatus.ARRIVED, Stage.NO_SHOW, LATE, Standing.ABSENT),
        (ClaimStatus.ARRIVED, Stage.CANCELLED, LATE, Standing.CANCELLED),
    ],
)
def test_where_an_appointment_stands(status: ClaimStatus, stage: Stage | None, now: datetime, standing: str) -> None:
    ticket = None if stage is None else replace(TICKET, stage=stage)
    assert diary_tab.standing(Entry(replace(BOOKING, status=status), ticket), now) == standing


def test_the_diary_offers_what_can_be_done(pack: Pack) -> None:
    tomorrow = replace(BOOKING, id="t", starts_at=BOOKING.starts_at + timedelta(days=1))
    entries = (
        Entry(BOOKING, None),
        Entry(replace(BOOKING, id="h"), TICKET),
        Entry(replace(BOOKING, id="c", status=ClaimStatus.CANCELLED), None),
        Entry(tomorrow, None),
    )
    props = diary_tab.derive_props(entries, pack.triage, pack.directory, WORDS, NOW)
    assert [(row.can_arrive, row.has_menu) for row in props.rows] == [
        (True, True),
        (False, False),
        (False, False),
        (False, True),
    ]
    assert props.rows[0].day == "Aujourd’hui, mardi 24 novembre"
    assert props.rows[3].day == "Mercredi 25 novembre"
    assert props.summary == "Aujourd’hui : 1 attendu, 1 présent, 0 terminé"


def test_f6_an_appointment_whose_need_and_adviser_are_gone_is_still_told(pack: Pack) -> None:
    lost = replace(BOOKING, need="X9", adviser="gone")
    (row,) = diary_tab.derive_props((Entry(lost, None),), pack.triage, pack.directory, WORDS, NOW).rows
    assert (row.need, row.place, row.number) == ("X9", "gone", "048\u202f213")


def seat(position: int, *, waiting: bool = False, status: ClaimStatus = ClaimStatus.BOOKED) -> StoredSeat:
    session = Session("computer", NOW + timedelta(hours=4), NOW + timedelta(hours=5))
    return StoredSeat(f"{position}{waiting}", "123456", "H1", session, position, waiting, "fr", status)


def test_a_workshop_tells_its_seats(pack: Pack) -> None:
    there = seat(1, status=ClaimStatus.ARRIVED)
    one = Attendance(there.session, 2, (there, seat(2), seat(1, waiting=True)))
    other = Attendance(Session("phone", NOW + timedelta(days=2), NOW + timedelta(days=2, hours=1)), 8, ())
    props = workshops_tab.derive_props((one, other), pack.directory, WORDS, NOW, "")
    assert [row.seats for row in props.sessions] == ["complet, 1 en liste d’attente", "8 places libres"]
    assert [row.chosen for row in props.sessions] == [True, False]
    assert props.summary == "2 places prises sur 2, 1 présent"
    assert [(row.place, row.can_arrive) for row in props.seats] == [
        ("place 1", False),
        ("place 2", True),
        ("liste d’attente, n° 1", True),
    ]
    second = workshops_tab.derive_props((one, other), pack.directory, WORDS, NOW, workshops_tab.session_key(other))
    assert second.seats == ()
    assert second.can_enrol


def test_no_workshop_at_all_is_said(pack: Pack) -> None:
    assert workshops_tab.derive_props((), pack.directory, WORDS, NOW, "").summary == "Aucun atelier n’est prévu."


@pytest.mark.parametrize(
    ("state", "age", "outcome", "part"),
    [
        (JobState.ASKED, 0, "under_way", "sort"),
        (JobState.TAKEN, 29, "under_way", "sort"),
        (JobState.TAKEN, 31, "bad", "regardez à la borne"),
        (JobState.PRINTED, 5, "good", "sorti"),
        (JobState.FAILED, 5, "bad", "Écrivez le numéro"),
        (JobState.UNKNOWN, 5, "bad", "regardez à la borne"),
        (JobState.WITHDRAWN, 5, "bad", "ne répond pas"),
        (JobState.TOO_LATE, 90, "bad", "Écrivez le numéro"),
    ],
)
def test_what_became_of_the_paper(state: JobState, age: int, outcome: str, part: str) -> None:
    job = PrintJob("1", Paper(SlipKind.TICKET, "1"), NOW, state)
    props = number_sheet.derive_props(WORDS, job, NOW + timedelta(seconds=age))
    assert props.outcome == outcome
    assert part in props.sentence


def test_of_two_at_one_moment_whoever_speaks_the_language_is_offered(pack: Pack) -> None:
    slots = [Slot(adviser, NOW, NOW + timedelta(minutes=45)) for adviser in ("polyvalence", "demarches")]
    assert best_slots(slots, pack.directory, "ar") == (slots[1],)
    assert best_slots(slots, pack.directory, "en") == (slots[0],)


def test_days_and_times_and_the_choice_in_words(pack: Pack) -> None:
    slots = [Slot("demarches", NOW + timedelta(hours=h), NOW + timedelta(hours=h, minutes=45)) for h in (1, 2, 25)]
    props = book_sheet.derive_props(slots, pack.directory, WORDS, (), slots[2])
    assert [(day.label, [one.label for one in day.slots]) for day in props.days] == [
        ("mardi 24 novembre", ["11:00 · Poste 2", "12:00 · Poste 2"]),
        ("mercredi 25 novembre", ["11:00 · Poste 2"]),
    ]
    assert props.confirm == "Réserver mercredi 25 novembre, 11 h, Poste 2"
    gone = book_sheet.derive_props(slots[:2], pack.directory, WORDS, (), slots[2])
    assert gone.confirm == ""
    assert book_sheet.derive_props((), pack.directory, WORDS, (), None).nothing


def test_nobody_is_forgotten_when_the_day_is_closed(pack: Pack) -> None:
    left = [
        replace(TICKET, id="1"),
        replace(TICKET, id="2", sequence=2, stage=Stage.SERVING),
        replace(TICKET, id="3", sequence=3, stage=Stage.TRANSFERRED, need=None),
    ]
    first = closing_sheet.derive_props(left, {}, pack.triage, WORDS)
    assert [person.number for person in first.people] == ["A 1", "A 3"]
    assert first.others == ("A 2 est encore reçu : la visite sera terminée.",)
    assert (first.ready, first.lead) == (False, "Il reste 2 personnes. Que deviennent-elles ?")
    half = closing_sheet.derive_props(left, {"1": Farewell.REFERRED}, pack.triage, WORDS)
    assert (half.ready, half.lead) == (False, "Il reste 1 personne. Que devient-elle ?")
    assert [way.chosen for way in half.people[0].ways] == [True, False, False]
    all_of_them = {"1": Farewell.REFERRED, "3": Farewell.SENT_HOME}
    assert closing_sheet.derive_props(left, all_of_them, pack.triage, WORDS).ready
    assert closing_sheet.derive_props([], {}, pack.triage, WORDS).ready


@pytest.mark.parametrize(
    ("state", "role", "verbs"),
    [
        (DayState.UNOPENED, Role.ADVISER, ["open", "close"]),
        (DayState.OPEN, Role.COORDINATOR, ["paused", "close"]),
        (DayState.PAUSED, Role.ADVISER, ["open", "close"]),
        (DayState.CLOSED, Role.ADVISER, ["open"]),
        (DayState.OPEN, Role.VOLUNTEER, []),
    ],
)
def test_what_can_be_done_with_the_day(pack: Pack, house: House, state: DayState, role: Role, verbs: list[str]) -> None:
    now = replace(room.read(house), day=Day(date(2026, 11, 24), state))
    props = day_tab.derive_props(now, day_figures((), {}), pack.directory, {}, WORDS, role)
    assert [verb.key for verb in props.verbs] == verbs
    assert bool(props.not_allowed) is (not verbs)
    assert props.clock_warning == ""
    assert [figure.value for figure in props.figures[-2:]] == ["–", "–"]


def test_what_presses_is_counted_and_nothing_is_said_where_nothing_does() -> None:
    calm = WaitingRow("1", "A 1", "11:00", "10:00", "Caf", "français", "")
    rows = (replace(calm, soon_late=True), replace(calm, soon_late=True, offers=True), calm)
    assert alert_texts(WORDS, rows) == ("2 bientôt en retard", "1 à qui proposer mieux")
    assert alert_texts(WORDS, (calm, replace(calm, late=True))) == ()
