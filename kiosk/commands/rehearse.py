"""`kiosk rehearse`: play visits written beforehand and keep their pictures."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kiosk.commands.parsing import Refused
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.paths import SiteFolders, bundled
from kiosk.settings import load
from kiosk.toml.whole import Mistakes

if TYPE_CHECKING:
    from kiosk.rehearsal.script import Script

SHIPPED = "rehearsals"
SEED = 34080
"""The rehearsal's chance: the same visit always gets the same numbers."""


def run(options: argparse.Namespace) -> int:
    """Play each visit on a kiosk of its own, and say where the pictures are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.rehearsal.player import NothingToTouch

    for path in _scripts(options.script):
        folder = options.out / path.stem
        try:
            for old in folder.glob("*.png"):
                old.unlink()
            _play(path, folder, options.landscape)
        except Mistakes as mistakes:
            raise Refused(str(mistakes)) from mistakes
        except NothingToTouch as nothing:
            raise Refused(f"{path} : {nothing}") from nothing
        except OSError as error:
            raise Refused(f"{error.filename or folder} : {error.strerror}.") from error
    return 0


def _scripts(names: list[str]) -> list[Path]:
    shipped = {path.stem: path for path in sorted((bundled("assets") / SHIPPED).glob("*.toml"))}
    for name in names:
        if name not in shipped and not Path(name).is_file():
            raise Refused(f"« {name} » n’est ni un fichier, ni une visite livrée ({', '.join(shipped)}).")
    return [shipped.get(name, Path(name)) for name in names or shipped]


def _play(path: Path, folder: Path, landscape: bool) -> None:
    from kiosk.rehearsal.script import read_script

    script = read_script(path)
    with tempfile.TemporaryDirectory(prefix="kiosk-rehearsal-") as data:
        folders = SiteFolders(Path(data))
        shutil.copytree(bundled("assets") / "demo", folders.root, dirs_exist_ok=True)
        _play_on(folders, script, folder, landscape)
    count = len(list(folder.glob("*.png")))
    print(f"{script.title} ({count} image{'s' if count > 1 else ''}) : {folder.resolve()}")


def _play_on(folders: SiteFolders, script: Script, folder: Path, landscape: bool) -> None:
    from kiosk.app.site import Site
    from kiosk.app.visitor import Kiosk
    from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, Player, play_script
    from kiosk.ui.engine import prepare_environment

    prepare_environment()
    settings = load(folders.settings)
    clock = PretendClock(script.at.replace(tzinfo=settings.zone))
    kiosk = Kiosk(Site(folders, settings, clock, Random(SEED), PretendPrinter(folder, script.printer), windowed=True))  # noqa: S311
    try:
        player = Player(kiosk, clock, LANDSCAPE if landscape else PORTRAIT)
        play_script(player, script, folder)
    finally:
        kiosk.close()
