"""What slips say, and what they keep quiet about."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

import pytest

from kiosk.content import pack as packs
from kiosk.content.pack import Pack
from kiosk.domain.directory import HoursUnknown
from kiosk.domain.shown_wait import AtOnce, Band, Uncertain
from kiosk.language import LANGUAGES, OFFERED, SOURCE, Catalogue
from kiosk.paper.compose import appointment_slip, referral_slip, ticket_slip, workshop_slip
from kiosk.paper.pen import Stationery
from kiosk.paper.slip import Bring, Dial, Moment, Name, Pictured, Place, Slip, TypedNumber, Words
from kiosk.paths import bundled
from tests.paper import slips
from tests.paper.slips import BAND, CLOSED, CODE, NOW, OPEN, PICTOGRAMS, STATIONERY, catalogue, every

FRENCH = catalogue(SOURCE)
OTHERS = sorted(OFFERED.keys() - {SOURCE})
B = TypeVar("B")


def found(kind: type[B], slip: Slip) -> list[B]:
    return [block for block in slip.blocks if isinstance(block, kind)]


def parts(value: object, kind: type[B]) -> Iterator[B]:
    """Yield every value of a kind, however deep; names of pictograms are no words."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from parts(part, kind)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "pictogram":
                yield from parts(getattr(value, field.name), kind)


def said(slip: Slip) -> str:
    return "\n".join(parts(slip, str))


@pytest.fixture(scope="module")
def shipped() -> Pack:
    folders = [bundled("assets") / "demo" / "content", bundled("assets") / "content"]
    pack = packs.load(folders, PICTOGRAMS, NOW.date()).pack
    assert pack is not None
    return pack


def test_to_a_french_reader_nothing_is_said_twice() -> None:
    for _name, slip in every(FRENCH):
        assert [words for words in parts(slip, Words) if words.french] == []
        assert not slip.rtl


@pytest.mark.parametrize("tag", OTHERS)
def test_to_others_all_is_said_in_their_language_and_in_french(tag: str) -> None:
    for (name, slip), (_name, french) in zip(every(catalogue(tag)), every(FRENCH), strict=True):
        in_french = [words.french or words.visitor for words in parts(slip.blocks, Words)]
        assert [text.strip("\u2068\u2069") for text in in_french] == [
            words.visitor for words in parts(french.blocks, Words)
        ], name
        assert slip.rtl is LANGUAGES[tag].rtl


@pytest.mark.parametrize("tag", OFFERED)
def test_a_slip_tells_neither_the_need_nor_the_workshop_nor_the_adviser_d15(tag: str, shipped: Pack) -> None:
    visitor = catalogue(tag)
    stationery = Stationery("NUMIKS", "Espace Gisèle Halimi", shipped.triage, shipped.directory, FRENCH)
    secrets = {adviser.label for adviser in shipped.directory.advisers.values()}
    for workshop in shipped.directory.workshops.values():
        secrets |= {workshop.title, visitor.pgettext(f"workshops.{workshop.code}.title", workshop.title)}
    for need in shipped.triage.needs.values():
        secrets |= {need.label, visitor.pgettext(f"needs.{need.code}.label", need.label)}
    for code, need in shipped.triage.needs.items():
        target = need.target if need.target in shipped.directory.structures else "NUMIKS"
        for slip in (
            ticket_slip(stationery, slips.ticket(code), visitor, NOW, code=CODE, wait=BAND),
            appointment_slip(stationery, slips.booking(code), visitor, NOW),
            workshop_slip(stationery, slips.seat(code), visitor, NOW),
            referral_slip(stationery, slips.referral(target, code, OPEN), visitor, NOW, code=CODE),
        ):
            lines = set(parts(replace(slip, blocks=tuple(b for b in slip.blocks if not isinstance(b, Name))), str))
            assert lines & secrets == set()
            assert f" {code} " not in f" {said(slip)} ".replace("\n", " ")
            if need.sensitive:
                assert (found(Bring, slip), found(Dial, slip)) == ([], [])


def test_what_a_sensitive_need_would_bring_stays_off_the_paper() -> None:
    for code, brought, called in (("plain", 1, 0), ("night", 0, 1), ("secret", 0, 0)):
        slip = appointment_slip(STATIONERY, slips.booking(code), FRENCH, NOW)
        assert (len(found(Bring, slip)), len(found(Dial, slip))) == (brought, called)


