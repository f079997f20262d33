"""Calling aloud: in French, then in the visitor's language, or that in whose words its screens are said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.content.wordings import context
from kiosk.domain.directory import Counter
from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.speech.announcement import Announcement, call
from kiosk.speech.voices import Voices


def spoken_call(
    key: str, number: str, counter: Counter, visitor: str, catalogues: Mapping[str, Catalogue], voices: Voices
) -> Announcement:
    """Return what is heard when a ticket's `number` is called to `counter`, for a visitor who speaks `visitor`.

    `key` tells this call from every other, one more call of the same ticket included.
    """
    nearest = (visitor, *LANGUAGES[visitor].said_by) if visitor in LANGUAGES else ()
    languages = dict.fromkeys((SOURCE, *(tag for tag in nearest if tag in catalogues)))
    return call(key, number, {tag: worded(counter, catalogues[tag]) for tag in languages}, voices)


def worded(counter: Counter, catalogue: Catalogue) -> Counter:
    """Return a counter with its label in the catalogue's language; empty where nobody has translated it."""
    where = context("services.toml", ("counters", counter.code, "label"))
    known = catalogue.knows(where, counter.label)
    return replace(counter, label=catalogue.pgettext(where, counter.label) if known else "")
