"""`kiosk backup`: a verified copy of the store."""

from __future__ import annotations

import argparse

from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.paths import site_folders
from kiosk.store.backups import backup
from kiosk.store.trouble import StoreTrouble


def run(options: argparse.Namespace) -> int:
    """Copy, verify, and say where the copy is."""
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    if not folders.database.exists():
        raise Refused(f"{folders.database} : il n’y a pas encore de base de données à copier.")
    try:
        print(backup(folders.database, folders.backups, clock.now()))
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    return 0
