"""Where bundled data and this site's data live."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def bundled(folder: str) -> Path:
    """Return a folder shipped with the program: beside the package in a checkout, inside it in an installed wheel."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _CHECKOUT / folder


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """One site's data directory."""

    root: Path

    @property
    def settings(self) -> Path:
        """The site's own `site.toml`; may be absent."""
        return self.root / "site.toml"

    @property
    def content(self) -> Path:
        """Files here replace the bundled content files of the same name."""
        return self.root / "content"

    @property
    def good_content(self) -> Path:
        """The last content of the site that had no error."""
        return self.root / "content.good"

    @property
    def changes(self) -> Path:
        """The changes made to the site's files, so that each can be gone back on."""
        return self.root / "changes"

    @property
    def pictograms(self) -> Path:
        """Drawings here replace the bundled ones of the same name."""
        return self.root / "pictograms"

    @property
    def catalogues(self) -> tuple[Path, Path]:
        """Wordings of the site, which go before the bundled ones, and those."""
        return self.root / "translations", bundled("translations")

    @property
    def speech(self) -> Path:
        """Clips of the site's own words, rendered, and recordings, which go before every other voice."""
        return self.root / "speech"

    @property
    def database(self) -> Path:
        """The one store."""
        return self.root / "kiosk.sqlite3"

    @property
    def backups(self) -> Path:
        """Verified copies of the store."""
        return self.root / "backups"

    @property
    def restoring(self) -> Path:
        """Where a copy is made ready before it takes the store's place; only there meanwhile."""
        return self.root / "restoring"

    @property
    def logs(self) -> Path:
        """The technical log."""
        return self.root / "logs"

    @property
    def slips(self) -> Path:
        """Where a pretended printer leaves its pictures."""
        return self.root / "slips"

    @property
    def stick(self) -> Path:
        """What a pretended USB stick is: plugged in while the folder exists."""
        return self.root / "stick"

    @property
    def microphone(self) -> Path:
        """What a pretended microphone hears: plugged in while the file exists."""
        return self.root / "microphone.wav"

    @property
    def comprehension(self) -> Path:
        """What people were found to see in the drawings."""
        return self.root / "comprehension"

    @property
    def run(self) -> Path:
        """What each window says of itself while it runs."""
        return self.root / "run"

    @property
    def lock(self) -> Path:
        """Held by the one visitor's kiosk of this directory."""
        return self.root / "visitor.lock"


def site_folders(data_dir: Path | None = None) -> SiteFolders:
    """Return the site's folders, in `data_dir` or where this system keeps application data."""
    return SiteFolders(data_dir or Path(platformdirs.user_data_dir("numiks-kiosk", appauthor=False)))
