"""How the site is: its windows, printer, sound, copies and translations, as codes that a screen puts into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk import wordings
from kiosk.devices.pulse import Pulse, felt
from kiosk.devices.sound import SoundState
from kiosk.domain.printing import PrinterStatus
from kiosk.language import SOURCE
from kiosk.paths import SiteFolders
from kiosk.store.backups import latest_backups, made_at
from kiosk.usecases.house import House

ALIVE_WITHIN_SECONDS = 20.0
"""One that has missed three of its pulses (`pulse.EVERY_SECONDS`) has stopped."""

VISITOR, BOARD = "visitor", "board"
"""The windows that leave a pulse."""

PRINTER, SOUND, SCREEN, DAMAGE = "printer", "sound", "screen", "damage"
"""What a pulse may tell of."""

DAMAGED = "damaged"


class Matter(StrEnum):
    """What a finding is about."""

    KIOSK = "kiosk"
    BOARD = "board"
    PAPER = "paper"
    VOICE = "voice"
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
    visitor, board = (_alive(felt(folders.run, window, house.clock)) for window in (VISITOR, BOARD))
    found = [Finding(Matter.KIOSK, visitor is not None), Finding(Matter.BOARD, board is not None)]
    if visitor is not None and (printer := visitor.told.get(PRINTER)) in set(PrinterStatus):
        found.append(Finding(Matter.PAPER, printer == PrinterStatus.READY, (printer,)))
    if visitor is not None and (voice := visitor.told.get(SOUND)) in set(SoundState):
        found.append(Finding(Matter.VOICE, voice != SoundState.NO_DEVICE, (voice,)))
    if board is not None and (sound := board.told.get(SOUND)) in set(SoundState):
        found.append(Finding(Matter.SOUND, sound != SoundState.NO_DEVICE, (sound,)))
    if visitor is not None and visitor.told.get(DAMAGE) == DAMAGED:
        found.append(Finding(Matter.STORE, good=False))
    made = [at for copy in latest_backups(folders.backups) if (at := made_at(copy)) is not None]
    newest = next((at for at in made if at <= now), made[0] if made else None)
    local = None if newest is None else newest.astimezone(now.tzinfo)
    found.append(Finding(Matter.COPY, local is not None and local.date() == now.date(), at=local))
    drafts = tuple(tag for tag in languages if tag != SOURCE and wordings.count(tag, folders.catalogues).draft)
    if drafts:
        found.append(Finding(Matter.LANGUAGES, good=False, about=drafts))
    return tuple(found)


def _alive(pulse: Pulse | None) -> Pulse | None:
    return pulse if pulse is not None and pulse.age <= ALIVE_WITHIN_SECONDS else None
