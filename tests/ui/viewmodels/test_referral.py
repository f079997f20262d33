"""Where to go, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.content.pack import Pack
from kiosk.domain.directory import ClosedNow, Directory, HoursUnknown, OpenNow, StructureKind
from kiosk.domain.outcomes import Decision, PersonOffer, ReferralOffer
from kiosk.domain.visit import AtReferral
from kiosk.language import Catalogue
from kiosk.ui.viewmodels import referral
from tests.ui.viewmodels.conftest import NOW

State = OpenNow | ClosedNow | HoursUnknown


def at(need: str, target: str, state: State) -> AtReferral:
    """Return a step at which somebody is told where to go."""
    offer = ReferralOffer(need, target, False, state)
    return AtReferral(Decision(offer, PersonOffer(need)), offer, "0123456789")


def day_at(days: int, hour: int) -> datetime:
    """Return that hour, some days from now."""
    return (NOW + timedelta(days=days)).replace(hour=hour)


@pytest.mark.parametrize(
    ("state", "kind", "title", "text", "nights"),
    [
        (OpenNow(day_at(0, 17)), "open", "Ouvert", "jusqu’à 17 h", 0),
        (ClosedNow(day_at(0, 14)), "closed", "Fermé maintenant", "Ouvre aujourd’hui à 14 h", 0),
        (ClosedNow(day_at(1, 9)), "closed", "Fermé maintenant", "Ouvre demain à 9 h", 1),
        (ClosedNow(day_at(3, 9)), "closed", "Fermé maintenant", "Ouvre vendredi 27 novembre à 9 h", 3),
        (HoursUnknown(), "unknown", "", "L’accueil vous dira les horaires.", 0),
    ],
)
def test_whether_it_is_open_is_said_with_the_next_opening(
    pack: Pack, french: Catalogue, state: State, kind: str, title: str, text: str, nights: int
) -> None:
    props = referral.derive_props(at("D1", "MLJ", state), pack.triage, pack.directory, french, NOW)
    assert (props.state, props.state_title, props.state_text, props.nights) == (kind, title, text, nights)


def test_a_confirmed_place_has_its_floor_and_door(pack: Pack, french: Catalogue) -> None:
    props = referral.derive_props(at("D1", "MLJ", OpenNow(day_at(0, 17))), pack.triage, pack.directory, french, NOW)
    assert props.place_known
    assert props.floor_text == french.floor(props.floor)
    assert props.door_text
    assert not props.outside


def test_a_place_nobody_confirmed_is_never_a_floor_a_door_or_an_address(pack: Pack, french: Catalogue) -> None:
    for code, structure in pack.directory.structures.items():
        if structure.kind is StructureKind.OUTSIDE or code == "NUMIKS":
            continue
        unknown = replace(structure, confirmed=False)
        directory = Directory(**{**vars(pack.directory), "structures": {code: unknown}})
        props = referral.derive_props(at("D1", code, HoursUnknown()), pack.triage, directory, french, NOW)
        assert not props.place_known
        assert (props.floor_text, props.door_text, props.address_text) == ("", "", "")
        assert props.here_text == "Demandez à l’accueil."


def test_a_latin_name_keeps_its_order_in_arabic(pack: Pack, arabic: Catalogue) -> None:
    props = referral.derive_props(at("D1", "MLJ", HoursUnknown()), pack.triage, pack.directory, arabic, NOW)
    assert props.name.startswith("\u2068")
    assert props.name.endswith("\u2069")


def test_the_other_way_is_a_person(pack: Pack, french: Catalogue) -> None:
    props = referral.derive_props(at("D1", "MLJ", HoursUnknown()), pack.triage, pack.directory, french, NOW)
    assert props.alternative is not None
    assert props.alternative.pictogram == "outcome_person"


def test_a_sensitive_referral_shows_nothing_to_bring(pack: Pack, french: Catalogue) -> None:
    props = referral.derive_props(at("G2", "PERM:etrangers", HoursUnknown()), pack.triage, pack.directory, french, NOW)
    assert props.bring == ()
