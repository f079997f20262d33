"""A number in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.content.pack import Pack
from kiosk.domain.outcomes import ComeBackOffer, Decision, PersonOffer, TicketOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of
from kiosk.domain.shown_wait import AtOnce, Band, ShownWait, Uncertain
from kiosk.domain.visit import AtArrival, AtTicket
from kiosk.language import Catalogue
from kiosk.ui.viewmodels import ticket
from tests.ui.viewmodels.conftest import NOW

UNCERTAIN = Uncertain()


def at_ticket(need: str, wait: ShownWait = UNCERTAIN, *, fetched: bool = False, sequence: int = 27) -> AtTicket:
    """Return a step at which somebody holds a number."""
    offer = PersonOffer(need) if fetched else TicketOffer(need, "demarches", 30, False, wait)
    kept = Ticket("id", NOW.date(), sequence, need, "demarches", "fr", False, 20, NOW, NOW)
    return AtTicket(kept, Decision(offer), "0123456789")


def wait(low: int, high: int) -> Band:
    """Return a wait from `low` to `high` minutes."""
    return Band(low, high, minutes_of(NOW) + high - 2)


@pytest.mark.parametrize(
    ("band", "text", "latest", "uncertain"),
    [
        (wait(10, 25), "10 à 25 minutes", "au plus tard vers 10 h 25", False),
        (wait(0, 5), "moins de 5 minutes", "au plus tard vers 10 h 05", False),
        (wait(30, 60), "30 à 60 minutes", "au plus tard vers 11 h", False),
        (AtOnce(), "C’est bientôt à vous", "", False),
        (UNCERTAIN, "Une personne vous dira combien de temps.", "", True),
    ],
)
def test_a_wait_is_a_band_or_somebody_will_say(
    pack: Pack, french: Catalogue, band: ShownWait, text: str, latest: str, uncertain: bool
) -> None:
    props = ticket.derive_props(at_ticket("A1", band), pack.triage, pack.directory, french, NOW)
    assert props.wait is not None
    assert (props.wait.text, props.wait.latest, props.wait.uncertain) == (text, latest, uncertain)
    assert props.number == "A 27"


def test_somebody_who_goes_away_is_told_when_to_come_back_on_the_clock_too(pack: Pack, french: Catalogue) -> None:
    at = NOW.replace(hour=11, minute=20)
    held = Ticket("id", NOW.date(), 27, "A1", "demarches", "fr", False, 20, NOW, NOW, returns_at=at)
    step = AtTicket(held, Decision(ComeBackOffer("A1", "demarches", 20, at)), "0123456789")
    props = ticket.derive_props(step, pack.triage, pack.directory, french, NOW)
    assert props.wait == ticket.WaitRow("Revenez à 11 h 20")
    assert (props.now_hour, props.now_minute) == (11, 20)
    assert [row.pictogram for row in props.lines] == ["outcome_come_back", "guide_board"]


def test_somebody_whom_a_person_fetches_is_told_that_and_no_wait(pack: Pack, french: Catalogue) -> None:
    props = ticket.derive_props(at_ticket("C5", fetched=True), pack.triage, pack.directory, french, NOW)
    assert props.wait is None
    assert props.lines[0].label == "Une personne vient vous chercher."
    assert [row.number for row in props.numbers] == ["115"]


def test_a_sensitive_need_shows_nothing_to_bring(pack: Pack, french: Catalogue) -> None:
    sensitive = [code for code, need in pack.triage.needs.items() if need.sensitive]
    for code in sensitive:
        props = ticket.derive_props(at_ticket(code), pack.triage, pack.directory, french, NOW)
        assert props.bring == ()


def test_what_is_free_is_said_to_be(pack: Pack, french: Catalogue) -> None:
    props = ticket.derive_props(at_ticket("A8"), pack.triage, pack.directory, french, NOW)
    assert props.notice == "C’est gratuit. Ne payez personne."


def test_an_arrival_tells_the_hour_one_is_expected_at(french: Catalogue) -> None:
    held = Ticket("id", NOW.date(), 3, "A4", "demarches", "fr", False, 20, NOW, NOW)
    props = ticket.derive_arrival_props(AtArrival(NOW + timedelta(minutes=30), held, "c"), french, NOW)
    assert props.lines[0].label == "Nous vous attendons à 10 h 30."
    assert props.number == "A 3"


def test_an_arrival_at_a_workshop_has_no_number(french: Catalogue) -> None:
    props = ticket.derive_arrival_props(AtArrival(NOW), french, NOW)
    assert props.number == ""
    assert not [line for line in props.lines if line.pictogram == "guide_board"]


def test_the_number_is_the_same_in_arabic(pack: Pack, arabic: Catalogue) -> None:
    props = ticket.derive_props(at_ticket("A1", wait(10, 25)), pack.triage, pack.directory, arabic, NOW)
    assert props.number == "A 27"
    assert props.wait is not None
    assert "10" in props.wait.text
    assert "25" in props.wait.text
    assert props.title != "Voici votre numéro"
