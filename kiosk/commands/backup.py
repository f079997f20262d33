"""`kiosk backup`: a verified copy of the store, and one that leaves the machine."""

from __future__ import annotations

import argparse

from kiosk.commands.parsing import Refused
from kiosk.commands.passwords import password_in
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.paths import site_folders
from kiosk.store.backups import backup
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases.restoring import take_away


def run(options: argparse.Namespace) -> int:
    """Copy, verify, and say where the copy is, or the two."""
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    if not folders.database.exists():
        raise Refused(f"{folders.database} : il n’y a pas encore de base de données à copier.")
    if (options.to is None) != (options.password_file is None):
        raise Refused("Une copie hors de la machine est chiffrée : donnez --to et --password-file ensemble.")
    try:
        print(backup(folders.database, folders.backups, clock.now()))
        if options.to is not None:
            print(take_away(folders, clock, options.to, password_in(options.password_file)))
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    return 0
