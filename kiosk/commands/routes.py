"""`kiosk routes`: the map of every way through the questions."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from kiosk.commands.packs import pack_of
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.paths import site_folders
from kiosk.usecases.mapping import Ending, endings, ordinary_moment


def run(options: argparse.Namespace) -> int:
    """Print the map as text or as JSON."""
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    pack = pack_of(folders, clock.now().date())
    at = _moment(options.at, clock.now()) if options.at else ordinary_moment(pack.directory, clock.now())
    found = tuple(endings(pack, at))
    if options.format == "json":
        print(json.dumps([asdict(ending) for ending in found], ensure_ascii=False, indent=1))
    else:
        print(as_text(found, at))
    return 0


def as_text(found: Sequence[Ending], at: datetime) -> str:
    """Return a table that a coordinator can read."""
    lines = [f"{len(found)} chemins, {at:%d/%m/%Y à %H:%M}, personne n’attend.", ""]
    for ending in found:
        end = f"{ending.need:<3} {ending.outcome:<11} {ending.target}{'  urgent' if ending.urgent else ''}"
        other = f"  (sinon {ending.alternative})" if ending.alternative else ""
        lines.append(f"{ending.touches}  {' > '.join(ending.path):<60} {end}{other}")
    return "\n".join(lines)


def _moment(text: str, now: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"« {text} » n’est pas une date et une heure. Écrivez par exemple 2026-11-24T10:00.") from error
    return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment.astimezone(now.tzinfo)
