"""Structures in the files of data·inclusion and of the places of digital help."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, time
from random import Random

import pytest

from kiosk.content import exchange
from kiosk.content.exchange import Entry, Unreadable
from kiosk.devices.clock import PretendClock
from kiosk.domain.directory import Directory, Structure, StructureKind
from kiosk.domain.schedule import Opening
from kiosk.paths import SiteFolders
from kiosk.settings import Settings
from kiosk.usecases import editing, exchanging
from kiosk.usecases.editing import Proposal
from kiosk.usecases.opening import open_house
from tests.content.packs import DEMO, SHIPPED, load_pack

TODAY = date(2026, 11, 24)
HERE = Settings(address="35 place de l’Exemple", postcode="34080", commune="Montpellier", insee="34172")

STRUCTURE = {
    "source": r".+",
    "id": r".+",
    "nom": r"(?s).{3,149}[^.]",
    "description": r"(?s).{50,2000}",
    "date_maj": r"\d{4}-\d{2}-\d{2}",
    "siret": r"\d{14}",
    "code_postal": r"\d{5}",
    "code_insee": r"\w{5}",
    "telephone": r"\+33\d{9}",
    "adresse": r".+",
    "complement_adresse": r".+",
    "commune": r".+",
    "horaires_accueil": r".+",
}
"""What data·inclusion asks of each field that we write (schemas/v1/structure.json, Licence Ouverte 2.0)."""

REQUIRED = ("source", "id", "nom", "description", "date_maj")

PLACE = {
    "id": r".+",
    "pivot": r"[a-zA-Z0-9]{9,14}",
    "nom": r".+",
    "commune": r".+",
    "code_postal": r"\d{5}",
    "adresse": r".+",
    "date_maj": r"\d{4}-\d{2}-\d{2}",
    "services": f"(?:(?:^|\\|)(?:{'|'.join(map(re.escape, exchange.SERVICES))}))+",
    "code_insee": r"(?:([013-9]\d|2[AB1-9])\d{3})?",
    "telephone": r"(?:\+33\d{6,9})?",
    "presentation_resume": r"(?s).{0,280}",
}
"""What the schema of places of digital help asks (LaMednum/standard-mediation-num, Licence Ouverte 2.0)."""


@pytest.fixture
def directory() -> Directory:
    """Return the demonstration's structures, NUMIKS with a SIRET."""
    loaded = load_pack((DEMO, SHIPPED))
    assert loaded.pack is not None
    found = loaded.pack.directory
    home = replace(found.structures["NUMIKS"], siret="12345678900011")
    return replace(found, structures={**found.structures, "NUMIKS": home})


def test_every_structure_we_give_is_valid_for_data_inclusion(directory: Directory) -> None:
    found = json.loads(exchange.to_json(exchanging.entries(directory, HERE, TODAY), TODAY))
    assert len(found) == sum(one.enabled for one in directory.structures.values())
    assert len({one["id"] for one in found}) == len(found)
    for one in found:
        assert set(one) <= set(STRUCTURE)
        for key, pattern in STRUCTURE.items():
            assert (one.get(key) is None and key not in REQUIRED) or re.fullmatch(pattern, one[key]), (key, one)
    ccas = next(one for one in found if one["id"] == "CCAS")
    assert ccas["complement_adresse"] == "Espace Gisèle Halimi, Rez-de-chaussée, Porte 3"
    assert ccas["horaires_accueil"] == "Mo-Fr 08:30-12:30,13:30-17:00"


def test_places_of_digital_help_are_valid_and_the_others_left_out(directory: Directory) -> None:
    ours = exchanging.entries(directory, HERE, TODAY)
    rows = list(csv.DictReader(io.StringIO(exchange.to_csv(ours, TODAY))))
    assert [row["id"] for row in rows] == ["NUMIKS"]
    for key, pattern in PLACE.items():
        assert re.fullmatch(pattern, rows[0][key]), key
    lacking = [exchange.lacking(one) for one in exchanging.entries(directory, Settings(), TODAY) if one.id == "NUMIKS"]
    assert lacking == [("l’adresse", "le code postal", "la commune")]


