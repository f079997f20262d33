"""`kiosk restore`: a copy in the place of the store."""

from __future__ import annotations

import argparse
from random import SystemRandom

from kiosk.commands.parsing import Refused
from kiosk.commands.passwords import password_in
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.domain.retention import ClockDoubtful
from kiosk.domain.staff import TERMINAL
from kiosk.paths import site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases.opening import open_house
from kiosk.usecases.purging import purge
from kiosk.usecases.restoring import restore


def run(options: argparse.Namespace) -> int:
    """Check the copy, put it in place, erase what was too old to come back, and say what became of what was there."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    clock = SystemClock(settings.zone)
    password = password_in(options.password_file) if options.password_file else ""
    try:
        done = restore(folders, clock, options.copy, TERMINAL, password)
        house = open_house(folders, clock, SystemRandom())
        erased = purge(house, folders, settings.retention)
        house.database.close()
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    print(f"{folders.database} : la copie {options.copy} est en place.")
    if done.aside is not None:
        print(f"Ce qui y était est gardé quelques jours : {done.aside}")
    if done.guessed:
        print("L’ancienne base ne dit plus quel numéro était le dernier : le prochain saute loin devant.")
    elif done.lost:
        print(f"{done.lost} numéros donnés depuis la copie n’ont plus de ticket ; aucun ne sera redonné.")
    if isinstance(erased, ClockDoubtful):
        print(f"Rien n’est effacé : l’horloge a sauté de {erased.days} jours. Confirmez-la à l’accueil.")
    return 0
