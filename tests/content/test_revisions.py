"""The site's files change all together or not at all, whatever dies and whenever (fault E7)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.content import revisions
from kiosk.content.revisions import Moved, Revision
from kiosk.paths import SiteFolders, site_folders

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)

OLD: Mapping[str, bytes | None] = {"content/a.toml": b"a old", "content/b.toml": None, "site.toml": b"c old"}
NEW: Mapping[str, bytes | None] = {"content/a.toml": b"a new", "content/b.toml": b"b new", "site.toml": None}


def revision(name: str = "0001") -> Revision:
    return Revision(name, "bcdf", NOW, ("a",), OLD, NEW)


@pytest.fixture
def begun(site: SiteFolders) -> SiteFolders:
    """Return a site whose files are the old ones."""
    for name, data in OLD.items():
        path = site.root / name
        path.parent.mkdir(exist_ok=True)
        if data is not None:
            path.write_bytes(data)
    return site


def now(site: SiteFolders) -> Mapping[str, bytes | None]:
    return revisions.read(site, OLD)


def test_files_come_change_and_go_and_the_version_before_is_kept(begun: SiteFolders) -> None:
    assert revisions.head(begun) == ""
    revisions.commit(begun, revision(), OLD)
    assert now(begun) == NEW
    assert revisions.head(begun) == "0001"
    assert revisions.find(begun, "0001") == revision()
    assert revisions.unnoted(begun) == ("0001",)
    revisions.note(begun, "0001")
    assert revisions.unnoted(begun) == ()


def test_whoever_has_seen_other_files_changes_nothing(begun: SiteFolders) -> None:
    (begun.root / "site.toml").write_bytes(b"somebody else")
    with pytest.raises(Moved):
        revisions.commit(begun, revision(), OLD)
    assert now(begun) == {**OLD, "site.toml": b"somebody else"}
    assert revisions.kept(begun) == ()


def test_only_so_many_versions_are_kept(begun: SiteFolders) -> None:
    seen = OLD
    for number in range(revisions.KEPT + 5):
        after = {"site.toml": str(number).encode()}
        before = {"site.toml": seen["site.toml"]}
        revisions.commit(begun, Revision(f"{number:04}", "bcdf", NOW, (), before, after), seen)
        seen = {**seen, **after}
    assert revisions.kept(begun) == tuple(f"{number:04}" for number in range(5, revisions.KEPT + 5))


def test_j5_what_was_changed_long_ago_is_forgotten_with_who_changed_it(begun: SiteFolders) -> None:
    revisions.commit(begun, revision(), OLD)
    revisions.forget_before(begun, NOW)
    assert revisions.kept(begun) == ("0001",)
    revisions.forget_before(begun, NOW + timedelta(days=1))
    assert revisions.kept(begun) == ()
    assert now(begun) == NEW


def killed_at(site: SiteFolders, step: int) -> bool:
    """Commit in a process of its own that dies before its file operation number `step`; tell whether it did die."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = step

    def count(event: str, args: object) -> None:
        nonlocal left
        if event in ("open", "os.rename", "os.remove", "os.mkdir"):
            left -= 1
            if left < 0:
                os._exit(9)

    sys.addaudithook(count)
    revisions.commit(site, revision(), OLD)
    os._exit(0)


def test_e7_killed_at_every_step_the_files_are_the_old_ones_or_the_new_ones(tmp_path: Path) -> None:
    ends: list[str] = []
    while "done" not in ends:
        site = site_folders(tmp_path / str(len(ends)))
        for name, data in OLD.items():
            (site.root / name).parent.mkdir(exist_ok=True, parents=True)
            if data is not None:
                (site.root / name).write_bytes(data)
        died = killed_at(site, len(ends))
        revisions.settle(site)
        found = now(site)
        assert found in (OLD, NEW), f"mixed after step {len(ends)}: {found}"
        assert bool(revisions.head(site)) is (found == NEW)
        if found == OLD:
            # Whatever a kill has left behind, the next change goes through.
            revisions.commit(site, revision("0002"), OLD)
            assert now(site) == NEW
        ends.append("old" if found == OLD else "new" if died else "done")
    assert {"old", "new", "done"} == set(ends)
    assert ends == sorted(ends, key=("old", "new", "done").index)
