"""Workshops: what they are, when they come back, and which dates are not held. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from kiosk.content.hours import WEEKDAYS
from kiosk.content.vocabulary import LEVELS
from kiosk.domain.directory import Session, Workshop
from kiosk.domain.fresh_code import fresh_code
from kiosk.domain.triage import OutcomeKind, Triage
from kiosk.language import Catalogue
from kiosk.toml.edit import Change, Drop, Put
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import hour
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.dates import read_day
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.proposing import edit_form, review
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.place.week import first_hour
from kiosk.usecases import diary, editing
from kiosk.usecases.editing import Base, Edit
from kiosk.usecases.house import House

FILE = "workshops.toml"
NEW, EDIT, CANCEL, RESTORE, REMOVE = "new", "edit", "cancel", "restore", "remove"
WEEKLY, FORTNIGHTLY, MONTHLY, ONCE, OTHER = "weekly", "fortnightly", "monthly", "once", "other"
DRAWING = "need_learn_computer"
"""Where no need tells a drawing."""

_DATES_TOLD = 5


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "workshops",
        words.gettext("Ateliers"),
        words.gettext("Ce que l’on apprend ensemble, quand, et combien de places."),
        rows,
        opened,
        lambda _: ((NEW, words.gettext("Ajouter un atelier")),),
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return every workshop, how it comes back, and how full its next date is."""
    words, house = frame.words, frame.house
    held = diary.sessions(house)
    coming: dict[str, diary.Attendance] = {}
    for one in held:
        if one.session.end > house.clock.now():
            coming.setdefault(one.session.workshop, one)
    workshops = house.pack.directory.workshops
    filling = {code: f". {_filling(words, one)}" for code, one in coming.items()}
    return tuple(
        PlaceRow(code, one.title, _comes_back(words, one) + filling.get(code, "")) for code, one in workshops.items()
    )


def _filling(words: Catalogue, one: diary.Attendance) -> str:
    seated = sum(not seat.waiting for seat in one.seats)
    told = words.gettext("Prochain {day} à {time} : {n} sur {seats}").format(
        day=words.day(one.session.start), time=words.time(one.session.start), n=seated, seats=one.capacity
    )
    queue = len(one.seats) - seated
    return told + words.gettext(", {n} en liste d’attente").format(n=queue) if queue else told


def _comes_back(words: Catalogue, one: Workshop) -> str:
    names = repeats(words)
    kind = repeat_of(one)
    day = WEEKDAYS[one.weekday]
    told = one.rule if kind == OTHER else names[kind]
    return words.gettext("{repeat}, {day} à {time}, {minutes} min").format(
        repeat=told, day=day, time=words.time(one.start), minutes=one.minutes
    )


def repeats(words: Catalogue) -> dict[str, str]:
    """Return the ways of coming back, in words."""
    return {
        WEEKLY: words.gettext("Chaque semaine"),
        FORTNIGHTLY: words.gettext("Une semaine sur deux"),
        MONTHLY: words.gettext("Une fois par mois"),
        ONCE: words.gettext("Une seule fois"),
    }


_UNTIL = re.compile(r";UNTIL=(\d{8})")
_NTH = re.compile(r"FREQ=MONTHLY;BYDAY=-?\d[A-Z]{2}")


def repeat_of(one: Workshop | None) -> str:
    """Return which of the ways it is; `OTHER` for a rule written by hand."""
    rule = _UNTIL.sub("", one.rule) if one else ""
    if rule in ("", "FREQ=WEEKLY"):
        return WEEKLY
    if rule == "FREQ=WEEKLY;INTERVAL=2":
        return FORTNIGHTLY
    if rule == "FREQ=DAILY;COUNT=1":
        return ONCE
    return MONTHLY if _NTH.fullmatch(rule) else OTHER


def rule_of(kind: str, first: date, until: date | None, kept: str) -> str:
    """Return the rule of iCalendar of a way of coming back; `kept` is that of a rule written by hand."""
    rule = {
        WEEKLY: "FREQ=WEEKLY",
        FORTNIGHTLY: "FREQ=WEEKLY;INTERVAL=2",
        MONTHLY: f"FREQ=MONTHLY;BYDAY={_rank(first)}{'MO TU WE TH FR SA SU'.split()[first.weekday()]}",
        ONCE: "FREQ=DAILY;COUNT=1",
    }.get(kind, _UNTIL.sub("", kept))
    return rule if until is None or kind == ONCE else f"{rule};UNTIL={until:%Y%m%d}"