def test_what_nobody_has_confirmed_is_not_given(directory: Directory) -> None:
    doubtful = replace(directory.structures["CCAS"], confirmed=False)
    entry = exchanging.entries(replace(directory, structures={"CCAS": doubtful}), HERE, TODAY)[0]
    assert (entry.hours, entry.phone, entry.more_address) == ("", "", "")


def test_h3_no_cell_begins_a_formula(directory: Directory) -> None:
    home = replace(directory.structures["NUMIKS"], name='=cmd|" /C calc"!A1', about="@SUM(1)" + "x" * 60)
    entries = exchanging.entries(replace(directory, structures={"NUMIKS": home}), HERE, TODAY)
    row = next(csv.DictReader(io.StringIO(exchange.to_csv(entries, TODAY))))
    assert not any(re.match(r"[=+\-@\t\r]", cell) for key, cell in row.items() if key != "telephone")


def as_json(**told: object) -> tuple[Entry, ...]:
    return exchange.read("x.json", json.dumps([{"id": "1", "source": "dora", **told}]).encode())


def test_a_known_structure_is_completed_and_is_to_be_verified_again(directory: Directory) -> None:
    found = as_json(
        nom="ccas mosson", telephone="+33467000000", siret="98765432100019", horaires_accueil="Mo-Tu 09:00-12:00"
    )
    taking = exchanging.take(directory, HERE, found)
    assert taking.added == ()
    assert [type(change).__name__ for change in taking.edit["places.toml"]] == ["Put", "Drop", "Put", "Put", "Put"]
    assert str(taking.edit).count("confirmed") == 1
    again = exchanging.take(directory, HERE, as_json(nom="CCAS Mosson"))
    assert again.edit == {}


def test_hours_that_say_more_than_a_week_are_told_and_stay(directory: Directory) -> None:
    taking = exchanging.take(directory, HERE, as_json(nom="CCAS Mosson", horaires_accueil="Mo-Fr sunrise-sunset"))
    assert taking.hours_lost == ("CCAS Mosson",)
    assert taking.edit == {}


def test_a_new_structure_comes_unverified_and_the_whole_is_checked(site: SiteFolders, clock: PretendClock) -> None:
    house = open_house(site, clock, Random(1))
    text = (
        "id,pivot,nom,commune,code_postal,adresse,telephone,horaires,services,date_maj\r\n"
        '9,12345678900022,Médiathèque Rousseau,Montpellier,34080,"230 av. du Biterrois",+33467000001,'
        '"Tu-Sa 10:00-18:00",Accès internet et matériel informatique|Danse,2026-01-01\r\n'
    )
    found = exchange.read("lieux.csv", text.encode())
    taking = exchanging.take(house.pack.directory, HERE, found)
    proposal = editing.propose(house, site, editing.begin(site), taking.edit)
    house.database.close()
    assert isinstance(proposal, Proposal)
    made: Structure = proposal.pack.directory.structures["EXT:mediatheque_rousseau"]
    assert (made.kind, made.confirmed, made.siret) == (StructureKind.OUTSIDE, False, "12345678900022")
    assert made.place.address == "230 av. du Biterrois, 34080 Montpellier"
    assert made.place.phone == "04 67 00 00 01"
    assert made.mediation == ("Accès internet et matériel informatique",)
    assert made.calendar.openings[0] == Opening(1, time(10), time(18))


def test_what_we_give_we_can_take_again_and_nothing_changes(directory: Directory) -> None:
    given = exchange.to_json(exchanging.entries(directory, HERE, TODAY), TODAY)
    taking = exchanging.take(directory, HERE, exchange.read("ours.json", given.encode()))
    assert taking.added == ()
    assert taking.hours_lost == ()
    assert "places.toml" not in taking.edit


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"\xff"),
        ("a.json", b"{"),
        ("a.json", b"[1]"),
        ("a.json", b"[" * 100_000),
        ("a.json", json.dumps([{"nom": f"n{n}"} for n in range(300)]).encode()),
        ("a.json", b" " * (exchange.LARGEST + 1)),
        ("a.csv", b"x,y\n1,2\n"),
        ("a.csv", b""),
    ],
)
def test_e1_a_file_that_is_something_else_is_told_and_never_a_traceback(name: str, data: bytes) -> None:
    with pytest.raises(Unreadable):
        exchange.read(name, data)
