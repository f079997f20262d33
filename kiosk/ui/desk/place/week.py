"""Weekly hours in a form: a line for each day. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from kiosk.content.hours import WEEKDAYS
from kiosk.domain.schedule import Calendar, Opening, Stretch
from kiosk.language import Catalogue
from kiosk.toml.edit import Change, Drop, Put
from kiosk.toml.findings import KeyPath
from kiosk.ui.desk.place.form import Answers, Ask, text_of

_BETWEEN = re.compile(r"\s*(?:[,;/]|\bet\b)\s*")
_HOUR = re.compile(r"(?<![\d:h])(\d{1,2})\s*(?:h|:)?\s*(\d{2})?(?![\d:h])")
_CLOSED = {"", "-", "–", "fermé", "ferme"}


def week_asks(words: Catalogue, key: str = "") -> tuple[Ask, ...]:
    """Return what is asked of the seven days; `key` goes before the name of each."""
    hint = words.gettext("par exemple 9 h - 12 h 30, 13 h 30 - 17 h ; vide si c’est fermé")
    return tuple(Ask(f"{key}{day}", day.capitalize(), hint=hint if day == WEEKDAYS[0] else "") for day in WEEKDAYS)


def week_start(calendar: Calendar, key: str = "") -> dict[str, tuple[str, ...]]:
    """Return the hours as they stand, for a form to begin with."""
    return {f"{key}{day}": (", ".join(_stretches(calendar, number)),) for number, day in enumerate(WEEKDAYS)}


def week_changes(answers: Answers, before: Answers, path: KeyPath, key: str = "") -> Iterator[Change]:
    """Yield what the answers change of the hours that stand at `path`."""
    for day in WEEKDAYS:
        text = text_of(answers, f"{key}{day}")
        if text != text_of(before, f"{key}{day}"):
            hours = list(written(text))
            yield Put((*path, day), hours) if hours else Drop((*path, day))


def written(text: str) -> Iterable[str]:
    """Return hours that somebody typed as the content writes them; what is no hour stays, for the check to tell."""
    if text.strip().lower() in _CLOSED:
        return ()
    return tuple(_stretch(part) for part in _BETWEEN.split(text.strip()) if part)


def first_hour(text: str) -> str:
    """Return «14 h 30» as the content writes it, or nothing where that is no hour alone."""
    hours = _HOUR.findall(text)
    return f"{int(hours[0][0])}:{hours[0][1] or '00'}" if len(hours) == 1 and not _HOUR.sub("", text).strip() else ""


def _stretch(text: str) -> str:
    hours = _HOUR.findall(text)
    rest = _HOUR.sub("", text).strip()
    if len(hours) != 2 or rest not in ("-", "–", "à"):
        return text
    return "-".join(f"{int(hour)}:{minute or '00'}" for hour, minute in hours)


def _stretches(calendar: Calendar, weekday: int) -> Iterator[str]:
    return (_hours(one) for one in calendar.openings if one.weekday == weekday)


def _hours(one: Opening) -> str:
    return f"{one.start.hour}:{one.start.minute:02}-{one.end.hour}:{one.end.minute:02}"


def week_text(words: Catalogue, calendar: Calendar) -> str:
    """Return the hours of a week in a line: days with the same hours together."""
    groups: list[tuple[list[int], str]] = []
    for number in range(len(WEEKDAYS)):
        hours = words.gettext(" et ").join(
            f"{words.time(one.start)} – {words.time(one.end)}" for one in calendar.openings if one.weekday == number
        )
        if not hours:
            continue
        if groups and groups[-1][1] == hours and groups[-1][0][-1] == number - 1:
            groups[-1][0].append(number)
        else:
            groups.append(([number], hours))
    told = (f"{_days(words, days)} {hours}" for days, hours in groups)
    return " ; ".join(told) or words.gettext("aucun horaire")


def _days(words: Catalogue, days: Sequence[int]) -> str:
    first, last = WEEKDAYS[days[0]], WEEKDAYS[days[-1]]
    if len(days) == 1:
        return first
    if len(days) == 2:
        return words.gettext("{first} et {last}").format(first=first, last=last)
    return words.gettext("{first} à {last}").format(first=first, last=last)


def days_ahead(words: Catalogue, calendar: Calendar, now: datetime, days: int) -> tuple[str, ...]:
    """Return the coming days as they will be, closures and public holidays taken away."""
    return tuple(
        f"{words.day(day)} : {_open_text(words, calendar.stretches(day, now.tzinfo))}"
        for day in (now.date() + timedelta(days=offset) for offset in range(days))
    )


def _open_text(words: Catalogue, stretches: Sequence[Stretch]) -> str:
    told = (f"{words.time(one.start)} – {words.time(one.end)}" for one in stretches)
    return words.gettext(" et ").join(told) or words.gettext("fermé")
