"""A day is carried away on a stick, whatever is done to the stick: pulled out, full, protected, lying, busy."""

import errno
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.devices.pretend_drive import PretendDrive
from kiosk.domain.stick import (
    Carried,
    NoStick,
    Outcome,
    Progress,
    SeveralSticks,
    Stage,
    Stick,
    StickStatus,
    StickTrouble,
    UnknownSticks,
    UnusableStick,
    WriteProtected,
)
from kiosk.export.files import ExportFile
from kiosk.export.volume import SystemVolume
from kiosk.export.writing import OURS, UNFINISHED
from kiosk.usecases.stick import Carrier, usable
from tests.export.model_stick import ModelStick, Place, Tree

OLD, NEW = "2026-11-23", "2026-11-24"


def file(name: str, data: bytes) -> ExportFile:
    """Return a file that writes its bytes in two parts."""

    def write(out: BinaryIO) -> None:
        out.write(data[:5])
        out.write(data[5:])

    return ExportFile(name, write)


FILES = [
    file("journal.csv", bytes(range(256)) * 30),
    file("journal.xlsx", b"PK" + b"cells" * 900),
    file("empty.ics", b""),
    file("manifest.txt", b"sha256 " * 60),
]
BEFORE: Tree = {
    ("holiday.jpg",): b"not ours",
    (OURS,): None,
    (OURS, OLD): None,
    (OURS, OLD, "journal.csv"): b"of yesterday",
}


def whole(files: list[ExportFile]) -> dict[str, bytes]:
    """Return what every file holds."""
    found = {}
    for one in files:
        out = BytesIO()
        one.write(out)
        found[one.name] = out.getvalue()
    return found


def stick(seed: int = 0, most: int = 64) -> ModelStick:
    """Return a stick that somebody has used before."""
    made = ModelStick(seed, most)
    made.kept = dict(BEFORE)
    return made


def carry(on: ModelStick, name: str = NEW, tell: Callable[[Progress], None] = lambda _: None) -> Carried:
    """Carry the files away."""
    stick = usable(on.status())
    if isinstance(stick, Outcome):
        return Carried(stick)
    return Carrier(on, on, lambda _: None).carry(stick, name, FILES, tell)


def sets(tree: Tree) -> dict[str, dict[str, bytes]]:
    """Return every set there is, whole or not, but for one that says itself that it is not."""
    found: dict[str, dict[str, bytes]] = {}
    for place, data in tree.items():
        if len(place) > 1 and place[0] == OURS and not place[1].startswith(UNFINISHED):
            found.setdefault(place[1], {})
            if data is not None:
                found[place[1]][place[-1]] = data
    return found


def faults(tree: Tree, outcome: Outcome) -> list[str]:
    """Return what is wrong with a stick after one set more may have come to it."""
    found = sets(tree)
    wrong = [f"{place} is gone" for place, data in BEFORE.items() if tree.get(place, b"gone") != data]
    wrong += [f"{name} is not whole" for name, held in found.items() if name != OLD and held != whole(FILES)]
    if outcome is Outcome.DONE and len(found) != 2:
        wrong.append("success was said of nothing")
    return wrong


def calls_needed() -> int:
    """Return how many calls it takes to carry the files away."""
    on = stick()
    assert carry(on) == Carried(Outcome.DONE, f"{OURS}/{NEW}")
    return on.calls


CALLS = calls_needed()


def test_the_files_are_there_and_nothing_else_is_touched() -> None:
    on = stick()
    assert carry(on).outcome is Outcome.DONE
    assert faults(on.kept, Outcome.DONE) == []
    assert sets(on.kept)[NEW] == whole(FILES)
    assert not any(place[1:2] == (UNFINISHED,) for place in on.kept)


def test_a_new_stick_is_given_our_folder() -> None:
    on = ModelStick()
    assert carry(on).outcome is Outcome.DONE
    assert sets(on.kept) == {NEW: whole(FILES)}


