"""Real file systems on loop devices: written, killed while writing, checked by their own tools, full, full of traps."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.domain.stick import Carried, NoStick, Outcome, Stick, StickStatus, StickTrouble, Unmounted
from kiosk.export.files import ExportFile
from kiosk.export.volume import SystemVolume
from kiosk.export.writing import OURS, UNFINISHED
from kiosk.usecases.stick import Carrier

MEGABYTE = 2**20
KILLS = 12


@dataclass(frozen=True)
class Kind:
    """A file system: how it is made, checked and mounted, and whether one can be laid with traps."""

    make: tuple[str, ...]
    check: tuple[str, ...]
    mounts: tuple[tuple[str, ...], ...]


KINDS = {
    "vfat": Kind(("mkfs.vfat",), ("fsck.vfat", "-n"), (("mount", "-t", "vfat"),)),
    # In the kernel, or else beside it.
    "exfat": Kind(("mkfs.exfat",), ("fsck.exfat", "-n"), (("mount", "-t", "exfat"), ("mount.exfat-fuse",))),
    "ext4": Kind(("mkfs.ext4", "-q", "-F"), ("e2fsck", "-f", "-n"), (("mount", "-t", "ext4"),)),
}


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


class LoopDrive:
    """A stick that is an image file, mounted for real."""

    def __init__(self, kind: Kind, image: Path, folder: Path) -> None:
        self.device = run("losetup", "--find", "--show", image).stdout.strip()
        self._kind, self._folder = kind, folder
        self.mounted = False
        folder.mkdir()

    def status(self) -> StickStatus:
        """Tell whether there is one."""
        return Unmounted(Stick(self.device, "LOOP", 0)) if self.device else NoStick()

    def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
        """Mount it, one way or the other."""
        self.unmount(stick)
        for way in self._kind.mounts:
            options = "ro" if read_only else "rw"
            if shutil.which(way[0]) and run(*way, "-o", options, self.device, self._folder).returncode == 0:
                self.mounted = True
                return self._folder
        return StickTrouble.FAILED

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Unmount it."""
        if self.mounted and run("umount", self._folder).returncode:
            return StickTrouble.BUSY
        self.mounted = False
        return None

    def look(self, laid: Callable[[Path], None]) -> None:
        """Mount it, do something to it and unmount it."""
        stick = Stick(self.device, "", 0)
        assert isinstance(self.mount(stick), Path)
        laid(self._folder)
        assert self.unmount(stick) is None

    def check(self) -> subprocess.CompletedProcess[str]:
        """Have it checked by its own tool."""
        return run(*self._kind.check, self.device)

    def close(self) -> None:
        """Give the loop device back."""
        run("umount", self._folder)
        run("losetup", "--detach", self.device)


@pytest.fixture(params=KINDS)
def drive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LoopDrive]:
    """Return a new stick of every kind that this machine can make and mount."""
    kind = KINDS[request.param]
    yield from new_drive(kind, request.param, tmp_path)


def new_drive(kind: Kind, name: str, tmp_path: Path) -> Iterator[LoopDrive]:
    """Make, give and take away one."""
    if os.geteuid() != 0:
        pytest.skip("loop devices are root's")
    if shutil.which(kind.make[0]) is None:
        pytest.skip(f"no {kind.make[0]} on this machine")
    image = tmp_path / "image"
    with image.open("wb") as made:
        made.truncate(40 * MEGABYTE)
    assert run(*kind.make, image).returncode == 0
    drive = LoopDrive(kind, image, tmp_path / "mounted")
    try:
        if not drive.device:
            pytest.skip("no loop device on this machine")
        if drive.mount(Stick(drive.device, "", 0)) is StickTrouble.FAILED:
            pytest.skip(f"this machine mounts no {name}")
        drive.unmount(Stick(drive.device, "", 0))
        yield drive
    finally:
        drive.close()


