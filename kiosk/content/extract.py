"""The Babel extractor of the content pack: named in the mapping file as the method of `assets/content/*.toml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from kiosk.content.wordings import context, visible
from kiosk.toml.findings import Notebook
from kiosk.toml.locate import Locator
from kiosk.toml.source import read


def extract(
    fileobj: BinaryIO,
    keywords: Mapping[str, object],  # noqa: ARG001 - Babel's protocol
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],  # noqa: ARG001
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Yield (line, "pgettext", (context, French text), no comment) for each text of a file that visitors may read.

    Raises ValueError for a file with an error: `kiosk check` tells which.
    """
    path = Path(fileobj.name)
    source = read(path, Notebook())
    if source is None:
        raise ValueError(f"{path} cannot be read: run kiosk check")
    locator = Locator(source.text)
    for key, text in visible(path.name, source.document):
        yield locator.position(key)[0], "pgettext", (context(path.name, key), text), []
