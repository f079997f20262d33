"""What several sheets let one choose: a language, and a place in words. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.directory import ClosedNow, Directory, HoursUnknown, NeverOpen, OpenNow, Structure, StructureKind
from kiosk.domain.schedule import Slot
from kiosk.language import SOURCE, Catalogue
from kiosk.ui.desk.labels import counter_label


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few things, and whether it is the one."""

    key: str
    label: str
    chosen: bool


def language_choices(words: Catalogue, offered: Sequence[str], directory: Directory, chosen: str) -> tuple[Choice, ...]:
    """Return the languages of the kiosk, those that somebody of the team speaks, and the one chosen."""
    spoken = (tag for adviser in directory.advisers.values() for tag in adviser.languages)
    return tuple(
        Choice(tag, words.language_name(tag), tag == chosen)
        for tag in dict.fromkeys((SOURCE, *offered, *spoken, chosen))
    )


def open_text(words: Catalogue, state: OpenNow | ClosedNow | HoursUnknown | NeverOpen) -> str:
    """Return when one is received there."""
    match state:
        case OpenNow(until):
            return words.gettext("Ouvert jusqu’à {time}").format(time=words.time(until))
        case ClosedNow(reopens):
            return words.gettext("Ouvre {day} à {time}").format(day=words.day(reopens), time=words.time(reopens))
        case HoursUnknown():
            return words.gettext("Horaires à demander")
        case NeverOpen():
            return words.gettext("Fermé")


def place_text(words: Catalogue, structure: Structure) -> str:
    """Return where it is, or nothing where nobody has confirmed it."""
    place = structure.known_place
    if place is None:
        return ""
    if structure.kind is StructureKind.OUTSIDE:
        return place.address
    floor = () if place.floor is None else (words.floor(place.floor),)
    return ", ".join((*floor, *filter(None, (place.door,))))


def counter_text(directory: Directory, adviser: str) -> str:
    """Return where an adviser receives; their code where the content has lost them."""
    known = directory.advisers.get(adviser)
    return counter_label(directory, known.counter) if known else adviser


def best_slots(slots: Sequence[Slot], directory: Directory, language: str) -> tuple[Slot, ...]:
    """Return one slot for each moment, in time order: with somebody who speaks the language, else who has most left."""
    left = {adviser: sum(slot.adviser == adviser for slot in slots) for adviser in {slot.adviser for slot in slots}}

    def rank(slot: Slot) -> tuple[bool, int, str]:
        return language not in directory.advisers[slot.adviser].languages, -left[slot.adviser], slot.adviser

    moments = sorted({slot.start for slot in slots})
    return tuple(min((slot for slot in slots if slot.start == moment), key=rank) for moment in moments)


def grouped(number: str) -> str:
    """Return a number of six digits as it is read aloud."""
    return f"{number[:3]}\u202f{number[3:]}"
