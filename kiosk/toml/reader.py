"""A typed way into a parsed TOML table: what is asked for is checked, what nobody asks for is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar, cast

from kiosk.toml.findings import Key, Notebook, Spot

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}(?::[A-Za-z0-9_-]{1,40})?")
LONGEST_TEXT = 200
_MOST_TOLD = 12
_KINDS = {
    str: "un texte entre guillemets",
    bool: "true ou false",
    int: "un nombre entier",
    float: "un nombre à virgule",
    date: "une date comme 2026-12-24",
    list: "une liste entre [ ]",
    dict: "une table",
}


def kind_of(value: object) -> str:
    """Return what a TOML value is, in French."""
    return next((name for kind, name in _KINDS.items() if isinstance(value, kind)), "une heure")


def nearest(word: str, known: Collection[str]) -> str | None:
    """Return the known word most like a misspelt one, or None when none is near."""
    import difflib

    return next(iter(difflib.get_close_matches(word[:80], sorted(known), n=1)), None)


def remedy_for(word: str, known: Collection[str]) -> str:
    """Tell what to write instead of an unknown word: the nearest one, or what there is."""
    near = nearest(word, known)
    listed = ", ".join(sorted(known)[:_MOST_TOLD]) + (", …" if len(known) > _MOST_TOLD else "")
    if not known:
        return "il n’y en a aucun dans le pack"
    return f"vouliez-vous dire {near} ? Il y a : {listed}" if near else f"choisissez parmi : {listed}"


class Table:
    """One table of a file. Reading what is absent or wrong notes it and returns a stand-in, so that reading goes on."""

    def __init__(self, notebook: Notebook, spot: Spot, values: Mapping[str, object]) -> None:
        self.spot = spot
        self.notebook = notebook
        self._values = values
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Tell whether the key is written."""
        return key in self._values

    def error(self, key: Key | None, problem: str, remedy: str) -> None:
        """Note something wrong with a key of this table, or with the table."""
        self.notebook.error(self.spot if key is None else self.spot.under(key), problem, remedy)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty; without a default the key must be there."""
        value = self._value(key, str, default, "")
        if self._is_text(key) and not value.strip():
            self.error(key, "le texte est vide", "écrivez-le, ou retirez la ligne si elle n’est pas obligatoire")
        if len(value) > LONGEST_TEXT:
            self.error(key, f"le texte a {len(value)} signes", f"{LONGEST_TEXT} au plus : dites-le plus simplement")
        if any(ord(sign) < 32 for sign in value):
            self.error(key, "le texte contient un caractère invisible", "retapez-le sur une seule ligne")
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return true or false."""
        return self._value(key, bool, default, False)

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Return a whole number within bounds."""
        value = self._value(key, int, default, least)
        if not least <= value <= most:
            self.error(key, f"{value if abs(value) < 10**9 else 'ce nombre'} est hors limites", f"de {least} à {most}")
            return least
        return value

    def day(self, key: str) -> date:
        """Return a date."""
        return self._value(key, date, None, date.min)

    def choice(self, key: str, known: Collection[str], what: str, default: str | None = None) -> str:
        """Return one of the known words; `what` names them («le thème»)."""
        word = self._value(key, str, default, "")
        if self._is_text(key) and word not in known:
            self.unknown(self.spot.under(key), what, word, known)
        return word

    def member(self, key: str, enum: type[_E], what: str, default: _E) -> _E:
        """Return a member of an enumeration."""
        word = self.choice(key, [member.value for member in enum], what, default.value)
        return enum(word) if word in list(enum) else default

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none when the key is absent."""
        found = []
        for index, item in enumerate(self._value(key, list, [], [])):
            if isinstance(item, str):
                found.append(item)
            else:
                spot = self.spot.under(key, index)
                self.notebook.error(spot, f"c’est {kind_of(item)}", "mettez un texte entre guillemets")
        return tuple(found)

    def days(self, key: str) -> tuple[date, ...]:
        """Return a list of dates; none when the key is absent."""
        found = []
        for index, item in enumerate(self._value(key, list, [], [])):
            if type(item) is date:
                found.append(item)
            else:
                spot = self.spot.under(key, index)
                self.notebook.error(spot, f"c’est {kind_of(item)}", f"mettez {_KINDS[date]}")
        return tuple(found)

    def choices(self, key: str, known: Collection[str], what: str) -> tuple[str, ...]:
        """Return a list of known words, each once."""
        words = self.texts(key)
        for index, word in enumerate(words):
            if word not in known:
                self.unknown(self.spot.under(key, index), what, word, known)
            elif word in words[:index]:
                self.notebook.error(self.spot.under(key, index), f"{word} est écrit deux fois", "gardez-en un")
        return words

    def tables(self, key: str | None = None, required: bool = False) -> Iterator[tuple[str, Table]]:
        """Yield the tables under `key`, or those of this very table not asked for yet, with their names."""
        if key is None:
            spot = self.spot
            inner: Mapping[str, object] = {name: self._values[name] for name in self._values if name not in self._asked}
            self._asked.update(inner)
        else:
            spot = self.spot.under(key)
            inner = cast(Mapping[str, object], self._value(key, dict, None if required else {}, {}))
        for name, value in inner.items():
            if not isinstance(value, dict):
                known = f"écrivez {name} = {{ … }} ou un titre [{name}]"
                self.notebook.error(spot.under(name), f"c’est {kind_of(value)}, pas une table", known)
            elif not CODE.fullmatch(name):
                remedy = "employez des lettres sans accent, des chiffres et _, quarante signes au plus"
                self.notebook.error(spot.under(name), "ce code contient un signe interdit", remedy)
            else:
                yield name, Table(self.notebook, spot.under(name), value)

    def table(self, key: str) -> Table:
        """Return one table; empty when it is absent."""
        inner = cast(Mapping[str, object], self._value(key, dict, {}, {}))
        return Table(self.notebook, self.spot.under(key), inner)

    def rows(self, key: str) -> Iterator[Table]:
        """Yield the tables of a list."""
        for index, value in enumerate(self._value(key, list, [], [])):
            spot = self.spot.under(key, index)
            if isinstance(value, dict):
                yield Table(self.notebook, spot, value)
            else:
                self.notebook.error(spot, f"c’est {kind_of(value)}, pas une table", "écrivez { … }")

    def confirmed(self, what: str, default: bool | None = None) -> bool:
        """Read `confirmed`; example data is noted for the coordinator."""
        confirmed = self.flag("confirmed", default)
        if not confirmed:
            spot = self.spot.under("confirmed") if self.has("confirmed") else self.spot
            remedy = "vérifiez, corrigez, puis écrivez confirmed = true"
            self.notebook.to_confirm(spot, f"{what} : donnée d’exemple", remedy)
        return confirmed

    def close(self) -> None:
        """Note the keys that nobody asked for: they would have no effect."""
        unread = [key for key in self._values if key not in self._asked]
        for key in unread[:_MOST_TOLD]:
            near = nearest(key, self._asked)
            known = f"retirez-la ; clés connues : {', '.join(sorted(self._asked))}"
            self.error(key, "cette clé est inconnue", f"vouliez-vous dire {near} ?" if near else known)
        if len(unread) > _MOST_TOLD:
            self.error(unread[_MOST_TOLD], f"et {len(unread) - _MOST_TOLD} autres clés inconnues", "retirez-les")

    def _is_text(self, key: str) -> bool:
        return isinstance(self._values.get(key), str)

    def unknown(self, spot: Spot, what: str, word: str, known: Collection[str]) -> None:
        """Note a word that nothing answers to; `what` names it with its article."""
        self.notebook.error(spot, f"{what} {word[:80] or '(vide)'} n’existe pas", remedy_for(word, known))

    def _value(self, key: str, kind: type[_T], default: _T | None, stand_in: _T) -> _T:
        self._asked.add(key)
        if key not in self._values:
            if default is None:
                self.error(None, f"il manque {key}", f"ajoutez {key} : {_KINDS[kind]}")
                return stand_in
            return default
        value = self._values[key]
        # Exactly: for Python true is an int as well, and a date with a time is a date.
        if type(value) is kind:
            return value
        self.error(key, f"c’est {kind_of(value)}", f"mettez {_KINDS[kind]}")
        return stand_in
