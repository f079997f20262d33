"""What several commands need of a site, or a located refusal."""

from __future__ import annotations

from datetime import date

from kiosk.commands.parsing import Refused
from kiosk.content.pack import Pack
from kiosk.paths import SiteFolders
from kiosk.settings import Settings, load
from kiosk.toml.findings import Severity
from kiosk.toml.whole import Mistakes
from kiosk.usecases.opening import site_pack


def settings_of(folders: SiteFolders) -> Settings:
    """Return a site's settings; refuses with every mistake in them."""
    try:
        return load(folders.settings)
    except Mistakes as mistakes:
        raise Refused(str(mistakes)) from mistakes


def pack_of(folders: SiteFolders, today: date) -> Pack:
    """Return a site's content; refuses with every error in it."""
    loaded = site_pack(folders, today)
    if loaded.pack is None:
        raise Refused("\n".join(str(finding) for finding in loaded.findings if finding.severity is Severity.ERROR))
    return loaded.pack
