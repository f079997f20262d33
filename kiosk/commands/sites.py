"""What every command needs of a site, or a located refusal."""

from __future__ import annotations

from kiosk.commands.parsing import Refused
from kiosk.paths import SiteFolders
from kiosk.settings import Settings, load
from kiosk.toml.whole import Mistakes


def settings_of(folders: SiteFolders) -> Settings:
    """Return a site's settings; refuses with every mistake in them."""
    try:
        return load(folders.settings)
    except Mistakes as mistakes:
        raise Refused(str(mistakes)) from mistakes