def file(name: str, size: int) -> ExportFile:
    """Return a file of so many bytes."""

    def write(out: BinaryIO) -> None:
        out.write(bytes(range(251)) * (size // 251))

    return ExportFile(name, write)


FILES = [file("journal.csv", 300_000), file("page.pdf", 3 * MEGABYTE), file("agenda.ics", 2_000)]


def carry(drive: LoopDrive, name: str, files: list[ExportFile] = FILES) -> Carried:
    """Carry the files away."""
    stick = Stick(drive.device, "LOOP", 0)
    return Carrier(drive, SystemVolume(), lambda _: None).carry(stick, name, files, lambda _: None)


def sets(folder: Path) -> dict[str, dict[str, int]]:
    """Return the sizes of the files of every set that says it is whole."""
    return {
        path.name: {found.name: found.stat().st_size for found in path.iterdir()}
        for path in (folder / OURS).iterdir()
        if not path.name.startswith(UNFINISHED)
    }


WHOLE = {"journal.csv": 299_945, "page.pdf": 3_145_532, "agenda.ics": 1_757}


def test_a_real_stick_is_written_checked_and_clean(drive: LoopDrive) -> None:
    assert carry(drive, "2026-11-23") == Carried(Outcome.DONE, f"{OURS}/2026-11-23")
    assert carry(drive, "2026-11-24") == Carried(Outcome.DONE, f"{OURS}/2026-11-24")
    assert carry(drive, "2026-11-24") == Carried(Outcome.DONE, f"{OURS}/2026-11-24-2")
    found: dict[str, dict[str, int]] = {}
    drive.look(lambda folder: found.update(sets(folder)))
    assert found == dict.fromkeys(("2026-11-23", "2026-11-24", "2026-11-24-2"), WHOLE)
    assert drive.check().returncode == 0


def test_c5_a_real_stick_fills_up_and_keeps_what_it_had(drive: LoopDrive) -> None:
    ended = [carry(drive, f"set-{place}").outcome for place in range(20)]
    assert ended[0] is Outcome.DONE
    assert ended[-1] is Outcome.NO_SPACE
    found: dict[str, dict[str, int]] = {}
    drive.look(lambda folder: found.update(sets(folder)))
    assert set(found) == {f"set-{place}" for place, outcome in enumerate(ended) if outcome is Outcome.DONE}
    assert all(held == WHOLE for held in found.values())
    assert drive.check().returncode == 0


def make_room(folder: Path) -> None:
    """Remove the sets of today that are there by now."""
    for path in (folder / OURS).glob("2026-11-24*"):
        shutil.rmtree(path)


KILLED = """
import sys
from pathlib import Path
from kiosk.export.spool import spooled
from kiosk.export.volume import SystemVolume
from kiosk.export.writing import put
from tests.usecases.test_stick_images import FILES
class Dies(SystemVolume):
    left = int(sys.argv[2])
    def write(self, descriptor, data):
        return super().write(descriptor, data[:65_536])
for name in ("write", "sync", "rename", "sync_all", "close", "create", "make_folder"):
    def once(self, *arguments, _really=getattr(Dies, name)):
        if Dies.left == 0:
            import os, signal
            os.kill(os.getpid(), signal.SIGKILL)
        Dies.left -= 1
        return _really(self, *arguments)
    setattr(Dies, name, once)
with spooled(FILES, lambda _: None) as ready:
    put(Dies(), Path(sys.argv[1]), "2026-11-24", ready, lambda _: None)
"""


def test_c18_killed_while_writing_the_stick_is_whole_and_the_next_time_clears_up(
    drive: LoopDrive, tmp_path: Path
) -> None:
    assert carry(drive, "2026-11-23").outcome is Outcome.DONE
    stick = Stick(drive.device, "", 0)
    killed = 0
    for place in range(0, 100, 100 // KILLS):
        root = drive.mount(stick)
        assert isinstance(root, Path)
        command = [sys.executable, "-c", KILLED, str(root), str(place)]
        done = subprocess.run(command, capture_output=True, check=False)
        killed += done.returncode == -signal.SIGKILL
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        found = sets(root)
        assert found.pop("2026-11-23") == WHOLE
        assert all(held == WHOLE for held in found.values())
        assert drive.unmount(stick) is None
        assert drive.check().returncode == 0
        # A stick is not that large.
        drive.look(make_room)
    assert killed > KILLS // 2
    assert carry(drive, "2026-11-24").outcome is Outcome.DONE
    left: list[str] = []
    drive.look(lambda folder: left.extend(path.name for path in (folder / OURS).iterdir()))
    assert set(left) == {"2026-11-23", "2026-11-24"}


@pytest.fixture
def ext4(tmp_path: Path) -> Iterator[LoopDrive]:
    """Return a stick on which there can be links."""
    yield from new_drive(KINDS["ext4"], "ext4", tmp_path)


def test_c12_links_lead_nowhere(ext4: LoopDrive, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("as it was")

    def lay(folder: Path) -> None:
        (folder / OURS).symlink_to(outside)
        ours = folder / f"{OURS}-2"
        ours.mkdir()
        (ours / UNFINISHED).symlink_to(outside)
        (ours / f"{UNFINISHED}-2").mkdir()
        (ours / f"{UNFINISHED}-2" / "journal.csv").symlink_to(outside / "precious")
        os.mkfifo(ours / "2026-11-24")

    ext4.look(lay)
    assert carry(ext4, "2026-11-24") == Carried(Outcome.DONE, f"{OURS}-2/2026-11-24-2")
    assert [path.name for path in outside.iterdir()] == ["precious"]
    assert (outside / "precious").read_text() == "as it was"


def test_c4_a_stick_that_turns_read_only_is_told(ext4: LoopDrive) -> None:
    class Turned(LoopDrive):
        def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
            return super().mount(stick, read_only=True)

    ext4.__class__ = Turned
    assert carry(ext4, "2026-11-24").outcome is Outcome.READ_ONLY


def test_c17_nothing_of_the_stick_is_opened_to_read_but_what_was_written(ext4: LoopDrive) -> None:
    opened: list[str] = []

    def lay(folder: Path) -> None:
        (folder / "autorun.inf").write_text("run me")
        (folder / OURS).mkdir()
        (folder / OURS / "marker.txt").write_text("read me")

    ext4.look(lay)
    listening = True

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "open" and isinstance(arguments[0], str):
            opened.append(arguments[0])

    sys.addaudithook(hear)
    try:
        assert carry(ext4, "2026-11-24").outcome is Outcome.DONE
    finally:
        listening = False
    assert not {"autorun.inf", "marker.txt"} & set(opened)
    assert {"journal.csv", "page.pdf", "agenda.ics"} <= set(opened)
