"""The plots of what was counted: bars, each with its value told in words. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kiosk.domain.seen import Seen, Span
from kiosk.domain.totals import BEYOND, LATES, WAITS, What
from kiosk.language import Catalogue
from kiosk.store.claims import ClaimStatus
from kiosk.ui.desk.figure_words import Names, counted

MOST_BARS = 10
"""Lines of a plot; the rest are one."""

OPEN_HOURS = range(9, 18)
"""Hours shown of a day in any case."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it stands for, its figure, how long it is (0 to 1 of the longest), and all of it as a sentence.

    `inner` is how much of it is of another sort, and `tone` what it means: «good», «mind», «bad» or nothing.
    """

    label: str
    value: str
    share: float
    told: str
    tone: str = ""
    inner: float = 0.0


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot: upright bars for time, lying ones for everything else. `told` is what it says before one points at it."""

    key: str
    title: str
    told: str
    upright: bool
    bars: tuple[Bar, ...]


def plots(seen: Seen, names: Names) -> tuple[Plot, ...]:
    """Return every plot that has anything to show."""
    words = names.words
    found = (
        _came(seen, words),
        _late(seen, words),
        _waits(seen, words),
        _kinds("needs", words.gettext("Pour quoi"), seen.kinds(What.NEED), names.need, words),
        _kinds("languages", words.gettext("En quelle langue"), seen.kinds(What.LANGUAGE), names.language, words),
        _kinds("causes", words.gettext("Non reçus, et pourquoi"), seen.kinds(What.UNSERVED), names.cause, words, "bad"),
        _kinds(
            "unserved", words.gettext("Non reçus, pour quoi"), seen.kinds(What.UNSERVED_NEED), names.need, words, "bad"
        ),
        _bookings(seen, words),
        _workshops(seen, names),
        _kinds("referrals", words.gettext("Orientés vers"), seen.kinds(What.REFERRAL), names.structure, words),
    )
    return tuple(plot for plot in found if plot.bars)


def people(words: Catalogue, number: int) -> str:
    """Return «12 personnes»."""
    return words.ngettext("{n} personne", "{n} personnes", number).format(n=counted(number))


def bars_of(
    rows: Sequence[tuple[str, int, str]], tell: Callable[[str, int], str], *, tones: Mapping[str, str] | None = None
) -> tuple[Bar, ...]:
    """Return a bar for each (label, number, key of its tone)."""
    most = max((number for _, number, _ in rows), default=0) or 1
    return tuple(
        Bar(label, counted(number), number / most, tell(label, number), (tones or {}).get(tone, tone))
        for label, number, tone in rows
    )


def _tell(words: Catalogue) -> Callable[[str, int], str]:
    return lambda label, number: f"{label} : {people(words, number)}"


def _kinds(
    key: str, title: str, kinds: Mapping[str, int], name: Callable[[str], str], words: Catalogue, tone: str = ""
) -> Plot:
    rows = [(name(kind), number, tone) for kind, number in kinds.items()]
    told = ""
    if rows:
        told = words.gettext("{n} en tout").format(n=people(words, sum(kinds.values())))
    rest = rows[MOST_BARS:]
    if len(rest) > 1:
        # Told but not drawn: together they would be longer than any of those that are named.
        others, number = words.gettext("{n} autres").format(n=len(rest)), sum(number for _, number, _ in rest)
        bars = bars_of(rows[:MOST_BARS], _tell(words))
        return Plot(key, title, told, False, (*bars, Bar(others, counted(number), 0.0, _tell(words)(others, number))))
    return Plot(key, title, told, False, bars_of(rows, _tell(words)))


def _came(seen: Seen, words: Catalogue) -> Plot:
    title, came = words.gettext("Combien de personnes sont venues"), seen.number(What.TAKEN)
    if not came:
        return Plot("came", title, "", True, ())
    rows, long = _when(seen, words)
    told = {label: spoken for (label, _, _), spoken in zip(rows, long, strict=True)}
    bars = bars_of(rows, lambda label, number: f"{told[label]} : {people(words, number)}")
    busiest = max(range(len(rows)), key=lambda place: rows[place][1])
    summary = words.gettext("{n}. Le plus : {when}, {most}").format(
        n=people(words, came), most=counted(rows[busiest][1]), when=long[busiest]
    )
    return Plot("came", title, summary, True, bars)


def _when(seen: Seen, words: Catalogue) -> tuple[list[tuple[str, int, str]], list[str]]:
    """Return a row for each hour, day or month, and how each is said in full."""
    first = seen.stretch.first
    match seen.stretch.span:
        case Span.DAY:
            return _by_hour(seen, words)
        case Span.WEEK:
            days = [first + timedelta(days=place) for place in range(7)]
            rows = [(words.weekday(day)[:3] + ".", seen.came.get(day, 0), "") for day in days]
            return rows, [words.day(day) for day in days]
        case Span.YEAR:
            by_month = {date(first.year, month, 1): 0 for month in range(1, 13)}
            for day, number in seen.came.items():
                by_month[day.replace(day=1)] += number
            rows = [(words.short_month(month), number, "") for month, number in by_month.items()]
            return rows, [words.month(month) for month in by_month]


