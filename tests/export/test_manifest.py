"""The files that tell what the others are."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.export.files import ExportFile
from kiosk.export.folder import Written, write_folder
from kiosk.export.manifest import About, with_manifest
from tests.usecases.conftest import TUESDAY_AT_TEN


def thrice(name: str) -> ExportFile:
    """Return a file that holds its own name three times."""

    def write(stream: BinaryIO) -> None:
        stream.write(name.encode() * 3)

    return ExportFile(name, write)


FILES = (thrice("x-a.csv"), thrice("x-b.pdf"))
ABOUT = About("Un jour", TUESDAY_AT_TEN, {"x-a.csv": "le journal"}, ("une visite manque",))


def made(file: ExportFile) -> bytes:
    stream = io.BytesIO()
    file.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("backwards", [False, True])
def test_the_manifest_has_the_sum_of_each_file_whatever_was_written_first(backwards: bool) -> None:
    files = with_manifest("x-", FILES, ABOUT)
    assert [file.name for file in files] == ["x-a.csv", "x-b.pdf", "x-LISEZ-MOI.txt", "x-SHA256SUMS", "x-manifest.json"]
    order = reversed(files) if backwards else files
    written = {file.name: made(file) for file in order}
    told = json.loads(written["x-manifest.json"])
    assert told["findings"] == ["une visite manque"]
    for one in told["files"]:
        data = written[one["name"]]
        assert one["sha256"] == hashlib.sha256(data).hexdigest()
        assert one["bytes"] == len(data)
    assert len(told["files"]) == 3


def test_sha256sum_finds_what_was_changed(tmp_path: Path) -> None:
    done = write_folder(tmp_path, "out", with_manifest("x-", FILES, ABOUT))
    assert isinstance(done, Written)
    tool = shutil.which("sha256sum")
    assert tool is not None
    check = [tool, "--check", "--strict", "x-SHA256SUMS"]
    assert subprocess.run(check, cwd=done.folder, capture_output=True, check=False).returncode == 0
    (done.folder / "x-a.csv").write_bytes(b"else")
    assert subprocess.run(check, cwd=done.folder, capture_output=True, check=False).returncode == 1


def test_the_readme_tells_what_is_there_and_what_is_missing() -> None:
    readme = made(with_manifest("x-", FILES, ABOUT)[2]).decode("utf-8-sig")
    assert "- x-a.csv : le journal\r\n" in readme
    assert "- une visite manque\r\n" in readme
