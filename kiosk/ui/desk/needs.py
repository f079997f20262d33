"""Finding a need in two presses or a few letters: the nine groups, the needs of one, or what matches. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.domain.directory import Directory
from kiosk.domain.triage import Need, Triage
from kiosk.language import Catalogue

UNSURE = "?"
"""The key of «nobody knows yet»: the reception will see."""

MOST_FOUND = 12
"""Needs shown for what is typed; one more letter finds fewer."""

_DIGITS = 9
"""Keys 1 to 9 press what they stand on."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How far somebody has got: a group by its letter or the letters typed, and the need that was chosen, or UNSURE."""

    group: str = ""
    typed: str = ""
    chosen: str = ""

    @property
    def need(self) -> str | None:
        """The need for the store: None where nobody knows yet."""
        return None if self.chosen == UNSURE else self.chosen

    def picked(self, key: str) -> Finding:
        """Return what follows a press on a group or a need."""
        return replace(self, group=key, typed="") if len(key) == 1 and key != UNSURE else replace(self, chosen=key)


@dataclass(frozen=True, slots=True)
class NeedTile:
    """A group, or a need. `digit` is the key that presses it, empty where there is none."""

    key: str
    label: str
    pictogram: str
    digit: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PickerProps:
    """What is offered now; `heading` names the group one is in, and `empty` says that nothing matches."""

    tiles: tuple[NeedTile, ...]
    heading: str
    typed: str
    empty: str
    chosen_label: str


def derive_picker(
    triage: Triage, words: Catalogue, finding: Finding, *, among: frozenset[str] | None = None, unsure: bool = False
) -> PickerProps:
    """Return the tiles to press. `among` leaves out every other need; `unsure` offers «not known yet» too."""
    needs = [need for need in triage.needs.values() if need.enabled and (among is None or need.code in among)]
    groups = {need.code[0] for need in needs}
    if finding.typed:
        offered = [_tile(words, need) for need in needs if _matches(need_text(words, need), finding.typed)][:MOST_FOUND]
    elif finding.group in groups:
        offered = [_tile(words, need) for need in needs if need.code[0] == finding.group]
    else:
        offered = [(key, label, drawing) for key, label, drawing in _groups(words) if key in groups]
        if unsure:
            offered.append((UNSURE, words.gettext("On ne sait pas encore"), "option_dont_know"))
    return PickerProps(
        tiles=tuple(
            NeedTile(key, label, drawing, str(place) if place <= _DIGITS else "", key == finding.chosen)
            for place, (key, label, drawing) in enumerate(offered, start=1)
        ),
        heading=next((label for key, label, _ in _groups(words) if key == finding.group and not finding.typed), ""),
        typed=finding.typed,
        empty="" if offered else words.gettext("Rien ne correspond. Effacez des lettres."),
        chosen_label=_chosen(triage, words, finding.chosen),
    )


def need_text(words: Catalogue, need: Need) -> str:
    """Return a need in the team's words, which are the visitor's in French."""
    return words.pgettext(f"needs.{need.code}.label", need.label)


def bookable(triage: Triage, directory: Directory) -> frozenset[str]:
    """Return the needs for which one can be received by appointment."""
    able = {code for code, service in directory.services.items() if service.appointments}
    return frozenset(need.code for need in triage.needs.values() if need.service in able)


def _chosen(triage: Triage, words: Catalogue, code: str) -> str:
    if code == UNSURE:
        return words.gettext("On ne sait pas encore")
    return need_text(words, triage.needs[code]) if code in triage.needs else ""


def _tile(words: Catalogue, need: Need) -> tuple[str, str, str]:
    return need.code, need_text(words, need), need.pictogram


def _groups(words: Catalogue) -> tuple[tuple[str, str, str], ...]:
    """Return the nine groups of the taxonomy (numiks.md §12), each by the letter that its needs begin with."""
    return (
        ("A", words.gettext("Papiers, démarches"), "group_papers"),
        ("B", words.gettext("Argent, manger"), "group_money"),
        ("C", words.gettext("Logement"), "group_housing"),
        ("D", words.gettext("Travail, formation"), "group_work"),
        ("E", words.gettext("Santé"), "group_health"),
        ("F", words.gettext("Famille, école"), "group_family"),
        ("G", words.gettext("Droits, sécurité"), "group_rights"),
        ("H", words.gettext("Ordinateur, téléphone"), "group_devices"),
        ("I", words.gettext("Quartier, créer"), "group_neighbourhood"),
    )


def _matches(label: str, typed: str) -> bool:
    """Tell whether every word typed begins a word of the label, whatever its accents and capitals."""
    known = _plain(label)
    return all(any(word.startswith(part) for word in known) for part in _plain(typed))


def _plain(text: str) -> Iterable[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", bare)
