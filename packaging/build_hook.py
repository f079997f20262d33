"""Put catalogues in the wheel, compiled too, so that one built from a fresh clone speaks every language."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles each `kiosk.po` into the folder that hatchling packs from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling passes it
        """Add `kiosk/translations/<language>/LC_MESSAGES/kiosk.po` and `.mo` to the files of the wheel."""
        root, built = Path(self.root), Path(self.root, "build", "catalogues")
        for source in sorted(root.glob("translations/*/LC_MESSAGES/kiosk.po")):
            compiled = (built / source.relative_to(root)).with_suffix(".mo")
            compiled.parent.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as lines:
                catalogue = read_po(lines)
            content = io.BytesIO()
            write_mo(content, catalogue)
            compiled.write_bytes(content.getvalue())
            build_data["force_include"][str(compiled)] = f"kiosk/{compiled.relative_to(built)}"
            build_data["force_include"][str(source)] = f"kiosk/{source.relative_to(root)}"