def test_carried_away_again_it_is_beside_the_first() -> None:
    on = stick()
    assert [carry(on).folder for _ in range(3)] == [f"{OURS}/{NEW}", f"{OURS}/{NEW}-2", f"{OURS}/{NEW}-3"]
    assert sets(on.kept)[f"{NEW}-2"] == whole(FILES)


def test_c6_pulled_out_at_every_call_it_costs_nothing() -> None:
    most, wrong = 24, []
    uncut = stick(most=most)
    assert carry(uncut).outcome is Outcome.DONE
    assert uncut.calls >= 500
    for at in range(1, uncut.calls + 1):
        on = stick(at, most)
        on.pull_at = at
        ended = carry(on).outcome
        wrong += [f"{at}: {ended}"] if ended is not (Outcome.NO_DEVICE if at == 1 else Outcome.REMOVED) else []
        wrong += [f"{at}: {fault}" for fault in faults(on.kept, ended)]
        on.plug()
        again = carry(on).outcome
        wrong += [f"{at}: {again} after it"] if again is not Outcome.DONE else []
        wrong += [f"{at}, again: {fault}" for fault in faults(on.kept, ended)]
        wrong += [f"{at}: left behind" for place in on.kept if place[1:2] == (UNFINISHED,)]
    assert wrong == []


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENODEV])
def test_c4_c5_an_error_at_every_call_is_told_and_costs_nothing(number: int) -> None:
    told = {
        errno.EIO: Outcome.IO_ERROR,
        errno.ENOSPC: Outcome.NO_SPACE,
        errno.EROFS: Outcome.READ_ONLY,
        errno.EACCES: Outcome.NOT_ALLOWED,
        errno.ENODEV: Outcome.IO_ERROR,
    }
    seen = set()
    for at in range(1, CALLS + 1):
        on = stick(seed=at)
        on.fails[at] = number
        ended = carry(on)
        seen.add(ended.outcome)
        assert ended.outcome in {Outcome.DONE, Outcome.VERIFY_FAILED, told[number]}
        # A drive's own calls cannot fail this way, so that some runs come to their end.
        assert faults(on.kept, ended.outcome) == []
    assert {Outcome.VERIFY_FAILED, told[number]} <= seen


