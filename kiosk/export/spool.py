"""Files made ready before a stick is touched: whole, measured, and the same bytes to write as to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import BinaryIO

from kiosk.domain.stick import Progress, Stage, check_names
from kiosk.export.files import ExportFile

Tell = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Spooled:
    """A file that is ready, in a nameless one that goes when it is closed, even by a crash."""

    name: str
    size: int
    digest: bytes
    bytes: BinaryIO


@contextmanager
def spooled(files: Sequence[ExportFile], tell: Tell) -> Iterator[tuple[Spooled, ...]]:
    """Make every file ready, until the end of the block. Raises OSError when this machine has no room for them."""
    check_names(file.name for file in files)
    with ExitStack() as stack:
        ready = []
        for place, file in enumerate(files):
            tell(Progress(Stage.PREPARING, place, len(files)))
            kept = stack.enter_context(TemporaryFile())
            file.write(kept)
            size = kept.seek(0, 2)
            kept.seek(0)
            ready.append(Spooled(file.name, size, hashlib.file_digest(kept, "sha256").digest(), kept))
        yield tuple(ready)
