"""A file that somebody leaves with, before it is written anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A plain ASCII name without a folder, and what streams the bytes: each time anew, the same ones."""

    name: str
    write: Callable[[BinaryIO], None]
