"""`kiosk rehearse`: play visits written beforehand and keep their pictures."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from kiosk.commands.parsing import Refused
from kiosk.paths import bundled
from kiosk.toml.whole import Mistakes

SHIPPED = "rehearsals"


def run(options: argparse.Namespace) -> int:
    """Play each visit on a kiosk of its own, and say where the pictures are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.rehearsal.player import NothingToTouch

    for path in scripts(options.script):
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


def scripts(names: list[str]) -> list[Path]:
    """Return the files of the visits named, or of all that are shipped. Raises Refused for a name nobody knows."""
    shipped = {path.stem: path for path in sorted((bundled("assets") / SHIPPED).glob("*.toml"))}
    for name in names:
        if name not in shipped and not Path(name).is_file():
            raise Refused(f"« {name} » n’est ni un fichier, ni une visite livrée ({', '.join(shipped)}).")
    return [shipped.get(name, Path(name)) for name in names or shipped]


def _play(path: Path, folder: Path, landscape: bool) -> None:
    from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, play_script
    from kiosk.rehearsal.script import read_script
    from kiosk.rehearsal.stage import stage

    script = read_script(path)
    with stage(script.at, folder, script.printer, LANDSCAPE if landscape else PORTRAIT) as player:
        play_script(player, script, folder)
    count = len(list(folder.glob("*.png")))
    print(f"{script.title} ({count} image{'s' if count > 1 else ''}) : {folder.resolve()}")
