"""What the other files are: in words, for `sha256sum -c`, and for programs. Written after them, the last one last."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from kiosk.export.files import ExportFile

README, SUMS, MANIFEST = "LISEZ-MOI.txt", "SHA256SUMS", "manifest.json"


@dataclass(frozen=True, slots=True)
class About:
    """What an export is: its title, what each file holds by name, and what a reader must know."""

    title: str
    made_at: datetime
    contents: dict[str, str]
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Whole:
    """The files of an export; what each came to is kept from when it was written, for the manifest."""

    prefix: str
    files: tuple[ExportFile, ...]
    about: About
    _known: dict[str, tuple[int, str]] = field(default_factory=dict)

    def kept(self, file: ExportFile) -> ExportFile:
        """Return the file, measured when it is written; whole before its first byte leaves."""

        def write(stream: BinaryIO) -> None:
            stream.write(self._made(file))

        return ExportFile(file.name, write)

    def sums(self, stream: BinaryIO) -> None:
        lines = (f"{self._measure(file)[1]}  {file.name}\n" for file in self.files)
        stream.write("".join(lines).encode())

    def manifest(self, stream: BinaryIO) -> None:
        listed = [
            {"name": file.name, "bytes": self._measure(file)[0], "sha256": self._measure(file)[1]}
            for file in self.files
        ]
        told = {
            "title": self.about.title,
            "made_at": self.about.made_at.isoformat(timespec="minutes"),
            "findings": self.about.findings,
            "files": listed,
        }
        stream.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())

    def _measure(self, file: ExportFile) -> tuple[int, str]:
        if file.name not in self._known:
            self._made(file)
        return self._known[file.name]

    def _made(self, file: ExportFile) -> bytes:
        made = io.BytesIO()
        file.write(made)
        data = made.getvalue()
        self._known[file.name] = len(data), hashlib.sha256(data).hexdigest()
        return data


def with_manifest(prefix: str, files: Sequence[ExportFile], about: About) -> tuple[ExportFile, ...]:
    """Return the files and those that tell of them, in the order in which to write them; `prefix` begins every name."""
    readme = ExportFile(f"{prefix}{README}", lambda stream: _write_readme(prefix, about, stream))
    whole = _Whole(prefix, (*files, readme), about)
    return (
        *(whole.kept(file) for file in whole.files),
        ExportFile(f"{prefix}{SUMS}", whole.sums),
        ExportFile(f"{prefix}{MANIFEST}", whole.manifest),
    )


def _write_readme(prefix: str, about: About, stream: BinaryIO) -> None:
    told = [about.title, f"Fait le {about.made_at:%d/%m/%Y}.", "", "Ce que contient cet export :"]
    told += [f"- {name} : {what}" for name, what in about.contents.items()]
    if about.findings:
        told += ["", "À savoir :", *(f"- {finding}" for finding in about.findings)]
    told += ["", f"Pour vérifier que rien n’a changé : sha256sum -c {prefix}{SUMS}"]
    # With a byte-order mark and CRLF, for the plainest editor of Windows.
    stream.write("\r\n".join([*told, ""]).encode("utf-8-sig"))
