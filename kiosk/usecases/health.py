"""How the site is: its windows, printer, sound, copies and translations, as codes that a screen puts into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.devices.pulse import Pulse, felt
from kiosk.domain.printing import PrinterStatus
from kiosk.language import LANGUAGES
from kiosk.paths import SiteFolders
from kiosk.store.backups import latest_backups, made_at
from kiosk.usecases.house import House

ALIVE_WITHIN = timedelta(seconds=20)
"""A window leaves its pulse every five seconds; one that has missed three has stopped."""

VISITOR, BOARD = "visitor", "board"
"""The windows that leave a pulse."""

PRINTER, SOUND, DAMAGE = "printer", "sound", "damage"
"""What a pulse may tell of."""

NO_DEVICE = "no_device"
DAMAGED = "damaged"


class Matter(StrEnum):
    """What a finding is about."""

    KIOSK = "kiosk"
    BOARD = "board"
    PAPER = "paper"
    SOUND = "sound"
    COPY = "copy"
    STORE = "store"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing is; `about` holds what there is to say of it: a status, a time, languages."""

    matter: Matter
    good: bool
    about: tuple[str, ...] = ()
    at: datetime | None = None


def look(house: House, folders: SiteFolders, languages: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return how everything is, in the order in which it is shown. Reads a few small files and never raises."""
    now = house.clock.now()
    visitor, board = (_alive(felt(folders.run, window), now) for window in (VISITOR, BOARD))
    found = [Finding(Matter.KIOSK, visitor is not None), Finding(Matter.BOARD, board is not None)]
    if visitor is not None and (printer := visitor.told.get(PRINTER)):
        found.append(Finding(Matter.PAPER, printer == PrinterStatus.READY, (printer,)))
    if board is not None and (sound := board.told.get(SOUND)):
        found.append(Finding(Matter.SOUND, sound != NO_DEVICE, (sound,)))
    if visitor is not None and visitor.told.get(DAMAGE) == DAMAGED:
        found.append(Finding(Matter.STORE, good=False))
    copies = latest_backups(folders.backups)
    newest = made_at(copies[0]) if copies else None
    local = None if newest is None else newest.astimezone(now.tzinfo)
    found.append(Finding(Matter.COPY, local is not None and local.date() == now.date(), at=local))
    drafts = tuple(tag for tag in languages if LANGUAGES[tag].draft)
    if drafts:
        found.append(Finding(Matter.LANGUAGES, good=False, about=drafts))
    return tuple(found)


def _alive(pulse: Pulse | None, now: datetime) -> Pulse | None:
    # A clock set back makes a pulse of the future: whoever left it is as alive as before.
    return pulse if pulse is not None and now - pulse.at <= ALIVE_WITHIN else None