def _rank(day: date) -> int:
    """Return which of its month's Tuesdays, say, it is; the fifth is the last, which every month has."""
    rank = (day.day - 1) // 7 + 1
    return -1 if rank > 4 else rank


def opened(frame: Frame, key: str) -> None:
    """Ask for a new workshop, or what is to be changed of one."""
    words = frame.words
    if key == NEW:
        workshop_form(frame, None)
        return
    one = frame.house.pack.directory.workshops[key]
    answers = [
        Answer(EDIT, words.gettext("Changer cet atelier")),
        Answer(CANCEL, words.gettext("Annuler une date")),
    ]
    if one.cancelled:
        answers.append(Answer(RESTORE, words.gettext("Remettre une date annulée")))
    answers.append(Answer(REMOVE, words.gettext("Retirer cet atelier")))
    ways: dict[str, Callable[[], None]] = {
        EDIT: lambda: workshop_form(frame, one),
        CANCEL: lambda: cancel_date(frame, one),
        RESTORE: lambda: restore_date(frame, one),
        REMOVE: lambda: _change(frame, one, (Drop((one.code,)),)),
    }
    ask(frame, Asking(one.title, lambda: answers, lambda what: ways[what]()))


def cancel_date(frame: Frame, one: Workshop) -> None:
    """Ask which date is not held."""
    words, now = frame.words, frame.house.clock.now()
    counted = {
        attendance.session.start: len(attendance.seats)
        for attendance in diary.sessions(frame.house)
        if attendance.session.workshop == one.code
    }

    def people(session: Session) -> str:
        number = counted.get(session.start, 0)
        if not number:
            return words.gettext("personne n’est inscrit")
        return words.ngettext("{n} personne inscrite", "{n} personnes inscrites", number).format(n=number)

    answers = [
        Answer(session.start.date().isoformat(), words.day(session.start), people(session))
        for session in one.sessions(now, 9)
    ]

    def cancel(day: str) -> None:
        _change(frame, one, (Put((one.code, "except"), sorted((*one.cancelled, date.fromisoformat(day)))),))

    ask(frame, Asking(words.gettext("Quelle date n’a pas lieu ?"), lambda: answers, cancel, one.title))


def restore_date(frame: Frame, one: Workshop) -> None:
    """Ask which cancelled date is held after all."""
    words = frame.words
    answers = [Answer(day.isoformat(), words.day(day)) for day in sorted(one.cancelled)[-9:]]

    def restore(day: str) -> None:
        left = sorted(one.cancelled - {date.fromisoformat(day)})
        path = (one.code, "except")
        _change(frame, one, (Put(path, left) if left else Drop(path),))

    ask(frame, Asking(words.gettext("Quelle date a lieu ?"), lambda: answers, restore, one.title))


def _change(frame: Frame, one: Workshop, changes: tuple[Change, ...]) -> None:
    base = editing.begin(frame.folders)
    frame.say(review(frame, base, {FILE: changes}, dates_preview(frame, one.code), lambda: opened(frame, one.code)))


def dates_preview(frame: Frame, code: str | None) -> Callable[[House], tuple[str, ...]]:
    """Return a look at the dates that visitors are offered, of one workshop or of whichever is new."""
    words, known = frame.words, set(frame.house.pack.directory.workshops)

    def preview(house: House) -> tuple[str, ...]:
        now, workshops = house.clock.now(), house.pack.directory.workshops
        shown = [one for key, one in workshops.items() if key == code or (code is None and key not in known)]
        return tuple(
            f"{one.title} : {words.day(session.start)}, {words.time(session.start)} – {words.time(session.end)}"
            for one in shown
            for session in one.sessions(now, _DATES_TOLD)
        ) or tuple(words.gettext("{title} : aucune date").format(title=one.title) for one in shown)

    return preview


def level_labels(words: Catalogue) -> dict[str, str]:
    """Return La Coop's levels in words, the easiest first."""
    labels = {
        "debutant": words.gettext("Débutant"),
        "intermediaire": words.gettext("Intermédiaire"),
        "avance": words.gettext("Avancé"),
    }
    assert set(labels) == LEVELS
    return labels


