"""The letters of the kiosk: Noto Sans, shipped with it, so that every machine draws alike. No Qt here."""

from __future__ import annotations

from pathlib import Path

from kiosk.paths import bundled

FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Tifinagh")
"""In the order in which a letter is looked for. Static files: Qt only fakes the bold of a variable font."""


def files() -> tuple[Path, ...]:
    """Return the font files to register with whatever draws."""
    return tuple(sorted((bundled("assets") / "fonts").glob("*.ttf")))
