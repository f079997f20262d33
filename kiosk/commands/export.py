"""`kiosk export`: the files of a day or of a longer stretch, into a folder."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import assert_never

from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.domain.overrides import By
from kiosk.domain.period import Period, month, week, year
from kiosk.domain.staff import TERMINAL
from kiosk.export.files import ExportFile
from kiosk.export.folder import NoSpace, Unwritable, Written, write_folder
from kiosk.export.sealed import SHORTEST_PASSWORD
from kiosk.paths import site_folders
from kiosk.settings import Settings
from kiosk.store.ids import new_id
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases import exporting
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house

_PERIODS = {"week": week, "month": month, "year": year}
_EXAMPLES = {"week": "2026-W48 ou 2026-11-24", "month": "2026-11", "year": "2026"}


def run(options: argparse.Namespace) -> int:
    """Write the files and say where they are."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    password = _password(options.password_file)
    if not options.to.is_dir():
        raise Refused(f"{options.to} : ce dossier n’existe pas.")
    try:
        house = open_house(folders, SystemClock(settings.zone), SystemRandom())
        name, files = _files(house, settings, options)
        if password is not None:
            files = exporting.in_one(house, files, password)
        # Nothing leaves that the store does not tell of.
        exporting.told(house, By(TERMINAL), name, files, new_id(house.clock.now()))
        house.database.close()
        written = _written(options.to, f"numiks-{name}", files)
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    print(written.folder)
    return 0


def _files(house: House, settings: Settings, options: argparse.Namespace) -> tuple[str, Sequence[ExportFile]]:
    """Return the name of what is asked for, and its files."""
    if options.day is not None:
        found = exporting.files_for_day(house, settings, options.day)
        name = options.day.isoformat()
    else:
        period = _period(options)
        found = exporting.files_for_range(house, settings, period)
        name = period.name
    match found:
        case NotYet():
            raise Refused(f"{name} n’a pas commencé : il n’y a encore rien à exporter.")
        case DetailErased():
            raise Refused(f"Le détail du {name} est effacé : il reste des totaux, avec --month {name[:7]}.")
    return name, found


def _period(options: argparse.Namespace) -> Period:
    option = next(one for one in _PERIODS if getattr(options, one) is not None)
    name = getattr(options, option)
    period = _PERIODS[option](name)
    if period is None:
        raise Refused(f"--{option} : « {name} » n’existe pas. Écrivez par exemple {_EXAMPLES[option]}.")
    return period


def _password(file: Path | None) -> str | None:
    """Return the first line of the file that holds the password."""
    if file is None:
        return None
    try:
        password = file.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} : ce fichier ne se lit pas.") from error
    if len(password) < SHORTEST_PASSWORD:
        raise Refused(f"{file} : le mot de passe est trop court, il faut au moins {SHORTEST_PASSWORD} signes.")
    return password


def _written(parent: Path, name: str, files: Sequence[ExportFile]) -> Written:
    done = write_folder(parent, name, files)
    match done:
        case Written():
            return done
        case NoSpace():
            raise Refused(f"{parent} : il n’y a plus de place. Rien n’est écrit.")
        case Unwritable(reason):
            raise Refused(f"{parent} : impossible d’écrire ({reason}). Rien n’est écrit.")
        case _:
            assert_never(done)
