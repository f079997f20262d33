"""Where somebody of the team is on the panel."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.reprints import Paper, PrintJob


@dataclass(frozen=True, slots=True)
class AtPeople:
    """Picking one's tile."""


@dataclass(frozen=True, slots=True)
class AtPin:
    """Typing the PIN of `code`.

    `refused` says why the last one did not open; `shut` that none is looked at, which time may change.
    """

    code: str
    typed: str = ""
    trying: bool = False
    refused: str = ""
    shut: bool = False


@dataclass(frozen=True, slots=True)
class AtHome:
    """Signed in, with everything to choose from."""


@dataclass(frozen=True, slots=True)
class AtNeed:
    """Adding somebody: what they come for, among the groups or among the needs of one.

    `command` names the whole of the adding, so that a touch given twice adds one person.
    """

    command: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class AtLanguage:
    """Adding somebody: the language they are received in. Without a `need`, the reception will see."""

    command: str
    need: str | None


@dataclass(frozen=True, slots=True)
class AtUrgency:
    """Adding somebody: whether it can wait."""

    command: str
    need: str | None
    language: str


@dataclass(frozen=True, slots=True)
class AtGiven:
    """A number, and its paper under way; `job` is None where the site has no printer."""

    number: str
    paper: Paper
    job: PrintJob | None


@dataclass(frozen=True, slots=True)
class AtSlips:
    """Choosing a slip to print once more."""


@dataclass(frozen=True, slots=True)
class AtHelp:
    """Who waits for a person."""


PanelStep = AtPeople | AtPin | AtHome | AtNeed | AtLanguage | AtUrgency | AtGiven | AtSlips | AtHelp
