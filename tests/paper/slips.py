"""Slips to look at: every outcome, in a language."""

import gettext
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk import language
from kiosk.domain.directory import (
    ClosedNow,
    Directory,
    Document,
    EmergencyNumber,
    HoursUnknown,
    OpenNow,
    Place,
    Session,
    Structure,
    StructureKind,
)
from kiosk.domain.outcomes import ReferralOffer, SessionOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of
from kiosk.domain.schedule import Slot
from kiosk.domain.shown_wait import Band
from kiosk.domain.triage import Need, OutcomeKind, Triage
from kiosk.domain.visit import Booking, Seat
from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.paper.compose import appointment_slip, duplicate, referral_slip, ticket_slip, workshop_slip
from kiosk.paper.pen import Stationery
from kiosk.paper.slip import Slip
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms

ROOT = Path(__file__).parents[2]
PICTOGRAMS = Pictograms([bundled("assets") / "pictograms"])
NOW = datetime(2026, 11, 24, 10, 4, tzinfo=ZoneInfo("Europe/Paris"))
CODE = "7ZK4M0Q9AB"

DOCUMENTS = (
    Document("identity", "Pièce d’identité", "doc_identity"),
    Document("letter", "La lettre reçue", "doc_letter"),
    Document("phone", "Votre téléphone", "doc_phone"),
    Document("bank_details", "RIB (papier de la banque)", "doc_bank_details"),
    Document("passwords", "Vos mots de passe", "doc_passwords"),
)
DIRECTORY = Directory(
    structures={
        structure.code: structure
        for structure in (
            Structure(
                "NUMIKS", "NUMIKS", StructureKind.RESIDENT, "structure_numiks", confirmed=True, place=Place(floor=0)
            ),
            Structure(
                "MLJ",
                "Mission Locale des Jeunes",
                StructureKind.RESIDENT,
                "structure_mlj",
                confirmed=True,
                place=Place(1, "Porte 12", phone="04 65 71 00 11"),
                bring=("identity",),
            ),
            Structure(
                "PERM:droit",
                "Permanence d’accès au droit",
                StructureKind.PERMANENCE,
                "structure_permanence",
                place=Place(2, "Porte 29", phone="04 65 71 00 99"),
            ),
            Structure(
                "EXT:MDS",
                "Maison des solidarités",
                StructureKind.OUTSIDE,
                "structure_outside",
                confirmed=True,
                place=Place(address="12 rue de la Fiction, 34080 Montpellier", phone="04 65 71 00 12"),
            ),
        )
    },
    documents={document.code: document for document in DOCUMENTS},
    emergency_numbers={"115": EmergencyNumber("115", "115", "Un lit pour la nuit", "emergency_shelter")},
)


def need(code: str, **rest: object) -> Need:
    return Need(code, f"need {code}", "need_caf", OutcomeKind.TICKET, "demarches", 25, **rest)  # type: ignore[arg-type]


TRIAGE = Triage(
    questions={},
    needs={
        "plain": need("plain", bring=("identity", "letter", "phone")),
        "free": need("free", bring=("identity", "letter", "phone", "bank_details", "passwords"), free_of_charge=True),
        "usual": need("usual"),
        "night": need("night", emergency_numbers=("115",)),
        "secret": need("secret", bring=("identity", "letter"), emergency_numbers=("115",), sensitive=True),
    },
)


def catalogue(tag: str) -> Catalogue:
    """Return a language and its chain as they stand in their .po files, compiled or not."""
    source = language.catalogue(SOURCE, bundled("translations"))
    if tag == SOURCE:
        return source
    translations = compiled(tag)
    for other in LANGUAGES[tag].chain:
        translations.add_fallback(compiled(other))
    translations.add_fallback(source.translations)
    return Catalogue(LANGUAGES[tag], translations, compiled(tag))


def compiled(tag: str) -> gettext.GNUTranslations:
    file = io.BytesIO()
    with (ROOT / "translations" / tag / "LC_MESSAGES" / "kiosk.po").open("rb") as lines:
        write_mo(file, read_po(lines))
    file.seek(0)
    return gettext.GNUTranslations(file)


STATIONERY = Stationery("NUMIKS", "Espace Gisèle Halimi", TRIAGE, DIRECTORY, catalogue(SOURCE))


def ticket(need_code: str | None = "plain", sequence: int = 27) -> Ticket:
    return Ticket("id", NOW.date(), sequence, need_code, "demarches", "fr", True, 20, NOW, NOW)


def booking(need_code: str = "plain") -> Booking:
    start = NOW + timedelta(days=8, minutes=26)
    return Booking("id", "482913", CODE, need_code, Slot("adviser", start, start + timedelta(minutes=45)), "fr")


def seat(need_code: str = "plain", *, waiting: bool = False) -> Seat:
    start = NOW.replace(hour=14, minute=0) + timedelta(days=2)
    offer = SessionOffer(Session("workshop", start, start + timedelta(minutes=90)), 0 if waiting else 3)
    return Seat("id", "048213", CODE, need_code, offer, 3, waiting, "fr")


def referral(target: str, need_code: str, state: OpenNow | ClosedNow | HoursUnknown) -> ReferralOffer:
    return ReferralOffer(need_code, target, urgent=False, state=state)


OPEN = OpenNow(NOW.replace(hour=17, minute=0))
CLOSED = ClosedNow(NOW.replace(day=25, hour=9, minute=0))
BAND = Band(10, 25, minutes_of(NOW) + 21)


def every(visitor: Catalogue, stationery: Stationery = STATIONERY) -> Iterator[tuple[str, Slip]]:
    """Yield a slip of each kind, by name."""
    yield "ticket", ticket_slip(stationery, ticket(), visitor, NOW, code=CODE, wait=BAND)
    uncertain = ticket("night", sequence=17_982)
    yield "ticket_uncertain", ticket_slip(stationery, uncertain, visitor, NOW, code=CODE)
    yield "ticket_fetched", ticket_slip(stationery, ticket(None), visitor, NOW, code=CODE, fetched=True)
    back = replace(ticket(), returns_at=NOW.replace(hour=11, minute=20))
    yield "ticket_come_back", ticket_slip(stationery, back, visitor, NOW, code=CODE)
    yield "appointment", appointment_slip(stationery, booking("free"), visitor, NOW)
    unknown_code = replace(booking("free"), code="")
    again = appointment_slip(stationery, unknown_code, visitor, NOW)
    yield "appointment_again", duplicate(again, stationery, visitor)
    yield "workshop", workshop_slip(stationery, seat(), visitor, NOW)
    yield "workshop_waiting", workshop_slip(stationery, seat(waiting=True), visitor, NOW)
    yield "referral", referral_slip(stationery, referral("MLJ", "plain", OPEN), visitor, NOW, code=CODE)
    outside = referral("EXT:MDS", "night", CLOSED)
    yield "referral_outside", referral_slip(stationery, outside, visitor, NOW, code=CODE)
    unknown = referral("PERM:droit", "secret", HoursUnknown())
    yield "referral_unknown", referral_slip(stationery, unknown, visitor, NOW, code=CODE)
