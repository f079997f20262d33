"""Leaving with a day or a longer stretch on a stick: one at a time, and never without a word in the journal."""

from __future__ import annotations

import fcntl
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from kiosk.domain.overrides import By
from kiosk.domain.period import Period
from kiosk.domain.stick import Carried, Outcome, Stick
from kiosk.export.files import ExportFile
from kiosk.export.spool import Tell
from kiosk.paths import SiteFolders
from kiosk.settings import Settings
from kiosk.store import journal
from kiosk.store.journal import Happening
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases import exporting, restoring
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.house import House
from kiosk.usecases.stick import Carrier, usable

COPIES = "copie-"
"""How the name of a set begins that holds a copy of the store."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoreCopy:
    """A copy of the whole store, from which it can be put back: never without a password."""

    day: date


@dataclass(frozen=True, slots=True)
class Load:
    """What somebody wants to leave with, on the stick they see; with a `password`, in one file that it alone opens."""

    stick: Stick
    what: date | Period | StoreCopy
    password: str = ""

    @property
    def name(self) -> str:
        """What its set is called: «2026-11-24», «2026-W48», «2026-11», «copie-2026-11-24»."""
        match self.what:
            case Period(name=name):
                return name
            case StoreCopy(day=day):
                return f"{COPIES}{day.isoformat()}"
            case date() as day:
                return day.isoformat()
            case _ as unreachable:
                assert_never(unreachable)


def carry_away(
    house: House,
    settings: Settings,
    folders: SiteFolders,
    carrier: Carrier,
    by: By,
    load: Load,
    command: str,
    tell: Tell,
) -> Carried | NotYet | DetailErased:
    """Put what is wanted on its stick. It takes its time: `tell` hears how far it has come.

    The journal is told before the first byte leaves, and again how it ended.
    """
    with alone(folders) as free:
        if not free:
            return Carried(Outcome.ALREADY_RUNNING)
        stick = usable(carrier.drive.status())
        if isinstance(stick, Outcome):
            return Carried(stick)
        if stick.key != load.stick.key:
            return Carried(Outcome.REMOVED)
        try:
            files = _files(house, settings, folders, load)
            if isinstance(files, NotYet | DetailErased):
                return files
            exporting.told(house, by, load.name, files, command)
        except StoreTrouble:
            _log.exception("nothing can leave that the store does not tell of")
            return Carried(Outcome.NOT_PREPARED)
        ended = carrier.carry(stick, load.name, files, tell)
        try:
            _record(house, by, load, ended, command)
        except StoreTrouble:
            _log.exception("an export ended %s", ended.outcome)
        return ended


@contextmanager
def alone(folders: SiteFolders) -> Iterator[bool]:
    """Hold the one place of whoever mounts the stick of a site; False where somebody else has it (fault C18)."""
    folders.run.mkdir(parents=True, exist_ok=True)
    with (folders.run / "export.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _files(
    house: House, settings: Settings, folders: SiteFolders, load: Load
) -> Sequence[ExportFile] | NotYet | DetailErased:
    if isinstance(load.what, StoreCopy):
        return (restoring.copy_to_carry(folders, house.clock, load.password),)
    files = (
        exporting.files_for_range(house, settings, load.what)
        if isinstance(load.what, Period)
        else exporting.files_for_day(house, settings, load.what)
    )
    if load.password and not isinstance(files, NotYet | DetailErased):
        return exporting.in_one(house, files, load.password)
    return files


def _record(house: House, by: By, load: Load, ended: Carried, command: str) -> None:
    details = {"by": by.staff, "outcome": ended.outcome}
    with house.database.transaction() as connection:
        if not journal.tells(connection, Happening.CARRIED_AWAY, command):
            now = house.clock.now()
            journal.record(
                connection, kind=Happening.CARRIED_AWAY, subject=load.name, command=command, at=now, details=details
            )
