"""Short words for the team: needs, counters, times of the day."""

from __future__ import annotations

import re
from datetime import datetime

from kiosk.domain.directory import Directory
from kiosk.domain.room import moment_of
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue

_REST = re.compile(r"\s*[:,.(].*")
"""What follows the first few words of a label: its details."""


def hour(moment: datetime) -> str:
    """Return «9:12», as a list of times is read."""
    return f"{moment.hour}:{moment.minute:02}"


def hour_of(minutes: float, now: datetime) -> str:
    """Return a minute of the day of `now` as `hour` does."""
    assert now.tzinfo is not None
    return hour(moment_of(minutes, now.date(), now.tzinfo))


def need_label(triage: Triage, need: str | None, words: Catalogue) -> str:
    """Return the first words of a need's label: «CAF», «Demande de HLM»."""
    known = triage.needs.get(need or "")
    return _REST.sub("", known.label) if known else words.gettext("À voir à l’accueil")


def counter_label(directory: Directory, counter: str | None) -> str:
    """Return what a counter is called; its code where the content has lost it."""
    known = directory.counters.get(counter or "")
    return known.label if known else counter or ""


def minutes_since(moment: datetime, now: datetime) -> int:
    """Return whole minutes gone since `moment`."""
    return max(0, int((now - moment).total_seconds() // 60))


def lower_first(text: str) -> str:
    """Return a label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def in_words(names: list[str], words: Catalogue) -> str:
    """Return «Poste 1», «Poste 1 et Poste 3»…"""
    if len(names) < 2:
        return "".join(names)
    return words.gettext("{first} et {last}").format(first=", ".join(names[:-1]), last=names[-1])
