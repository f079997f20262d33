"""A new PIN on paper, for whoever it is: asked for at the desk, printed by the kiosk, in clear nowhere between them.

The digits go through the store added to a pad that is drawn for them, and the pad through a file beside it: neither
tells anything alone, both go when the kiosk takes them. The slip names nobody: who finds it does not know whose it is.
"""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.domain.overrides import By
from kiosk.domain.reprints import Paper, PrintJob, SlipKind
from kiosk.paths import SiteFolders
from kiosk.store import print_jobs
from kiosk.store.ids import new_id
from kiosk.usecases.house import House

_PADS = "pin-*.pad"


def ask(house: House, folders: SiteFolders, by: By, pin: str, command: str) -> PrintJob:
    """Ask the kiosk to print a PIN. One asked for before and not taken yet is not printed any more."""
    now = house.clock.now()
    subject = new_id(now)
    pad = "".join(str(house.random.randrange(10)) for _ in pin)
    forget(folders.run)
    folders.run.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(_pad(folders.run, subject), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(pad)
    paper = Paper(SlipKind.PIN, subject, code=_moved(pin, pad, 1))
    return print_jobs.ask(house.database, paper, by=by, command=command, now=now)


def take(run: Path, paper: Paper) -> str:
    """Return the PIN, which cannot be taken twice; empty where its pad has gone."""
    try:
        pad = _pad(run, paper.subject).read_text()
    except OSError:
        return ""
    forget(run)
    return _moved(paper.code, pad, -1)


def forget(run: Path) -> None:
    """Remove every pad."""
    for pad in run.glob(_PADS):
        pad.unlink(missing_ok=True)


def _pad(run: Path, subject: str) -> Path:
    return run / _PADS.replace("*", subject)


def _moved(digits: str, pad: str, way: int) -> str:
    return "".join(str((int(digit) + way * int(by)) % 10) for digit, by in zip(digits, pad, strict=True))