def workshop_form(frame: Frame, one: Workshop | None) -> None:
    """Ask for a workshop, new or known."""
    words, triage = frame.words, frame.house.pack.triage
    now = frame.house.clock.now()
    kind = repeat_of(one)
    start = _start(words, one, now, kind)
    kinds = repeats(words) | (
        {OTHER: words.gettext("Garder : {rule}").format(rule=one.rule)} if one and kind == OTHER else {}
    )
    asks = (
        Ask("title", words.gettext("Nom"), hint=words.gettext("lu par les visiteurs, en mots simples")),
        Ask("level", words.gettext("Niveau"), Kind.ONE, tuple(level_labels(words).items())),
        Ask("seats", words.gettext("Places")),
        Ask("first", words.gettext("Premier jour"), hint=words.gettext("par exemple 01/12/2026")),
        Ask("start", words.gettext("Heure"), hint=words.gettext("par exemple 14 h")),
        Ask("minutes", words.gettext("Durée en minutes")),
        Ask("repeat", words.gettext("Revient"), Kind.ONE, tuple(kinds.items())),
        Ask("until", words.gettext("Dernier jour"), hint=words.gettext("vide s’il continue")),
        Ask("needs", words.gettext("Proposé à qui vient pour"), Kind.SOME, _teachable(triage)),
    )

    def edit(_base: Base, answers: Answers) -> Edit | str:
        return _edit(frame, one, answers)

    title = one.title if one else words.gettext("Un nouvel atelier")
    edit_form(frame, title, asks, start, edit, preview=dates_preview(frame, one.code if one else None))


def _start(words: Catalogue, one: Workshop | None, now: datetime, kind: str) -> Answers:
    if one is None:
        return {"level": ("debutant",), "seats": ("8",), "minutes": ("90",), "repeat": (WEEKLY,), "needs": ()}
    coming = one.sessions(now, 1)
    first = one.first or (coming[0].start.date() if coming else now.date())
    until = _UNTIL.search(one.rule)
    return {
        "title": (one.title,),
        "level": (one.level,),
        "seats": (str(one.seats),),
        "first": (words.short_date(first),),
        "start": (hour(datetime.combine(first, one.start)),),
        "minutes": (str(one.minutes),),
        "repeat": (kind,),
        "until": (words.short_date(date.fromisoformat(until[1])) if until else "",),
        "needs": tuple(sorted(one.needs)),
    }


def _teachable(triage: Triage) -> tuple[tuple[str, str], ...]:
    """Return the needs that a workshop may answer."""
    taught = (OutcomeKind.WORKSHOP,)
    return tuple(
        (code, need.label)
        for code, need in triage.needs.items()
        if need.enabled and (need.outcome in taught or need.instead in taught)
    )


def _edit(frame: Frame, one: Workshop | None, answers: Answers) -> Edit | str:
    words, today = frame.words, frame.house.clock.now().date()
    numbers = {key: text_of(answers, key) for key in ("seats", "minutes")}
    first, typed = read_day(text_of(answers, "first"), today - timedelta(days=1)), text_of(answers, "until")
    until = read_day(typed, first or today) if typed else None
    begins = first_hour(text_of(answers, "start"))
    wrong = (
        (not text_of(answers, "title"), words.gettext("Donnez un nom à l’atelier.")),
        (not all(map(str.isdecimal, numbers.values())), words.gettext("Les places et la durée sont des nombres.")),
        (first is None or (typed and until is None), words.gettext("Un jour s’écrit comme 24/12/2026.")),
        (not begins, words.gettext("L’heure s’écrit comme 14 h 30.")),
        (not answers["needs"], words.gettext("Choisissez au moins une raison de le proposer.")),
    )
    complaint = next((told for is_so, told in wrong if is_so), "")
    if complaint or first is None:
        return complaint
    workshops = frame.house.pack.directory.workshops
    code = one.code if one else fresh_code(text_of(answers, "title"), workshops)
    values: dict[str, object] = {"title": text_of(answers, "title")}
    if one is None:
        values["pictogram"] = frame.house.pack.triage.needs[answers["needs"][0]].pictogram or DRAWING
    values |= {
        "level": text_of(answers, "level"),
        "seats": int(numbers["seats"]),
        "minutes": int(numbers["minutes"]),
        "start": begins,
        "needs": list(answers["needs"]),
        "confirmed": True,
    }
    kind = text_of(answers, "repeat")
    gone: tuple[Change, ...]
    plain = one is None or not one.rule
    soon = first <= today + timedelta(days=7) or (one is not None and first.weekday() == one.weekday)
    if kind == WEEKLY and until is None and plain and soon:
        values["day"], gone = WEEKDAYS[first.weekday()], ()
    else:
        values["repeat"] = rule_of(kind, first, until, one.rule if one else "")
        values["first"], gone = first, (Drop((code, "day")),)
    return {FILE: (*gone, *(Put((code, key), value) for key, value in values.items()))}