class PulledAtTheEnd(ModelStick):
    """Somebody pulls it out while it is let go of for the first time."""

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Pull it out."""
        self.pull()
        return super().unmount(stick)


class NeverSynced(PulledAtTheEnd):
    """A machine, too, that forgets to have what it writes on the stick."""

    def sync(self, descriptor: int) -> None:
        """Do nothing."""

    def sync_all(self, descriptor: int) -> None:
        """Do nothing."""


def test_c7_it_is_synced_before_it_is_let_go_of_and_a_test_sees_it() -> None:
    wrong: dict[type[ModelStick], list[str]] = {PulledAtTheEnd: [], NeverSynced: []}
    for kind, found in wrong.items():
        for seed in range(20):
            on = kind(seed)
            on.kept = dict(BEFORE)
            found += faults(on.kept, carry(on).outcome)
    assert wrong[PulledAtTheEnd] == []
    assert wrong[NeverSynced]


def test_c10_a_stick_with_less_room_than_it_says_is_found_out() -> None:
    for room in range(0, sum(map(len, whole(FILES).values())), 500):
        on = stick()
        on.real_room = len(b"not ours") + len(b"of yesterday") + room
        assert carry(on).outcome is Outcome.VERIFY_FAILED


def test_c5_a_full_stick_is_refused_before_anything_is_written() -> None:
    on = stick()
    on.room = 12_000
    ended = carry(on)
    assert ended.outcome is Outcome.NO_SPACE
    assert 0 < ended.free < ended.needed
    assert on.kept == BEFORE


def test_c8_c9_a_busy_stick_is_tried_again_and_then_told() -> None:
    on = stick()
    on.busy = 4
    assert carry(on).outcome is Outcome.DONE
    on = stick()
    on.busy = 10**6
    assert carry(on) == Carried(Outcome.UNMOUNT_BUSY, f"{OURS}/{NEW}")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (NoStick(), Outcome.NO_DEVICE),
        (SeveralSticks(2), Outcome.MULTI_DEVICE),
        (UnusableStick(), Outcome.INVALID_DEVICE),
        (UnknownSticks(), Outcome.UNKNOWN_DEVICE),
        (WriteProtected(Stick("one", "", 0)), Outcome.READ_ONLY),
    ],
)
def test_c1_c2_c3_without_one_stick_to_write_to_nothing_is_prepared(status: StickStatus, outcome: Outcome) -> None:
    assert usable(status) is outcome


def test_a_file_that_cannot_be_made_leaves_the_stick_alone() -> None:
    def fail(out: BinaryIO) -> None:
        raise OSError(errno.ENOSPC, "this machine is full")

    on = stick()
    files = [FILES[0], ExportFile("bad.csv", fail)]
    ended = Carrier(on, on, lambda _: None).carry(on.stick, NEW, files, lambda _: None)
    assert ended.outcome is Outcome.NOT_PREPARED
    assert on.kept == BEFORE


@pytest.mark.parametrize("name", ["../a", "a/b", "", "con", "NUL.csv", "a ", "a.", ".a", "é.csv", "a:b", "x" * 101])
def test_a_name_that_a_stick_could_not_carry_is_never_written(name: str) -> None:
    on = stick()
    with pytest.raises(ValueError, match="not a name"):
        Carrier(on, on, lambda _: None).carry(on.stick, NEW, [file(name, b"")], lambda _: None)
    with pytest.raises(ValueError, match="two files"):
        Carrier(on, on, lambda _: None).carry(on.stick, NEW, [file("a.csv", b""), file("A.CSV", b"")], lambda _: None)
    assert on.kept == BEFORE


def test_progress_only_goes_on() -> None:
    told: list[Progress] = []
    carry(stick(), tell=told.append)
    percents = [one.percent for one in told]
    assert percents == sorted(percents)
    assert (percents[0], percents[-1]) == (0, 100)
    assert {one.stage for one in told} == set(Stage)


def test_c17_nothing_is_read_but_what_was_just_written() -> None:
    on = stick()
    carry(on)
    assert on.reads == [(OURS, NEW, one.name) for one in FILES]


def test_c12_what_goes_by_our_names_is_left_alone() -> None:
    on = stick()
    on.kept = {(OURS,): b"a file", (f"{OURS}-2",): None, (f"{OURS}-2", UNFINISHED): b"a file"}
    assert carry(on).folder == f"{OURS}-2/{NEW}"
    assert on.kept[(OURS,)] == b"a file"


def test_c13_when_every_name_is_taken_it_is_told() -> None:
    on = stick()
    taken: list[Place] = [(OURS, NEW), *((OURS, f"{NEW}-{place}") for place in range(2, 100))]
    on.kept.update(dict.fromkeys(taken))
    assert carry(on).outcome is Outcome.INVALID_DEVICE


def test_a_folder_will_do_for_a_stick(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    (folder / OURS / UNFINISHED).mkdir(parents=True)
    (folder / OURS / UNFINISHED / "left.csv").touch()
    drive = PretendDrive(folder)
    seen = usable(drive.status())
    assert isinstance(seen, Stick)
    ended = Carrier(drive, SystemVolume(), lambda _: None).carry(seen, NEW, FILES, lambda _: None)
    assert ended == Carried(Outcome.DONE, f"{OURS}/{NEW}")
    assert {path.name: path.read_bytes() for path in (folder / OURS / NEW).iterdir()} == whole(FILES)
    assert [path.name for path in (folder / OURS).iterdir()] == [NEW]
    assert {path.stat().st_mode & 0o777 for path in (folder / OURS / NEW).iterdir()} == {0o644}
