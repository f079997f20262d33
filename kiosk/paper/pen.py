"""The pen that every slip is written with: it says all things twice and nothing about a sensitive need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain import code as codes
from kiosk.domain.directory import HOME, Directory, Document, EmergencyNumber, Structure, StructureKind
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.paper.slip import Block, Bring, Dial, Footer, Item, Moment, Pictured, Place, Slip, TypedNumber, Words

MOST_TO_BRING = 6


def hour(catalogue: Catalogue, moment: datetime) -> str:
    """Return a time that no line break takes apart."""
    return catalogue.time(moment).replace(" ", "\u00a0")


@dataclass(frozen=True)
class Stationery:
    """What every slip of a site is written on and from. `name` and `building` are the site's own, never translated."""

    name: str
    building: str
    triage: Triage
    directory: Directory
    french: Catalogue


@dataclass(frozen=True)
class Pen:
    """One site's stationery, one visitor's language, one moment."""

    stationery: Stationery
    visitor: Catalogue
    now: datetime

    def words(self, say: Callable[[Catalogue], str]) -> Words:
        """Return what `say` makes of each catalogue; once only where both come out the same."""
        visitor, french = say(self.visitor), say(self.stationery.french)
        return Words(visitor, "" if visitor == french else french)

    def pictured(self, pictogram: str, say: Callable[[Catalogue], str]) -> Pictured:
        """Return a drawing with its sentence."""
        return Pictured(pictogram, self.words(say))

    def date(self, start: datetime) -> Moment:
        """Return a day and its hour."""
        day, time = self.words(lambda c: c.day(start)), self.words(lambda c: hour(c, start))
        return Moment("ui_calendar", day, time, large=True)

    def typed(self, label: Words, number: str) -> TypedNumber:
        """Return a six-digit number, grouped as it is read aloud."""
        return TypedNumber(label, f"{number[:3]} {number[3:]}")

    def place(self, structure: Structure) -> Place:
        """Return where a structure is; where nobody has confirmed it, that one asks at the desk."""
        known = structure.known_place
        if known is not None and structure.kind is StructureKind.OUTSIDE and known.address:
            return Place("ui_pin", (known.address,))
        if known is None or known.floor is None or structure.kind is StructureKind.OUTSIDE:
            words = self.words(lambda c: c.gettext("Demandez à l’accueil."))
            return Place("calm_desk", (words.french or words.visitor,), words.visitor if words.french else "")
        storey = known.floor
        floor = self.words(lambda c: c.floor(storey))
        signs = (floor.french or floor.visitor, *filter(None, (known.door,)))
        return Place("ui_door", signs, self._translated(floor.visitor, known.door) if floor.french else "")

    def own_place(self) -> Iterator[Block]:
        """Yield where the site itself is, when that is known."""
        if (own := self._own()) is not None:
            yield self.place(own)

    def notices(self, code: str | None) -> Iterator[Block]:
        """Yield that nobody is to be paid, and whom to call unless that would tell a sensitive need.

        Nothing for a need that the content has lost since it was kept (fault F6).
        """
        need = self.stationery.triage.needs.get(code or "")
        if need is None:
            return
        if need.free_of_charge:
            yield self.pictured("guide_free", lambda c: c.gettext("C’est gratuit. Ne payez personne."))
        if not need.sensitive:
            numbers = self.stationery.directory.emergency_numbers
            yield from (self._dial(numbers[number]) for number in need.emergency_numbers)

    def bring(self, code: str, usual: Sequence[str] = ()) -> Iterator[Block]:
        """Yield what to bring for a need, or else what one `usual`ly brings there; nothing for a sensitive need."""
        need = self.stationery.triage.needs.get(code)
        codes_to_bring = () if need is None or need.sensitive else (need.bring or usual)[:MOST_TO_BRING]
        if codes_to_bring:
            documents = self.stationery.directory.documents
            items = tuple(self._item(documents[code]) for code in codes_to_bring)
            yield Bring(self.words(lambda c: c.gettext("À apporter")), items)

    def slip(self, blocks: Sequence[Block], code: str) -> Slip:
        """Put blocks between the header and the footer; a slip without a `code` has no QR."""
        french = self.stationery.french
        own = self._own()
        floor = (french.floor(own.place.floor),) if own is not None and own.place.floor is not None else ()
        return Slip(
            name=self.stationery.name,
            printed_at=f"{french.short_date(self.now)} · {hour(french, self.now)}",
            blocks=tuple(blocks),
            footer=Footer(
                (self.stationery.building, *floor),
                self.words(lambda c: c.gettext("Gratuit")),
                codes.payload(code) if code else "",
            ),
            rtl=self.visitor.language.rtl,
        )

    def _own(self) -> Structure | None:
        own = self.stationery.directory.structures.get(HOME)
        return own if own is not None and own.known_place is not None else None

    def _translated(self, floor: str, door: str) -> str:
        """Say the floor in the visitor's language; what stands at the door is read there, and stays as it is."""
        if not door:
            return floor
        return self.visitor.gettext("{floor}, {door}").format(floor=floor, door=self.visitor.isolated(door))

    def _item(self, document: Document) -> Item:
        words = self.words(lambda c: c.pgettext(f"documents.{document.code}.label", document.label))
        return Item(document.pictogram, words)

    def _dial(self, entry: EmergencyNumber) -> Dial:
        words = self.words(lambda c: c.pgettext(f"emergency.{entry.code}.label", entry.label))
        return Dial(entry.pictogram, entry.number, words)
