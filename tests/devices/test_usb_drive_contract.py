"""What every drive keeps to, the pretended one and the one of udisks2, which speaks to a fake of it over a real bus."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.udisks2 import SERVICE, UDisks2Drive
from kiosk.devices.usb_drive import UsbDrive
from kiosk.domain.stick import (
    Mounted,
    NoStick,
    SeveralSticks,
    Stick,
    StickTrouble,
    UnknownSticks,
    Unmounted,
    UnusableStick,
    WriteProtected,
)
from tests.devices.fake_udisks import FakeStick, FakeUDisks2, private_bus


def stick_in(drive: UsbDrive) -> Stick:
    """Return the stick that is plugged in and not mounted."""
    status = drive.status()
    assert isinstance(status, Unmounted)
    return status.stick


class Contract:
    """Subclasses give a `drive` fixture, and the hands that plug sticks in and pull them out."""

    def plug(self, which: int) -> None:
        """Plug in the stick of that number, 1 or 2."""
        raise NotImplementedError

    def pull(self, which: int) -> None:
        """Pull the stick of that number out."""
        raise NotImplementedError

    def protect(self) -> None:
        """Move the small switch of every stick."""
        raise NotImplementedError

    def test_nothing_is_plugged_in_c1(self, drive: UsbDrive) -> None:
        assert drive.status() == NoStick()
        nobody = Stick("nobody", "", 0)
        assert drive.mount(nobody) is StickTrouble.GONE
        assert drive.unmount(nobody) is StickTrouble.GONE

    def test_a_stick_is_seen_mounted_and_let_go_of(self, drive: UsbDrive) -> None:
        self.plug(1)
        stick = stick_in(drive)
        assert stick.label
        assert stick.size > 0
        root = drive.mount(stick)
        assert isinstance(root, Path)
        (root / "file").write_bytes(b"there")
        assert drive.status() == Mounted(stick, root)
        assert drive.unmount(stick) is None
        assert drive.status() == Unmounted(stick)
        assert drive.unmount(stick) is None
        again = drive.mount(stick, read_only=True)
        assert isinstance(again, Path)
        assert (again / "file").read_bytes() == b"there"

    def test_one_that_is_mounted_is_mounted_anew(self, drive: UsbDrive) -> None:
        self.plug(1)
        stick = stick_in(drive)
        assert isinstance(drive.mount(stick), Path)
        assert isinstance(drive.mount(stick), Path)
        assert drive.unmount(stick) is None
        assert drive.status() == Unmounted(stick)

    def test_two_sticks_are_one_too_many_c2(self, drive: UsbDrive) -> None:
        self.plug(1)
        self.plug(2)
        assert drive.status() == SeveralSticks(2)
        self.pull(1)
        assert isinstance(drive.status(), Unmounted)

    def test_pulled_out_it_is_gone_and_back_in_it_is_the_same_c11(self, drive: UsbDrive) -> None:
        self.plug(1)
        stick = stick_in(drive)
        drive.mount(stick)
        self.pull(1)
        assert drive.status() == NoStick()
        assert drive.unmount(stick) is StickTrouble.GONE
        assert drive.mount(stick) is StickTrouble.GONE
        self.plug(1)
        assert stick_in(drive) == stick

    def test_another_stick_in_its_place_is_not_taken_for_it_c14(self, drive: UsbDrive) -> None:
        self.plug(1)
        stick = stick_in(drive)
        self.pull(1)
        self.plug(2)
        assert stick_in(drive).key != stick.key
        assert drive.mount(stick) is StickTrouble.GONE

    def test_a_protected_stick_is_read_and_not_written_c4(self, drive: UsbDrive) -> None:
        self.plug(1)
        self.protect()
        status = drive.status()
        assert isinstance(status, WriteProtected)
        assert drive.mount(status.stick) is StickTrouble.READ_ONLY
        assert isinstance(drive.mount(status.stick, read_only=True), Path)


class TestPretendDrive(Contract):
    @pytest.fixture
    def drive(self, tmp_path: Path) -> PretendDrive:
        self._folders = {1: tmp_path / "stick", 2: tmp_path / "stick-2"}
        self._drive = PretendDrive(self._folders[1])
        return self._drive

    def plug(self, which: int) -> None:
        self._folders[which].mkdir()

    def pull(self, which: int) -> None:
        shutil.rmtree(self._folders[which])

    def protect(self) -> None:
        self._drive.write_protected = True


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon on this machine")
class TestUDisks2Drive(Contract):
    @pytest.fixture
    def drive(self, tmp_path: Path) -> Iterator[UDisks2Drive]:
        for name in ("one", "two"):
            (tmp_path / name).mkdir()
        self._both = {
            1: FakeStick("sdb", tmp_path / "one"),
            2: FakeStick("sdc", tmp_path / "two", "exfat", "AUTRE", "99EE-11FF"),
        }
        with TemporaryDirectory() as short, private_bus(Path(short)) as address:
            self._udisks = FakeUDisks2(address)
            yield UDisks2Drive(address)
            self._udisks.stop()

    def plug(self, which: int) -> None:
        self._udisks.sticks.append(self._both[which])

    def pull(self, which: int) -> None:
        self._both[which].mounted = False
        self._udisks.sticks.remove(self._both[which])

    def protect(self) -> None:
        for stick in self._both.values():
            stick.read_only = True

    def test_nothing_on_a_stick_is_run_and_a_look_is_only_a_look_c17(self, drive: UDisks2Drive) -> None:
        self.plug(1)
        stick = stick_in(drive)
        drive.mount(stick)
        drive.mount(stick, read_only=True)
        assert self._both[1].options == ["noexec,nosuid,nodev", "noexec,nosuid,nodev,ro"]

    @pytest.mark.parametrize(
        "odd",
        [
            {"kind": "ntfs"},
            {"kind": "apfs"},
            {"kind": ""},
            {"kind": "crypto_LUKS"},
            {"kind": "iso9660"},
            {"other_parts": 1},
            {"other_parts": 3},
            {"ignored": True},
        ],
        ids=str,
    )
    def test_a_stick_not_ours_to_write_is_unusable_c3(self, drive: UDisks2Drive, odd: dict[str, object]) -> None:
        self._udisks.sticks.append(FakeStick("sdd", self._both[1].folder, **odd))  # type: ignore[arg-type]
        assert drive.status() == UnusableStick()

    @pytest.mark.parametrize(
        "other",
        [{"bus": ""}, {"bus": "sdio"}, {"size": 0}, {"configured": True}, {"folder": Path("/"), "mounted": True}],
        ids=str,
    )
    def test_what_is_no_stick_is_not_seen_c16(self, drive: UDisks2Drive, other: dict[str, object]) -> None:
        self._udisks.sticks.append(FakeStick("sda", **{"folder": self._both[1].folder, **other}))  # type: ignore[arg-type]
        assert drive.status() == NoStick()

    def test_a_stick_without_partitions_is_taken(self, drive: UDisks2Drive) -> None:
        self._udisks.sticks.append(FakeStick("sdb", self._both[1].folder, whole=True))
        assert isinstance(drive.status(), Unmounted)

    def test_a_box_around_the_one_part_is_not_counted(self, drive: UDisks2Drive) -> None:
        self._udisks.sticks.append(FakeStick("sdb", self._both[1].folder, other_parts=1, container=True))
        assert isinstance(drive.status(), Unmounted)

    def test_a_stick_that_tells_nothing_of_itself_goes_by_where_it_is(self, drive: UDisks2Drive) -> None:
        self._udisks.sticks.append(FakeStick("sdb", self._both[1].folder, uuid="", nameless=True))
        stick = stick_in(drive)
        assert stick.key.endswith("/sdb1")
        assert isinstance(drive.mount(stick), Path)

    def test_a_stick_without_a_label_goes_by_its_maker(self, drive: UDisks2Drive) -> None:
        self._both[1].label = ""
        self.plug(1)
        assert stick_in(drive).label == "Kingston DataTraveler"

    @pytest.mark.parametrize(
        ("error", "trouble"),
        [
            (f"{SERVICE}.Error.DeviceBusy", StickTrouble.BUSY),
            (f"{SERVICE}.Error.NotAuthorized", StickTrouble.DENIED),
            (f"{SERVICE}.Error.NotAuthorizedCanObtain", StickTrouble.DENIED),
            (f"{SERVICE}.Error.MountedByOtherUser", StickTrouble.DENIED),
            (f"{SERVICE}.Error.Failed", StickTrouble.FAILED),
            ("org.freedesktop.DBus.Error.UnknownObject", StickTrouble.GONE),
        ],
    )
    def test_what_udisks_refuses_is_told_c9(self, drive: UDisks2Drive, error: str, trouble: StickTrouble) -> None:
        self.plug(1)
        stick = stick_in(drive)
        self._udisks.errors["Mount"] = [error]
        assert drive.mount(stick) is trouble
        drive.mount(stick)
        self._udisks.errors["Unmount"] = [error]
        assert drive.unmount(stick) is trouble
        assert isinstance(drive.status(), Mounted)

    def test_a_udisks_that_does_not_answer_is_not_no_stick_c1(
        self, drive: UDisks2Drive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("kiosk.devices.udisks2.LOOK_SECONDS", 0.05)
        self._udisks.silent = True
        assert drive.status() == UnknownSticks()
        assert drive.mount(Stick("one", "", 0)) is StickTrouble.FAILED

    def test_a_bus_without_udisks_is_told(self, tmp_path: Path) -> None:
        with TemporaryDirectory() as short, private_bus(Path(short)) as address:
            assert UDisks2Drive(address).status() == UnknownSticks()
        assert UDisks2Drive(f"unix:path={tmp_path}/none").status() == UnknownSticks()
