"""A folder that is there whole or not at all (faults C5, C6, C12, C13)."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.export.files import ExportFile
from kiosk.export.folder import NoSpace, Unwritable, Written, write_folder
from tests.export.test_manifest import FILES, made


def refusing(code: int) -> ExportFile:
    """Return a file whose writing fails half-way, as a full or a sick disk has it."""

    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise OSError(code, "refused")

    return ExportFile("x-c.csv", write)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_are_there_under_their_names(tmp_path: Path) -> None:
    assert write_folder(tmp_path, "out", FILES) == Written(tmp_path / "out")
    assert contents(tmp_path / "out") == {file.name: made(file) for file in FILES}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_c6_what_was_there_before_stays_and_the_new_has_a_name_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_bytes(b"mine")
    (tmp_path / "out-2").symlink_to(tmp_path / "nowhere")
    assert write_folder(tmp_path, "out", FILES) == Written(tmp_path / "out-3")
    assert contents(tmp_path / "out") == {"mine": b"mine"}


@pytest.mark.parametrize(
    ("code", "told"), [(errno.ENOSPC, NoSpace()), (errno.EDQUOT, NoSpace()), (errno.EIO, Unwritable("refused"))]
)
def test_c5_c6_a_disk_that_refuses_leaves_nothing_behind(tmp_path: Path, code: int, told: NoSpace | Unwritable) -> None:
    write_folder(tmp_path, "out", FILES)
    assert write_folder(tmp_path, "out", (*FILES, refusing(code))) == told
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_c6_what_a_dead_export_left_is_cleaned(tmp_path: Path) -> None:
    (tmp_path / ".out.part").mkdir()
    (tmp_path / ".out.part" / "x-a.csv").write_bytes(b"old")
    assert write_folder(tmp_path, "out", FILES) == Written(tmp_path / "out")
    assert contents(tmp_path / "out")["x-a.csv"] == made(FILES[0])


def test_c12_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    (tmp_path / ".out.part").symlink_to(tmp_path / "target")
    assert isinstance(write_folder(tmp_path, "out", FILES), Unwritable)
    assert contents(tmp_path / "target") == {}


def test_no_folder_is_told(tmp_path: Path) -> None:
    assert write_folder(tmp_path / "nowhere", "out", FILES) == Unwritable("No such file or directory")
