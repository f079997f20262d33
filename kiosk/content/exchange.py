"""Structures as others write them: data·inclusion (schema 1.0.8, JSON) and places of digital help (1.0.2, CSV).

Both schemas are under the Licence Ouverte 2.0: names of fields and values are theirs. One form stands between the two.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

SOURCE = "numiks"

LARGEST = 8 << 20
"""Bytes a file may weigh, and below how many structures it may tell: a house is meant, not a country."""
MOST = 200

SERVICES = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Utilisation sécurisée du numérique",
    "Parentalité et éducation avec le numérique",
    "Loisirs et créations numériques",
    "Compréhension du monde numérique",
    "Accès internet et matériel informatique",
    "Acquisition de matériel informatique à prix solidaire",
)
"""What a place of digital help may offer."""

COLUMNS = (
    *("id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude"),
    *("longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "presentation_resume"),
    *("presentation_detail", "source", "itinerance", "structure_parente", "date_maj", "services"),
    *("publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge"),
    *("dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "modalites_acces"),
    *("modalites_accompagnement", "fiche_acces_libre", "prise_rdv"),
)
"""Of the CSV, in its order."""

_SIRET = re.compile(r"\d{14}")
_POSTCODE = re.compile(r"\d{5}")
_FRENCH_PHONE = re.compile(r"0(\d{9})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A structure between two files; an empty text is what nobody tells. `hours` are OpenStreetMap's."""

    id: str
    name: str
    about: str = ""
    siret: str = ""
    address: str = ""
    more_address: str = ""
    postcode: str = ""
    commune: str = ""
    insee: str = ""
    phone: str = ""
    hours: str = ""
    services: tuple[str, ...] = ()


class Unreadable(Exception):
    """A file that is not what its name says; the text tells whoever gave it."""


def read(name: str, data: bytes) -> tuple[Entry, ...]:
    """Return the structures of a file, JSON or CSV by its name. Raises Unreadable."""
    if len(data) > LARGEST:
        raise Unreadable(f"le fichier pèse {len(data)} octets ; {LARGEST} au plus")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("le fichier n’est pas en UTF-8") from error
    entries = _from_csv(text) if name.lower().endswith(".csv") else _from_json(text)
    if len(entries) > MOST:
        raise Unreadable(f"{len(entries)} structures ; {MOST} au plus : ne gardez que celles du lieu")
    return entries


def _from_json(text: str) -> tuple[Entry, ...]:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unreadable("ce n’est pas du JSON") from error
    # A file of data·inclusion, or a page of its API.
    items = found.get("items") if isinstance(found, dict) else found
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Unreadable("ce n’est pas une liste de structures")
    return tuple(
        _entry(item, siret="siret", about="description", hours="horaires_accueil", services=())
        for item in items
        if _text(item, "nom")
    )


def _from_csv(text: str) -> tuple[Entry, ...]:
    header = text.split("\n", 1)[0]
    try:
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ","))
    except csv.Error as error:
        raise Unreadable("ce n’est pas du CSV") from error
    if not {"nom", "adresse"} <= set(rows[0] if rows else header.strip().split(",")):
        raise Unreadable("il manque les colonnes nom et adresse")
    return tuple(
        _entry(
            row,
            siret="pivot",
            about="presentation_resume",
            hours="horaires",
            services=tuple(one for one in re.split(r"[|;]", _text(row, "services")) if one in SERVICES),
        )
        for row in rows
        if _text(row, "nom")
    )


def _entry(told: Mapping[str, object], *, siret: str, about: str, hours: str, services: tuple[str, ...]) -> Entry:
    number = _text(told, siret)
    return Entry(
        id=_text(told, "id"),
        name=_text(told, "nom"),
        about=_text(told, about),
        siret=number if _SIRET.fullmatch(number) else "",
        address=_text(told, "adresse"),
        more_address=_text(told, "complement_adresse"),
        postcode=_text(told, "code_postal"),
        commune=_text(told, "commune"),
        insee=_text(told, "code_insee"),
        phone=local_phone(_text(told, "telephone")),
        hours=_text(told, hours),
        services=services,
    )


def _text(told: Mapping[str, object], key: str) -> str:
    value = told.get(key)
    return " ".join(value.split())[:200] if isinstance(value, str) else ""


def local_phone(text: str) -> str:
    """Return a number as it is read in France, «04 67 00 00 00»."""
    digits = re.sub(r"[\s.\-()]", "", text)
    digits = re.sub(r"^(?:\+|00)33", "0", digits)
    return " ".join(re.findall("..", digits)) if re.fullmatch(r"0\d{9}", digits) else text


def to_json(entries: Sequence[Entry], today: date) -> str:
    """Return structures in the schema of data·inclusion."""
    return json.dumps([_structure(one, today) for one in entries], ensure_ascii=False, indent=2) + "\n"


def _structure(one: Entry, today: date) -> dict[str, object]:
    return {
        "id": one.id,
        "source": SOURCE,
        "nom": one.name[:150].rstrip(". "),
        "description": one.about,
        "date_maj": today.isoformat(),
        "siret": one.siret or None,
        "adresse": one.address or None,
        "complement_adresse": one.more_address or None,
        "code_postal": one.postcode if _POSTCODE.fullmatch(one.postcode) else None,
        "commune": one.commune or None,
        "code_insee": one.insee or None,
        "telephone": _international(one.phone) or None,
        "horaires_accueil": one.hours or None,
    }


def lacking(one: Entry) -> tuple[str, ...]:
    """Return what a place of digital help must tell and this one does not."""
    asked = {
        "le SIRET": one.siret,
        "l’adresse": one.address,
        "le code postal": one.postcode if _POSTCODE.fullmatch(one.postcode) else "",
        "la commune": one.commune,
        "un service": one.services,
    }
    return tuple(what for what, told in asked.items() if not told)


def to_csv(entries: Iterable[Entry], today: date) -> str:
    """Return places of digital help in their schema; whichever lacks what it asks for is for `lacking` to tell."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for one in entries:
        if not lacking(one):
            writer.writerow(
                {
                    "id": _plain(one.id),
                    "pivot": one.siret,
                    "nom": _plain(one.name),
                    "commune": _plain(one.commune),
                    "code_postal": one.postcode,
                    "code_insee": one.insee,
                    "adresse": _plain(one.address),
                    "complement_adresse": _plain(one.more_address),
                    "telephone": _international(one.phone),
                    "horaires": one.hours,
                    "presentation_resume": _plain(one.about)[:280],
                    "source": SOURCE,
                    "date_maj": today.isoformat(),
                    "services": "|".join(one.services),
                    "modalites_acces": "Se présenter",
                }
            )
    return text.getvalue()


def _plain(text: str) -> str:
    """Return what no spreadsheet takes for a formula (fault H3); only a telephone begins with a plus, as is asked."""
    return text.lstrip("=+-@\t\r ")


def _international(phone: str) -> str:
    found = _FRENCH_PHONE.fullmatch(re.sub(r"\s", "", phone))
    return f"+33{found[1]}" if found else ""