def test_a_place_nobody_confirmed_is_asked_for_at_the_desk() -> None:
    offer = slips.referral("PERM:droit", "plain", HoursUnknown())
    slip = referral_slip(STATIONERY, offer, catalogue("en"), NOW, code=CODE)
    assert found(Name, slip) == [Name("Permanence d’accès au droit")]
    (place,) = found(Place, slip)
    assert place.signs == ("Demandez à l’accueil.",)
    assert place.visitor == catalogue("en").gettext("Demandez à l’accueil.") != place.signs[0]
    for invented in ("29", "04 65", "2e étage", "17"):
        assert invented not in said(slip).replace(slip.printed_at, "")


def test_signs_are_in_french_and_the_door_is_what_stands_on_it() -> None:
    visitor = catalogue("ar")
    slip = referral_slip(STATIONERY, slips.referral("MLJ", "plain", OPEN), visitor, NOW, code=CODE)
    (place,) = found(Place, slip)
    assert place.signs == ("1er étage", "Porte 12")
    assert visitor.floor(1) in place.visitor
    assert "\u2068Porte 12\u2069" in place.visitor


def test_a_place_outside_is_an_address_and_a_telephone() -> None:
    slip = referral_slip(STATIONERY, slips.referral("EXT:MDS", "plain", OPEN), FRENCH, NOW, code=CODE)
    assert found(Place, slip) == [Place("ui_pin", ("12 rue de la Fiction, 34080 Montpellier",))]
    assert "04 65 71 00 12" in said(slip)


def test_a_closed_place_names_the_day_for_paper_is_read_tomorrow() -> None:
    slip = referral_slip(STATIONERY, slips.referral("MLJ", "plain", CLOSED), FRENCH, NOW, code=CODE)
    assert "Ouvre mercredi 25 novembre à 9\u00a0h" in said(slip)
    assert "demain" not in said(slip)


def test_what_is_usually_brought_there_stands_in_for_what_the_need_does_not_say() -> None:
    usual = referral_slip(STATIONERY, slips.referral("MLJ", "usual", OPEN), FRENCH, NOW, code=CODE)
    assert [item.words.visitor for item in found(Bring, usual)[0].items] == ["Pièce d’identité"]
    own = referral_slip(STATIONERY, slips.referral("MLJ", "plain", OPEN), FRENCH, NOW, code=CODE)
    assert len(found(Bring, own)[0].items) == 3


def test_a_wait_is_a_band_and_a_time() -> None:
    slip = ticket_slip(STATIONERY, slips.ticket(), FRENCH, NOW, code=CODE, wait=BAND)
    (moment,) = found(Moment, slip)
    assert moment.strong == Words("10 à 25 minutes")
    assert moment.detail == Words("au plus tard vers 10\u00a0h\u00a025")


def test_a_wait_from_nothing_is_said_as_less_than() -> None:
    slip = ticket_slip(STATIONERY, slips.ticket(), FRENCH, NOW, code=CODE, wait=Band(0, 5, BAND.latest))
    assert found(Moment, slip)[0].strong == Words("moins de 5 minutes")


@pytest.mark.parametrize("wait", [None, Uncertain()])
def test_an_uncertain_wait_is_no_figure(wait: Uncertain | None) -> None:
    slip = ticket_slip(STATIONERY, slips.ticket(), FRENCH, NOW, code=CODE, wait=wait)
    assert found(Moment, slip) == [Moment("ui_clock", Words("Une personne vous dira combien de temps."))]


def test_whoever_does_not_have_to_wait_is_told_so() -> None:
    slip = ticket_slip(STATIONERY, slips.ticket(), FRENCH, NOW, code=CODE, wait=AtOnce())
    assert found(Moment, slip) == [Moment("ui_clock", Words("C’est bientôt à vous"))]


def test_whoever_goes_away_is_told_when_to_come_back_and_no_wait() -> None:
    back = replace(slips.ticket(), returns_at=NOW.replace(hour=11, minute=20))
    slip = ticket_slip(STATIONERY, back, FRENCH, NOW, code=CODE)
    assert found(Moment, slip) == [Moment("ui_clock", Words("Revenez à 11\u00a0h\u00a020"))]
    assert "Votre place est gardée." in said(slip)
    assert "Asseyez-vous" not in said(slip)


