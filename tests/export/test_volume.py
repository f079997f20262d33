"""What the system itself says to each call."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.export.volume import SystemVolume


def test_a_sync_that_fails_is_told(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    with pytest.raises(OSError, match="Bad file descriptor") as told:
        SystemVolume().sync_all(writing)
    assert told.value.errno == errno.EBADF


def test_c12_no_name_leads_out_of_its_folder(tmp_path: Path) -> None:
    volume, outside, inside = SystemVolume(), tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "file").touch()
    (inside / "folder").symlink_to(outside)
    (inside / "file").symlink_to(outside / "file")
    os.mkfifo(inside / "pipe")
    top = volume.open_root(inside)
    try:
        with pytest.raises(NotADirectoryError):
            volume.open_folder(top, "folder")
        with pytest.raises(FileExistsError):
            volume.make_folder(top, "folder")
        with pytest.raises(FileExistsError):
            volume.create(top, "file")
        with pytest.raises(OSError, match="symbolic links"):
            volume.open_to_read(top, "file")
        volume.close(volume.open_to_read(top, "pipe"))
        volume.remove(top, "file")
    finally:
        volume.close(top)
    assert (outside / "file").exists()


def test_what_is_made_can_be_read_by_whoever_it_is_carried_to(tmp_path: Path) -> None:
    volume, before = SystemVolume(), os.umask(0o077)
    try:
        top = volume.open_root(tmp_path)
        volume.make_folder(top, "folder")
        volume.close(volume.create(top, "file"))
        volume.close(top)
    finally:
        os.umask(before)
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o644
