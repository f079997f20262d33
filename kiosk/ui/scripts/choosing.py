"""What the pages say where somebody chooses or types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.speech.lines import AFTER_TITLE, Line, Script
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.parts import Lines, alternative, maybe, turning, words
from kiosk.ui.viewmodels.page import Pictured

if TYPE_CHECKING:
    from kiosk.ui.viewmodels import check_in, question, sessions, slots


def question_script(props: question.Props, reader: Reader) -> Script:
    """Return a question and its tiles, those of the lower row last."""
    tiles = (reader.line(row.label, item=f"option:{row.key}") for row in (*props.options, *props.secondary))
    pages = turning(reader, "Autres choix", "Premiers choix")
    return Script((reader.line(props.text, pause=AFTER_TITLE), *tiles), tuple(pages))


def check_in_script(props: check_in.Props, reader: Reader) -> Script:
    """Return what to type, what has been typed, and what the last try met."""
    typed = [digit for digit in props.digits if digit]
    said = reader.line(*typed) if typed else None
    read = (reader.line(props.title), reader.line(props.message), said)
    keys = (reader.line(str(digit), item=f"digit:{digit}") for digit in range(10))
    return Script(tuple(filter(None, read)), (*keys, *words(reader, ("Effacer",), item="erase")))


def slots_script(props: slots.Props, reader: Reader) -> Script:
    """Return the days and hours on offer, and what choosing the marked one does."""
    catalogue = reader.catalogue
    half = {True: catalogue.gettext("matin"), False: catalogue.gettext("après-midi")}
    hours = (
        reader.line(day.weekday, day.day, half[slot.morning], slot.time, item=f"slot:{slot.key}")
        for day in props.days
        for slot in day.slots
    )
    others = words(reader, ("Autres jours",), item="others")
    read = (*maybe(reader, props.notice), reader.line(props.title, pause=AFTER_TITLE), *hours)
    return _with_choice(reader, read, others, props.confirm_label, props.alternative, read_others=props.has_others)


def sessions_script(props: sessions.Props, reader: Reader) -> Script:
    """Return the workshop sessions on offer, and what choosing the marked one does."""
    rows = (reader.line(row.title, row.date, row.time, row.seats, item=f"session:{row.key}") for row in props.sessions)
    others = words(reader, ("Autres dates",), item="others")
    read = (reader.line(props.title, pause=AFTER_TITLE), *rows)
    return _with_choice(reader, read, others, props.confirm_label, props.alternative, read_others=False)


def _with_choice(
    reader: Reader,
    read: Iterable[Line],
    others: Lines,
    confirm: str,
    other_way: Pictured | None,
    *,
    read_others: bool,
) -> Script:
    after = (*maybe(reader, confirm, item="confirm"), *alternative(reader, other_way))
    return Script((*read, *others, *after)) if read_others else Script((*read, *after), tuple(others))
