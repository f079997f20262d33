"""The other pages, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.content.pack import Pack
from kiosk.domain.directory import Session
from kiosk.domain.outcomes import (
    AppointmentOffer,
    ComeBackOffer,
    Decision,
    PersonOffer,
    SessionOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.refusals import Cancelled, CheckInRefusal, OtherDay, TooLate, TooManyTries, UnknownNumber
from kiosk.domain.schedule import Slot
from kiosk.domain.shown_wait import Band, ShownWait, Uncertain
from kiosk.domain.visit import AtBooking, AtCheckIn, AtComeBack, AtPerson, AtSeat, AtSessions, AtSlots, Booking, Seat
from kiosk.language import Catalogue
from kiosk.ui.viewmodels import booking, check_in, come_back, languages, medical, person, question, sessions, slots
from tests.ui.viewmodels.conftest import NOW


def on(days: int, hour: int, minute: int = 0) -> datetime:
    """Return that hour, some days from now."""
    return (NOW + timedelta(days=days)).replace(hour=hour, minute=minute)


def slot(days: int, hour: int, minute: int = 0) -> Slot:
    """Return an hour with an adviser."""
    return Slot("adviser", on(days, hour, minute), on(days, hour + 1, minute))


def at_slots(**changes: object) -> AtSlots:
    """Return a step with a morning and an afternoon on each of four days."""
    offer = AppointmentOffer(
        "A4", "demarches", False, tuple(slot(day, hour) for day in (1, 2, 3, 6) for hour in (9, 14))
    )
    return AtSlots(Decision(offer, TicketOffer("A4", "demarches", 75, False)), offer, **changes)  # type: ignore[arg-type]


def test_the_first_screen_speaks_several_languages(french: Catalogue, arabic: Catalogue, english: Catalogue) -> None:
    props = languages.derive_props([french, arabic, english], paused=False)
    assert [row.name for row in props.languages] == ["Français", "العربية", "English"]
    assert props.greetings[0] == "Bonjour"
    assert len(set(props.greetings)) == 3
    assert props.help_title == "Aide tout de suite"
    assert props.help_second.count("·") == 1


def test_a_pause_is_told_in_every_language_on_offer(french: Catalogue, arabic: Catalogue, english: Catalogue) -> None:
    assert languages.derive_props([french], paused=False).pause == ()
    told = languages.derive_props([french, arabic, english], paused=True).pause
    assert (told[0].title, told[0].second) == ("Pas de numéro pour le moment", "Une personne vous aide.")
    assert [row.rightToLeft for row in told] == [False, True, False]
    assert len({row.title for row in told}) == 3


def test_every_question_has_words_and_drawings_in_every_language(
    pack: Pack, french: Catalogue, arabic: Catalogue, english: Catalogue
) -> None:
    for asked in pack.triage.questions.values():
        shown = [question.derive_props(pack.triage, asked, catalogue) for catalogue in (french, arabic, english)]
        for props in shown:
            assert props.text
            assert len(props.options) <= 6
            for row in (*props.options, *props.secondary):
                assert row.label
                assert len(row.pictograms) in (1, 2, 3, 4)
        assert len({props.text for props in shown}) == 3


def test_a_tile_without_a_drawing_shows_where_it_leads(pack: Pack, french: Catalogue) -> None:
    props = question.derive_props(pack.triage, pack.triage.questions["root"], french)
    other = next(row for row in props.options if row.key == "other")
    assert len(other.pictograms) == question.PREVIEWED


def test_slots_are_days_with_nights_before_them_mornings_and_afternoons(french: Catalogue) -> None:
    props = slots.derive_props(at_slots(), french, NOW.date())
    assert [(day.weekday, day.day, day.nights) for day in props.days] == [
        ("mercredi", "25", 1),
        ("jeudi", "26", 2),
        ("vendredi", "27", 3),
    ]
    assert [(row.time, row.morning) for row in props.days[0].slots] == [("9 h", True), ("14 h", False)]
    assert props.has_others
    assert props.confirm_label == ""
    assert props.alternative is not None


def test_the_chosen_slot_is_repeated_in_words(french: Catalogue) -> None:
    props = slots.derive_props(at_slots(chosen=slot(2, 9)), french, NOW.date())
    assert props.confirm_label == "Je prends jeudi 9 h"
    assert [row.chosen for day in props.days for row in day.slots].count(True) == 1


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (Uncertain(), "Je préfère attendre aujourd’hui"),
        (Band(30, 55, 650.0), "J’attends\u202f: 30 à 55 minutes"),
    ],
)
def test_the_wait_stands_beside_what_is_offered_instead(french: Catalogue, wait: ShownWait, words: str) -> None:
    waiting = TicketOffer("A4", "demarches", 30, False, wait)
    back = ComeBackOffer("A4", "demarches", 30, on(0, 11, 20))
    offers = (
        slots.derive_props(AtSlots(Decision(at_slots().offer, waiting), at_slots().offer), french, NOW.date()),
        come_back.derive_props(AtComeBack(Decision(back, waiting), back), french),
    )
    for props in offers:
        assert props.alternative is not None
        assert props.alternative.label == words


def test_coming_back_is_an_hour_in_words_and_on_a_clock(french: Catalogue) -> None:
    back = ComeBackOffer("A4", "demarches", 30, on(0, 11, 20))
    props = come_back.derive_props(AtComeBack(Decision(back), back), french)
    assert (props.text, props.confirm_label) == ("Revenez à 11 h 20", "Je reviens à 11 h 20")
    assert (props.hour, props.minute) == (11, 20)


def test_a_slot_that_has_just_gone_is_said(french: Catalogue) -> None:
    assert slots.derive_props(at_slots(taken=True), french, NOW.date()).notice


@pytest.mark.parametrize(
    ("left", "words", "confirm"),
    [
        (0, "Complet : liste d’attente", "Je me mets sur la liste"),
        (1, "1 place libre", "Je m’inscris"),
        (3, "3 places libres", "Je m’inscris"),
    ],
)
def test_a_session_tells_its_seats(pack: Pack, french: Catalogue, left: int, words: str, confirm: str) -> None:
    workshop = next(iter(pack.directory.workshops))
    offered = SessionOffer(Session(workshop, on(2, 14), on(2, 16)), left)
    offer = WorkshopOffer("H1", (offered,))
    props = sessions.derive_props(AtSessions(Decision(offer), offer, offered), pack.directory, french, NOW.date())
    assert props.sessions[0].seats.replace("\u202f", " ") == words
    assert props.confirm_label == confirm


def test_an_appointment_has_a_date_a_clock_and_a_number_to_come_back_with(pack: Pack, french: Catalogue) -> None:
    kept = Booking("id", "482913", "code", "A4", slot(1, 9, 30), "fr")
    props = booking.derive_booking_props(AtBooking(kept), pack.triage, pack.directory, french, NOW.date())
    assert (props.date.weekday, props.date.day, props.date.month, props.date.nights) == (
        "mercredi",
        "25",
        "novembre",
        1,
    )
    assert (props.date.time, props.date.hour, props.date.minute) == ("9 h 30", 9, 30)
    assert props.number == "482 913"
    assert props.bring


@pytest.mark.parametrize(("waiting", "title"), [(False, "Votre place à l’atelier"), (True, "Liste d’attente")])
def test_a_seat_or_a_place_on_the_list(pack: Pack, french: Catalogue, waiting: bool, title: str) -> None:
    workshop = next(iter(pack.directory.workshops))
    offered = SessionOffer(Session(workshop, on(2, 14), on(2, 16)), 0)
    seat = Seat("id", "000123", "code", "H1", offered, 2, waiting, "fr")
    props = booking.derive_seat_props(AtSeat(seat), pack.directory, french, NOW.date())
    assert props.title == title
    assert props.number == "000 123"
    assert any("2" in line.label for line in props.lines) is waiting


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (None, "carré noir"),
        (UnknownNumber(), "n’existe pas"),
        (TooManyTries(30.0), "Attendez un peu"),
        (OtherDay(on(1, 9, 30)), "mercredi 25 novembre à 9 h 30"),
        (TooLate(on(0, 9)), "n’est plus valable"),
        (Cancelled(), "n’est plus valable"),
    ],
)
def test_the_keypad_says_what_the_last_try_met(french: Catalogue, refusal: CheckInRefusal | None, words: str) -> None:
    props = check_in.derive_props(AtCheckIn("12", refusal), french)
    assert words in props.message
    assert props.digits == (("1", "2", "", "", "", "") if refusal is None else ("",) * 6)


@pytest.mark.parametrize(
    ("reopens", "words"),
    [(None, ""), (on(0, 14), "Revenez aujourd’hui à 14 h."), (on(1, 9), "Revenez mercredi 25 novembre à 9 h.")],
)
def test_a_person_comes_or_will_be_there(pack: Pack, french: Catalogue, reopens: datetime | None, words: str) -> None:
    step = AtPerson(None, reopens is None, reopens)
    props = person.derive_props(step, pack.triage, pack.directory, french, NOW)
    assert props.reopens_text == words
    assert props.continue_label == "Continuer"


def test_nobody_here_and_nobody_knows_when_is_said_to_be_closed(pack: Pack, french: Catalogue) -> None:
    props = person.derive_props(AtPerson(None, here=False), pack.triage, pack.directory, french, NOW)
    assert props.pictogram == "outcome_closed"
    assert props.reopens_text == ""


@pytest.mark.parametrize("here", [True, False])
def test_whoever_holds_no_number_can_always_go_on(pack: Pack, french: Catalogue, here: bool) -> None:
    step = AtPerson("A1", here, None, Decision(PersonOffer("A1", here=here)))
    assert person.derive_props(step, pack.triage, pack.directory, french, NOW).continue_label == "Continuer"


def test_an_urgent_need_after_closing_still_offers_the_appointment(pack: Pack, french: Catalogue) -> None:
    slots = AppointmentOffer("A8", "demarches", True, (slot(1, 9),))
    step = AtPerson("A8", False, on(1, 9), Decision(PersonOffer("A8", True, False, on(1, 9)), slots))
    props = person.derive_props(step, pack.triage, pack.directory, french, NOW)
    assert props.continue_label == "Je préfère un rendez-vous"


def test_a_silent_alarm_looks_like_any_other_wait(french: Catalogue) -> None:
    props = person.derive_neutral_props(french)
    shown = " ".join([props.title, *(line.label for line in props.lines)]).lower()
    assert not [word for word in ("danger", "alerte", "urgence", "police", "violence") if word in shown]
    assert props.numbers == ()


def test_a_medical_emergency_shows_whom_to_call(pack: Pack, french: Catalogue) -> None:
    props = medical.derive_props(pack.directory, french)
    assert [row.number for row in props.numbers] == ["15", "112", "114"]
