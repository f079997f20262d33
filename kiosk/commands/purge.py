"""`kiosk purge`: erase what has been kept long enough."""

from __future__ import annotations

import argparse
from random import SystemRandom

from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.domain.retention import ClockDoubtful
from kiosk.paths import site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases.opening import open_house
from kiosk.usecases.purging import purge


def run(options: argparse.Namespace) -> int:
    """Erase and say how much."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    try:
        house = open_house(folders, SystemClock(settings.zone), SystemRandom())
        done = purge(house, folders, settings.retention)
        house.database.close()
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    if isinstance(done, ClockDoubtful):
        raise Refused(
            f"Rien n’est effacé : l’horloge a sauté de {done.days} jours. "
            "Vérifiez-la, puis confirmez-la à l’accueil, onglet Journée."
        )
    print(f"{done.rows} lignes effacées, de {done.days} journées.")
    return 0