def test_whoever_is_fetched_is_told_so_instead_of_a_wait() -> None:
    slip = ticket_slip(STATIONERY, slips.ticket(None), FRENCH, NOW, code=CODE, wait=BAND, fetched=True)
    assert found(Moment, slip) == []
    assert "Une personne vient vous chercher." in said(slip)


def test_an_appointment_has_its_day_its_hour_and_a_number_to_type() -> None:
    slip = appointment_slip(STATIONERY, slips.booking(), FRENCH, NOW)
    (moment,) = found(Moment, slip)
    assert (moment.strong, moment.detail) == (Words("mercredi 2 décembre"), Words("10\u00a0h\u00a030"))
    assert [number.text for number in found(TypedNumber, slip)] == ["482 913"]
    assert found(Place, slip) == [Place("ui_door", ("Rez-de-chaussée",))]


def test_a_waiting_list_says_which_place_on_it_and_to_ask() -> None:
    slip = workshop_slip(STATIONERY, slips.seat(waiting=True), FRENCH, NOW)
    assert "Vous êtes numéro 3 sur la liste d’attente." in said(slip)
    assert found(TypedNumber, slip)[0].text == "048 213"
    assert "liste" not in said(workshop_slip(STATIONERY, slips.seat(), FRENCH, NOW))


def test_f6_a_number_for_a_need_that_the_content_knows_no_more_is_a_slip_all_the_same() -> None:
    slip = ticket_slip(STATIONERY, slips.ticket("gone"), FRENCH, NOW, code=CODE)
    assert slips.ticket().number in said(slip)


@pytest.mark.parametrize("visitor", [catalogue(tag) for tag in OFFERED], ids=OFFERED)
def test_nobody_is_to_be_paid(visitor: Catalogue) -> None:
    warning = "C’est gratuit. Ne payez personne."
    free = appointment_slip(STATIONERY, slips.booking("free"), visitor, NOW)
    (notice,) = [block for block in found(Pictured, free) if block.pictogram == "guide_free"]
    assert notice.words.visitor == visitor.gettext(warning)
    assert (notice.words.french or notice.words.visitor) == warning
    for _name, slip in every(visitor):
        assert slip.footer.free.visitor == visitor.gettext("Gratuit")


def test_a_site_whose_own_floor_is_not_known_does_not_print_one() -> None:
    own = replace(slips.DIRECTORY.structures["NUMIKS"], confirmed=False)
    directory = replace(slips.DIRECTORY, structures={"NUMIKS": own})
    slip = appointment_slip(replace(STATIONERY, directory=directory), slips.booking(), FRENCH, NOW)
    assert found(Place, slip) == []
    assert slip.footer.lines == ("Espace Gisèle Halimi",)


def test_the_qr_holds_the_code_and_nothing_else() -> None:
    for _name, slip in every(FRENCH):
        if slip.duplicate is None:
            assert slip.footer.payload == "K1:7ZK4M0Q9AB:" + slip.footer.payload[-2:]


@pytest.mark.parametrize("tag", OFFERED)
def test_a_duplicate_says_so_in_french_too_and_a_code_nobody_knows_has_no_qr(tag: str) -> None:
    (again,) = [slip for name, slip in every(catalogue(tag)) if name.endswith("_again")]
    assert again.duplicate is not None
    assert "DUPLICATA" in (again.duplicate.french, again.duplicate.visitor)
    assert bool(again.duplicate.french) is (again.duplicate.visitor != "DUPLICATA")
    assert again.footer.payload == ""
    assert found(TypedNumber, again)


def test_f6_slips_of_a_need_that_the_content_has_lost_are_written() -> None:
    for slip in (
        ticket_slip(STATIONERY, slips.ticket("gone"), FRENCH, NOW, code=CODE),
        appointment_slip(STATIONERY, slips.booking("gone"), FRENCH, NOW),
        workshop_slip(STATIONERY, slips.seat("gone"), FRENCH, NOW),
    ):
        assert not found(Bring, slip)
