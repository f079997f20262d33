"""Changed wordings into a catalogue, at once or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from kiosk.translating.checking import Change
from kiosk.wordings import Wording, messages, po_path, read_po, wording_of


def save(tag: str, changes: Sequence[Change], whole: Path, folder: Path) -> Path:
    """Write the changes into `folder` and return the `.po`; `whole` is the folder that has every message.

    Where they differ, `folder` keeps its own wordings alone. Raises OSError, and the files are then as they were.
    """
    path, catalogue = po_path(tag, folder), read_po(po_path(tag, whole))
    kept = {wording.key: wording for wording in _own(path)} | {change.after.key: change.after for change in changes}
    for message in messages(catalogue):
        old = wording_of(message)
        new = kept.get(old.key) or replace(old, forms=("",) * len(old.forms), review=None)
        message.string = new.forms if message.pluralizable else new.forms[0]
        remarks = [comment for comment in message.user_comments if not comment.startswith("reviewed by ")]
        message.user_comments = [*remarks, *([new.review.comment] if new.review else [])]
    path.parent.mkdir(parents=True, exist_ok=True)
    written = {path: _po(catalogue), path.with_suffix(".mo"): _mo(catalogue)}
    partials = {target: target.with_name(f"{target.name}.part") for target in written}
    for target, content in written.items():
        partials[target].write_bytes(content)
    for target, partial in partials.items():
        partial.replace(target)
    return path


def _own(path: Path) -> list[Wording]:
    return [wording_of(message) for message in messages(read_po(path))] if path.is_file() else []


def _po(catalogue: Catalog) -> bytes:
    content = BytesIO()
    write_po(content, catalogue, width=0, ignore_obsolete=True)
    return content.getvalue()


def _mo(catalogue: Catalog) -> bytes:
    content = BytesIO()
    write_mo(content, catalogue)
    return content.getvalue()
