"""Everything in one ZIP that opens with a password alone: AES-256 as WinZip has laid it down, which 7-Zip reads."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import BinaryIO

import pyzipper

from kiosk.export.files import ExportFile

SHORTEST_PASSWORD = 12
"""Letters; 50 bits and more where they are drawn, as the CNIL asks (faults.md R9)."""


def sealed(name: str, files: Sequence[ExportFile], password: str, made_at: datetime) -> ExportFile:
    """Return one file that holds all the others, encrypted. Its bytes are made once: each salt is drawn anew."""

    @cache
    def made() -> bytes:
        whole = io.BytesIO()
        with pyzipper.AESZipFile(whole, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
            archive.setpassword(password.encode())
            for file in files:
                about = archive.zipinfo_cls(filename=file.name, date_time=made_at.timetuple()[:6])
                about.compress_type = pyzipper.ZIP_DEFLATED
                with archive.open(about, "w") as entry:
                    file.write(entry)
        return whole.getvalue()

    def write(stream: BinaryIO) -> None:
        stream.write(made())

    return ExportFile(name, write)
