"""`kiosk content`: new content put in place, and the last change taken back."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from random import SystemRandom

from kiosk.commands.parsing import BAD_INPUT, Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.domain.staff import TERMINAL
from kiosk.paths import SiteFolders, site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases import editing, installing
from kiosk.usecases.editing import ContentMoved, Faulty, Kept, NothingChanges, Proposal
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house


def run(options: argparse.Namespace) -> int:
    """Do one thing with the content and say how it ended."""
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    try:
        house = open_house(folders, clock, SystemRandom())
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    try:
        return _ACTIONS[options.action](house, folders, options)
    finally:
        house.database.close()


def _install(house: House, folders: SiteFolders, options: argparse.Namespace) -> int:
    if not options.folder.is_dir():
        raise Refused(f"{options.folder} : ce n’est pas un dossier.")
    for name in installing.strangers(options.folder):
        print(f"{name} : ce fichier n’est jamais lu.")
    outcome = installing.weigh(house, folders, options.folder)
    return put_in_place(house, folders, outcome, dry_run=options.dry_run)


def put_in_place(
    house: House, folders: SiteFolders, outcome: Proposal | Faulty | NothingChanges, *, dry_run: bool
) -> int:
    """Say what would change and, unless only that is asked, change it."""
    match outcome:
        case NothingChanges():
            print("Rien ne change.")
            return 0
        case Faulty(findings):
            print("Rien n’est changé tant que ces erreurs restent :")
            print("\n".join(f"  {finding.key} : {finding.problem} — {finding.remedy}" for finding in findings))
            return BAD_INPUT
    print("Ce qui change :")
    print("\n".join(f"  {line}" for line in outcome.told))
    for finding in outcome.warnings:
        print(f"À savoir : {finding.key} : {finding.problem}")
    if outcome.conflicts.any:
        kept = len(outcome.conflicts.bookings), len(outcome.conflicts.sessions)
        print("Déjà promis hors de ces horaires, et gardé : {} rendez-vous, {} ateliers.".format(*kept))
    if dry_run:
        print("Rien n’est changé : c’était pour voir.")
        return 0
    return _said(editing.keep(house, folders, TERMINAL, outcome))


def _undo(house: House, folders: SiteFolders, options: argparse.Namespace) -> int:  # noqa: ARG001
    revision = editing.last(folders)
    if revision is None:
        raise Refused("Rien n’a été changé depuis que la borne est là.")
    print("\n".join(f"  {line}" for line in revision.told))
    return _said(editing.undo(house, folders, TERMINAL, revision, "Retour en arrière"))


def _said(result: object) -> int:
    match result:
        case Kept():
            print("C’est en place. Les fenêtres ouvertes suivent ; une visite en cours finit sur l’ancien contenu.")
            return 0
        case ContentMoved():
            raise Refused("Quelqu’un vient de changer le contenu : recommencez.")
        case _:
            raise Refused("Ce retour en arrière ne va plus avec le reste : rien n’est changé.")


_ACTIONS: Mapping[str, Callable[[House, SiteFolders, argparse.Namespace], int]] = {"install": _install, "undo": _undo}
