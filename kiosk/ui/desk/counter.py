"""Where one sits today, for what, and in which languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.directory import Directory
from kiosk.domain.sitting import Sitting
from kiosk.domain.staff import StaffMember
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.desk.refusal_words import refusal_text
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CounterTile:
    """A counter: who sits there, and whether it is the one chosen."""

    key: str
    label: str
    taken: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceTile:
    """Something chosen or not."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """What has been chosen so far."""

    counter: str = ""
    skills: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Props:
    """What is asked."""

    greeting: str
    counters: tuple[CounterTile, ...]
    skills: tuple[ChoiceTile, ...]
    languages: tuple[ChoiceTile, ...]
    taken: str
    can_sit: bool


def usual(directory: Directory, member: StaffMember, counter: str) -> Chosen:
    """Return what somebody can do at a counter: what they say of themselves, else what is planned there."""
    planned = [adviser for adviser in directory.advisers.values() if adviser.counter == counter]
    skills = member.skills or frozenset(skill for adviser in planned for skill in adviser.skills)
    languages = member.languages or tuple(tag for adviser in planned for tag in adviser.languages)
    return Chosen(counter, skills, frozenset(languages or ("fr",)))


def derive_props(
    directory: Directory,
    member: StaffMember,
    sittings: Sequence[Sitting],
    pseudonyms: dict[str, str],
    offered: Sequence[str],
    chosen: Chosen,
    words: Catalogue,
) -> Props:
    """Return every counter, skill and language, with what is chosen."""
    others = {one.counter: pseudonyms.get(one.staff, one.staff) for one in sittings if one.staff != member.code}
    tags = dict.fromkeys((*offered, *member.languages, *(t for a in directory.advisers.values() for t in a.languages)))
    taken = others.get(chosen.counter, "")
    return Props(
        greeting=words.gettext("Bonjour {name}").format(name=member.pseudonym),
        counters=tuple(
            CounterTile(code, counter.label, others.get(code, ""), code == chosen.counter)
            for code, counter in directory.counters.items()
        ),
        skills=tuple(
            ChoiceTile(code, service.label, code in chosen.skills) for code, service in directory.services.items()
        ),
        languages=tuple(ChoiceTile(tag, words.language_name(tag), tag in chosen.languages) for tag in tags),
        taken=words.gettext("{name} n’a pas quitté ce poste. Prendre sa place ?").format(name=taken) if taken else "",
        can_sit=bool(chosen.counter and chosen.skills),
    )


@QmlElement
@made_by_the_application
class CounterViewModel(PartViewModel):
    """Where do you sit?"""

    source = "desk/CounterScreen.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._chosen = self._first_guess(frame)
        super().__init__(frame)

    @staticmethod
    def _first_guess(frame: Frame) -> Chosen:
        """Return where they sit already or, for somebody who sits nowhere, the first counter that is free."""
        controller, directory = frame.controller, frame.house.pack.directory
        assert controller.member is not None
        for sitting in controller.room.sittings:
            if sitting.staff == controller.member.code:
                return Chosen(sitting.counter, sitting.skills, sitting.languages)
        taken = {sitting.counter for sitting in controller.room.sittings}
        free = next((code for code in directory.counters if code not in taken), "")
        return usual(directory, controller.member, free)

    def derive(self) -> Props:
        """Return what is asked."""
        controller = self._frame.controller
        assert controller.member is not None
        return derive_props(
            self._frame.house.pack.directory,
            controller.member,
            controller.room.sittings,
            controller.pseudonyms,
            self._frame.settings.languages,
            self._chosen,
            self._frame.words,
        )

    greeting = Property(str, lambda self: self.props.greeting, notify=changed)
    counters = Property(ROWS, lambda self: rows(self.props.counters), notify=changed)
    skills = Property(ROWS, lambda self: rows(self.props.skills), notify=changed)
    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    taken = Property(str, lambda self: self.props.taken, notify=changed)
    canSit = Property(bool, lambda self: self.props.can_sit, notify=changed)

    @Slot(str)
    def chooseCounter(self, code: str) -> None:
        """Choose a counter; skills and languages follow."""
        member = self._frame.controller.member
        assert member is not None
        self._chosen = usual(self._frame.house.pack.directory, member, code)
        self.refresh()

    @Slot(str)
    def turnSkill(self, code: str) -> None:
        """Take a service, or leave it."""
        self._chosen = Chosen(self._chosen.counter, self._chosen.skills ^ {code}, self._chosen.languages)
        self.refresh()

    @Slot(str)
    def turnLanguage(self, tag: str) -> None:
        """Receive in a language, or not."""
        self._chosen = Chosen(self._chosen.counter, self._chosen.skills, self._chosen.languages ^ {tag})
        self.refresh()

    @Slot()
    def sit(self) -> None:
        """Sit down there; in the place of whoever was told of before."""
        chosen, instead = self._chosen, bool(self.props.taken)
        if self.props.can_sit:
            controller = self._frame.controller
            sat = controller.sit(chosen.counter, chosen.skills, chosen.languages, instead=instead)
            self._frame.say(refusal_text(self._frame.words, sat))

    @Slot()
    def goBack(self) -> None:
        """Leave things as they were: at work again, or signed out."""
        self._frame.controller.keep_counter()

    @Slot()
    def stand(self) -> None:
        """Work without a counter."""
        self._frame.controller.stand()
