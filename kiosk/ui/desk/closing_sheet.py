"""Closing the day: what becomes of each person who still waits, then what was counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.queue import Ticket
from kiosk.domain.retention import ClockDoubtful, Purged
from kiosk.domain.staff import Capability, may
from kiosk.domain.ticket_life import IN_QUEUE, Stage
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.ui.desk.choosing import Choice
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.needs import need_text
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.desk.stick_sheet import carry_the_day
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import day, purging
from kiosk.usecases.day import Closed, Farewell

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Somebody who still waits, and the ways there are for them."""

    key: str
    number: str
    about: str
    ways: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """Who is left, or, once the day is closed, what it came to."""

    people: tuple[LeftOver, ...]
    others: tuple[str, ...]
    ways: tuple[Choice, ...]
    lead: str
    ready: bool
    closed: bool
    summary: tuple[str, ...]
    can_carry: bool = False


def derive_props(
    left: Sequence[Ticket],
    said: Mapping[str, Farewell],
    triage: Triage,
    words: Catalogue,
) -> Props:
    """Return who still waits, with what was said for each; nobody is forgotten before the day can be closed."""
    waiting = [ticket for ticket in left if ticket.stage in IN_QUEUE]
    undecided = sum(ticket.id not in said for ticket in waiting)
    return Props(
        people=tuple(_left_over(ticket, said.get(ticket.id), triage, words) for ticket in waiting),
        others=tuple(_other(ticket, words) for ticket in left if ticket.stage not in IN_QUEUE),
        ways=_ways(words, None),
        lead=_lead(words, len(waiting), undecided),
        ready=not undecided,
        closed=False,
        summary=(),
    )


def derive_closed(
    closed: Closed, erased: Purged | ClockDoubtful | None, words: Catalogue, *, can_carry: bool = False
) -> Props:
    """Return what closing came to, what was erased once that is known, and whether the day can be carried away."""
    names = {choice.key: choice.label for choice in _ways(words, None)}
    lines = [f"{names[way]} : {number}" for way, number in closed.farewells.items()]
    match erased:
        case Purged(days=days) if days:
            told = words.ngettext("Détail effacé : {n} journée", "Détail effacé : {n} journées", days)
            lines.append(told.format(n=days))
        case ClockDoubtful(days):
            doubt = words.gettext("L’horloge a sauté de {n} jours : rien n’est effacé avant qu’elle soit confirmée.")
            lines.append(doubt.format(n=days))
        case _:
            pass
    return Props((), (), (), words.gettext("La journée est fermée."), False, True, tuple(lines), can_carry)


def _lead(words: Catalogue, waiting: int, undecided: int) -> str:
    if not waiting:
        return words.gettext("Plus personne n’attend. La journée peut être fermée.")
    if not undecided:
        return words.gettext("Tout est dit. La journée peut être fermée.")
    return words.ngettext(
        "Il reste {n} personne. Que devient-elle ?", "Il reste {n} personnes. Que deviennent-elles ?", undecided
    ).format(n=undecided)


def _ways(words: Catalogue, chosen: Farewell | None) -> tuple[Choice, ...]:
    labels = {
        Farewell.REFERRED: words.gettext("Orientée ailleurs"),
        Farewell.APPOINTMENT: words.gettext("A un rendez-vous"),
        Farewell.SENT_HOME: words.gettext("Rentre chez elle"),
    }
    return tuple(Choice(way, label, way is chosen) for way, label in labels.items())


def _left_over(ticket: Ticket, said: Farewell | None, triage: Triage, words: Catalogue) -> LeftOver:
    need = triage.needs.get(ticket.need or "")
    about = need_text(words, need) if need else words.gettext("À voir à l’accueil")
    return LeftOver(ticket.id, ticket.number, about, _ways(words, said))


def _other(ticket: Ticket, words: Catalogue) -> str:
    match ticket.stage:
        case Stage.SERVING:
            sentence = words.gettext("{number} est encore reçu : la visite sera terminée.")
        case Stage.CALLED:
            sentence = words.gettext("{number} est appelé : il sera noté absent.")
        case _:
            sentence = words.gettext("{number} est mis de côté : il sera noté absent.")
    return sentence.format(number=ticket.number)


@QmlElement
@made_by_the_application
class ClosingViewModel(SheetViewModel):
    """Closing."""

    source = "desk/sheets/ClosingSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._said: dict[str, Farewell] = {}
        self._closed: Closed | None = None
        self._erased: Purged | ClockDoubtful | None = None
        super().__init__(frame)

    def title(self) -> str:
        """Return what is done."""
        return self._frame.words.gettext("Fermer la journée")

    def derive(self) -> Props:
        """Return who is left."""
        frame = self._frame
        if self._closed is not None:
            member = frame.controller.member
            carries = member is not None and may(member.role, Capability.EXPORT)
            return derive_closed(self._closed, self._erased, frame.words, can_carry=carries)
        return derive_props(day.left_over(frame.house), self._said, frame.house.pack.triage, frame.words)

    people = Property(ROWS, lambda self: rows(self.props.people), notify=changed)
    others = Property("QStringList", lambda self: list(self.props.others), notify=changed)  # type: ignore[arg-type]
    ways = Property(ROWS, lambda self: rows(self.props.ways), notify=changed)
    lead = Property(str, lambda self: self.props.lead, notify=changed)
    ready = Property(bool, lambda self: self.props.ready, notify=changed)
    closed = Property(bool, lambda self: self.props.closed, notify=changed)
    canCarry = Property(bool, lambda self: self.props.can_carry, notify=changed)
    summary = Property("QStringList", lambda self: list(self.props.summary), notify=changed)  # type: ignore[arg-type]

    @Slot(str, str)
    def say(self, key: str, way: str) -> None:
        """Say what becomes of one person."""
        self._said[key] = Farewell(way)
        self.refresh()

    @Slot(str)
    def sayOfAll(self, way: str) -> None:
        """Say the same of everybody."""
        self._said = {person.key: Farewell(way) for person in self.props.people}
        self.refresh()

    @Slot()
    def confirm(self) -> None:
        """Close the day; somebody who has come meanwhile is asked about first."""
        self.refresh()
        if self.props.ready:
            said = dict(self._said)
            self._closed = self._frame.controller.act(lambda house, by, command: day.close(house, by, said, command))
            self.refresh()
            self._erase()

    @Slot()
    def carry(self) -> None:
        """Go on to carry the day away."""
        carry_the_day(self._frame)

    def _erase(self) -> None:
        """Erase what has been kept long enough, off the screens: the day is closed whatever becomes of it."""
        frame = self._frame
        frame.work(
            frame.words.gettext("Effacement de ce qui est ancien…"),
            lambda: purging.purge(frame.house, frame.folders, frame.settings.retention),
            self._erased_is,
        )

    def _erased_is(self, done: Purged | ClockDoubtful) -> None:
        self._erased = done
        self.refresh()


def close_day(frame: Frame) -> None:
    """Open the sheet."""
    frame.open_sheet(ClosingViewModel(frame))