def _by_hour(seen: Seen, words: Catalogue) -> tuple[list[tuple[str, int, str]], list[str]]:
    kinds = {int(hour): number for hour, number in seen.kinds(What.HOUR).items()}
    hours = range(min(*kinds, OPEN_HOURS.start), max(*kinds, OPEN_HOURS.stop - 1) + 1)
    rows = [(words.gettext("{hour} h").format(hour=hour), kinds.get(hour, 0), "") for hour in hours]
    between = words.gettext("de {hour} h à {next} h")
    return rows, [between.format(hour=hour, next=hour + 1) for hour in hours]


def _late(seen: Seen, words: Catalogue) -> Plot:
    kinds, called = seen.kinds(What.LATE), seen.number(What.CALLED)
    names = (
        words.gettext("À l’heure promise"),
        words.gettext("Jusqu’à {n} min après").format(n=LATES[1]),
        words.gettext("{low} à {high} min après").format(low=LATES[1], high=LATES[2]),
        words.gettext("Plus de {n} min après").format(n=LATES[2]),
    )
    keys = (*(str(bound) for bound in LATES), BEYOND)
    tones = ("good", "mind", "bad", "bad")
    rows = [(name, kinds.get(key, 0), tone) for name, key, tone in zip(names, keys, tones, strict=True)]
    told = words.gettext("{n} appels, {share} % à l’heure promise").format(
        n=counted(called), share=100 * kinds.get("0", 0) // (called or 1)
    )
    bars = bars_of(rows, _tell(words)) if called else ()
    return Plot("late", words.gettext("L’attente, contre ce qui était promis"), told, False, bars)


def _waits(seen: Seen, words: Catalogue) -> Plot:
    kinds, called = seen.kinds(What.WAIT), seen.number(What.CALLED)
    names = [words.gettext("Jusqu’à {n} min").format(n=WAITS[0])]
    names += [words.gettext("{low} à {high} min").format(low=low, high=high) for low, high in pairwise(WAITS)]
    names.append(words.gettext("Plus de {n} min").format(n=WAITS[-1]))
    keys = (*(str(bound) for bound in WAITS), BEYOND)
    rows = [(name, kinds.get(key, 0), "") for name, key in zip(names, keys, strict=True)]
    mean = round(seen.number(What.WAITED) / (called or 1))
    told = words.gettext("{n} min en moyenne").format(n=mean)
    bars = bars_of(rows, _tell(words)) if called else ()
    return Plot("waits", words.gettext("Combien de temps on attend"), told, False, bars)


def _bookings(seen: Seen, words: Catalogue) -> Plot:
    kinds = seen.kinds(What.BOOKING)
    names = {
        ClaimStatus.ARRIVED: (words.gettext("Venus"), "good"),
        ClaimStatus.BOOKED: (words.gettext("Attendus ou non venus"), "mind"),
        ClaimStatus.CANCELLED: (words.gettext("Annulés"), "room"),
    }
    rows = [(name, kinds.get(status, 0), tone) for status, (name, tone) in names.items()]
    standing = sum(number for status, number in kinds.items() if status != ClaimStatus.CANCELLED)
    told = words.gettext("{kept} tenus sur {n}").format(
        kept=counted(kinds.get(ClaimStatus.ARRIVED, 0)), n=counted(standing)
    )
    bars = bars_of(rows, _tell(words)) if kinds else ()
    return Plot("bookings", words.gettext("Rendez-vous"), told, False, bars)


def _workshops(seen: Seen, names: Names) -> Plot:
    words = names.words
    offered, filled = seen.kinds(What.SEATS_OFFERED), seen.kinds(What.SEATS_FILLED)
    present = seen.kinds(What.SEATS_PRESENT)
    sentence = words.gettext("{workshop} : {filled} places prises sur {offered}, {present} personnes venues")
    bars = tuple(
        Bar(
            label=names.workshop(code),
            value=f"{counted(filled.get(code, 0))}/{counted(seats)}",
            share=1.0,
            told=sentence.format(
                workshop=names.workshop(code), filled=filled.get(code, 0), offered=seats, present=present.get(code, 0)
            ),
            tone="room",
            inner=min(1.0, filled.get(code, 0) / seats),
        )
        for code, seats in offered.items()
    )
    told = words.gettext("{filled} places prises sur {offered}").format(
        filled=counted(sum(filled.values())), offered=counted(sum(offered.values()))
    )
    return Plot("workshops", words.gettext("Ateliers"), told, False, bars)
