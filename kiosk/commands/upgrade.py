"""`kiosk upgrade`: bring the store up to date."""

from __future__ import annotations

import argparse

from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.paths import site_folders
from kiosk.store import upgrade
from kiosk.store.trouble import StoreTrouble


def run(options: argparse.Namespace) -> int:
    """Upgrade, and say from what to what."""
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    try:
        state = upgrade.prepare(folders.database, folders.backups, clock.now())
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    if state.before is None:
        print(f"{folders.database} : base de données créée, version {state.revision}.")
    elif state.backup is None:
        print(f"{folders.database} : déjà à jour, version {state.revision}.")
    else:
        print(f"{folders.database} : passée de la version {state.before} à {state.revision}. Copie : {state.backup}")
    return 0
