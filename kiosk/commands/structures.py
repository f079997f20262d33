"""`kiosk structures`: structures taken from the files of others, and ours given to them."""

from __future__ import annotations

import argparse
from random import SystemRandom

from kiosk.commands.content import put_in_place
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.content import exchange
from kiosk.devices.clock import SystemClock
from kiosk.paths import SiteFolders, site_folders
from kiosk.settings import Settings
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases import editing, exchanging
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house


def run(options: argparse.Namespace) -> int:
    """Take structures in, or give ours."""
    if options.file.suffix.lower() not in (".json", ".csv"):
        raise Refused(f"{options.file} : le nom finit par .json (data·inclusion) ou .csv (médiation numérique).")
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    try:
        house = open_house(folders, SystemClock(settings.zone), SystemRandom())
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    try:
        if options.action == "import":
            return _import(house, folders, settings, options)
        return _export(house, settings, options)
    finally:
        house.database.close()


def _import(house: House, folders: SiteFolders, settings: Settings, options: argparse.Namespace) -> int:
    try:
        found = exchange.read(options.file.name, options.file.read_bytes())
    except OSError as error:
        raise Refused(f"{options.file} : le fichier ne se lit pas ({error.strerror}).") from error
    except exchange.Unreadable as error:
        raise Refused(f"{options.file} : {error}.") from error
    taking = exchanging.take(house.pack.directory, settings, found)
    print(f"{len(found)} structures lues, {len(taking.added)} nouvelles.")
    for name in taking.hours_lost:
        print(f"{name} : ses horaires disent plus qu’une semaine ; écrivez-les à la main.")
    outcome = editing.propose(house, folders, editing.begin(folders), taking.edit)
    return put_in_place(house, folders, outcome, dry_run=options.dry_run)


def _export(house: House, settings: Settings, options: argparse.Namespace) -> int:
    today = house.clock.now().date()
    ours = exchanging.entries(house.pack.directory, settings, today)
    if options.file.suffix.lower() == ".json":
        text, given = exchange.to_json(ours, today), len(ours)
    else:
        places = [one for one in ours if one.services]
        text = exchange.to_csv(places, today)
        given = sum(not exchange.lacking(one) for one in places)
        for one in places:
            if missing := exchange.lacking(one):
                print(f"{one.name} : laissé de côté, il manque {', '.join(missing)}.")
    try:
        options.file.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(f"{options.file} : le fichier ne s’écrit pas ({error.strerror}).") from error
    print(f"{given} structures écrites dans {options.file}.")
    return 0
