"""From whatever is on the disk to a usable store, or one sentence (faults A5–A8, A15, A16)."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.paths import bundled
from kiosk.store.backups import backup, latest_backups
from kiosk.store.database import Database
from kiosk.store.trouble import NewerDatabase, StoreBusy, StoreTrouble
from kiosk.store.upgrade import SchemaState, prepare
from kiosk.store.verify import damage
from tests.store.acts import NOW, die_at, dump, finish, rows, seated, start, take

HEAD = max(file.name[:4] for file in (bundled("migrations") / "versions").glob("*.py"))
AFTER = f"{int(HEAD) + 1:04}"

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    op.add_column("days", sa.Column("note", sa.String(8)))
    with op.batch_alter_table("bookings") as batch:
        batch.add_column(sa.Column("room", sa.String(8)))
        batch.alter_column("language", nullable=True)
    op.execute("UPDATE days SET note = 'old'")
    {ending}
"""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """Return a copy of the revisions, to add to."""
    return Path(shutil.copytree(bundled("migrations"), tmp_path / "migrations"))


@pytest.fixture
def used(path: Path) -> Path:
    """Return a store with something in it."""
    database = Database(path)
    for _ in range(20):
        take(database)
    seated(database, "000000")
    database.close()
    return path


def add_revision(migrations: Path, ending: str = "") -> None:
    """Add a revision that rebuilds a table others point to."""
    text = NEXT.format(revision=AFTER, before=HEAD, ending=ending)
    (migrations / "versions" / f"{AFTER}_next.py").write_text(text)


def test_a_new_site_gets_a_store_and_keeps_it(tmp_path: Path) -> None:
    path, backups = tmp_path / "new" / "kiosk.sqlite3", tmp_path / "backups"
    assert prepare(path, backups, NOW) == SchemaState(HEAD, None)
    assert prepare(path, backups, NOW) == SchemaState(HEAD, HEAD)
    assert list(path.parent.glob("creation-*")) == []
    database = Database(path)
    assert damage(database) == ()
    database.close()


def test_a_store_that_is_up_to_date_is_opened_without_alembic(path: Path) -> None:
    code = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from kiosk.store import bookings, help_requests, seats, tickets, upgrade, verify;"
        "upgrade.prepare(Path(sys.argv[1]), Path(sys.argv[2]), datetime(2026, 1, 1, tzinfo=UTC));"
        "print([name for name in sys.modules if name in ('alembic', 'sqlalchemy.orm', 'mako')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, path, path.parent], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout == "[]\n"


def test_an_upgrade_keeps_everything_and_a_backup_of_before(used: Path, migrations: Path) -> None:
    backups = used.parent / "backups"
    before = dump(used)
    add_revision(migrations)
    state = prepare(used, backups, NOW, migrations)
    assert (state.revision, state.before) == (AFTER, HEAD)
    assert state.backup is not None
    assert latest_backups(backups) == (state.backup,)
    assert dump(state.backup) == before
    assert rows(used, "SELECT note, last_sequence FROM days") == [("old", 20)]
    assert prepare(used, backups, NOW, migrations) == SchemaState(AFTER, AFTER)
    database = Database(used)
    assert take(database).sequence == 21
    database.close()


@pytest.mark.parametrize(
    "ending",
    [
        'raise RuntimeError("bad data")',
        'op.execute("INSERT INTO nowhere VALUES (1)")',
        'op.execute("DELETE FROM days")',
        'op.execute("COMMIT"); op.execute("BEGIN"); raise RuntimeError("after a commit of its own")',
    ],
)
def test_a6_a_failed_upgrade_leaves_the_store_as_it_was(used: Path, migrations: Path, ending: str) -> None:
    before = dump(used)
    add_revision(migrations, ending)
    with pytest.raises(StoreTrouble, match=r"mise à jour.*kiosk\.sqlite3.*telle qu’avant.*sauvegarde"):
        prepare(used, used.parent / "backups", NOW, migrations)
    assert dump(used) == before
    assert prepare(used, used.parent / "backups", NOW) == SchemaState(HEAD, HEAD)
    database = Database(used)
    assert damage(database) == ()
    assert take(database).sequence == 21
    database.close()


def test_a8_a_newer_store_is_refused_untouched(used: Path, migrations: Path) -> None:
    add_revision(migrations)
    prepare(used, used.parent / "backups", NOW, migrations)
    before = used.read_bytes(), used.stat().st_mtime_ns
    with pytest.raises(NewerDatabase, match=rf"kiosk\.sqlite3.*plus récente.*{AFTER}.*{HEAD}"):
        prepare(used, used.parent / "backups", NOW)
    assert (used.read_bytes(), used.stat().st_mtime_ns) == before


def prepare_dying(path: Path, migrations: Path, statement: int) -> int:
    """Prepare in a process that is killed at a statement; return its exit code."""

    def work(writer: int) -> None:
        die_at(statement)
        prepare(path, path.parent / "backups", NOW, migrations)

    return finish(*start(work))[0]


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)])
def test_a5_creation_killed_at_any_statement_succeeds_the_next_time(quick: Path, migrations: Path, every: int) -> None:
    code, statements = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        path = quick / str(statements) / "kiosk.sqlite3"
        code = prepare_dying(path, migrations, statements)
        prepare(path, path.parent / "backups", NOW, migrations)
        assert rows(path, "SELECT version_num FROM alembic_version") == [(HEAD,)]
        statements += every
    assert code == 0
    assert statements > 10 * every


def test_a5_an_upgrade_killed_at_any_statement_leaves_old_or_new_and_succeeds_the_next_time(
    used: Path, migrations: Path, quick: Path
) -> None:
    add_revision(migrations)
    old = dump(used)
    code, statements = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        folder = quick / str(statements)
        folder.mkdir()
        path = Path(shutil.copyfile(used, folder / "kiosk.sqlite3"))
        code = prepare_dying(path, migrations, statements)
        assert code == 0 or dump(path) == old
        prepare(path, folder / "backups", NOW, migrations)
        assert rows(path, "SELECT version_num FROM alembic_version") == [(AFTER,)]
        assert rows(path, "SELECT count(*), max(sequence) FROM tickets") == [(20, 20)]
        assert all(dump(copy) == old for copy in latest_backups(folder / "backups"))
        statements += 1
    assert code == 0
    assert statements > 10


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _cut_by_a_byte(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


def _of_another_program(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    connection.close()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _sql(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute(statement)
        connection.close()

    return change


def _bytes(content: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.write_bytes(content)

    return change


def _zeroed_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])


BROKEN = {
    "empty": (_bytes(b""), "vide"),
    "one byte": (_bytes(b"\n"), "n’est pas une base"),
    "text": (_bytes("Ceci n’est pas une base.\n".encode() * 500), "n’est pas une base"),
    "random": (_bytes(bytes(range(256)) * 64), "n’est pas une base"),
    "zeros": (_bytes(bytes(40_960)), "n’est pas une base"),
    "header only": (_bytes(b"SQLite format 3\0"), "n’est pas une base"),
    "zeroed header": (_zeroed_header, "n’est pas une base"),
    "half": (_truncated, "abîmée|tronquée|base de données"),
    "a byte short": (_cut_by_a_byte, "tronquée"),
    "another program's": (_of_another_program, "n’est pas une base de données de ce programme"),
    "a folder": (_folder, "n’est pas un fichier"),
    "no revision": (_sql("DELETE FROM alembic_version"), "quelle version"),
    "two revisions": (_sql("INSERT INTO alembic_version VALUES ('0000')"), "quelle version"),
    "no version table": (_sql("DROP TABLE alembic_version"), "ne peut pas être lue"),
    "a table less": (_sql("DROP TABLE help_requests"), "abîmée"),
    "a trigger less": (_sql("DROP TRIGGER journal_refuses_delete"), "abîmée"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a15_a_broken_file_gets_one_sentence_that_names_it(used: Path, kind: str) -> None:
    breaking, sentence = BROKEN[kind]
    breaking(used)
    before = used.read_bytes() if used.is_file() else b""
    with pytest.raises(StoreTrouble, match=sentence) as caught:
        prepare(used, used.parent / "backups", NOW)
    assert str(used) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
    assert (used.read_bytes() if used.is_file() else b"") == before


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a15_what_cannot_be_written_is_said_at_the_start(empty_store: Path, locked: str) -> None:
    def work(writer: int) -> None:
        if os.geteuid() == 0:
            os.seteuid(65534)
        with pytest.raises(StoreTrouble, match=r"kiosk\.sqlite3"):
            prepare(path, folder / "backups", NOW)

    with TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(shutil.copyfile(empty_store, folder / "kiosk.sqlite3"))
        path.chmod(0o444 if locked == "file" else 0o666)
        folder.chmod(0o755 if locked == "folder" else 0o777)
        assert finish(*start(work)) == (0, [])
        folder.chmod(0o755)


def test_a15_a_store_that_has_gone_is_not_begun_again_while_backups_exist(used: Path) -> None:
    backup(used, used.parent / "backups", NOW)
    used.unlink()
    with pytest.raises(StoreTrouble, match="disparu"):
        prepare(used, used.parent / "backups", NOW)
    assert not used.exists()


def test_a15_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in its place")
    with pytest.raises(StoreTrouble, match="file"):
        prepare(tmp_path / "file" / "kiosk.sqlite3", tmp_path, NOW)


def test_a13_a_store_held_by_another_process_is_busy_not_broken(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.store.sqlite_file.open_file.__defaults__", (20,))
    other = sqlite3.connect(used, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreBusy):
        prepare(used, used.parent / "backups", NOW)
    other.close()


def _killed_while_writing(path: Path) -> None:
    """Leave a hot journal: pages are half in the file when the process dies."""

    def work(writer: int) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE tickets SET language = 'x' || hex(randomblob(200))")
        connection.execute("INSERT INTO days (day, last_sequence) SELECT '1' || hex(randomblob(400)), 1 FROM tickets")
        os.kill(os.getpid(), signal.SIGKILL)

    assert finish(*start(work))[0] == -signal.SIGKILL


def test_a16_a_hot_journal_is_rolled_back(used: Path) -> None:
    before = dump(used)
    _killed_while_writing(used)
    assert used.with_name("kiosk.sqlite3-journal").stat().st_size > 0
    assert prepare(used, used.parent / "backups", NOW) == SchemaState(HEAD, HEAD)
    assert dump(used) == before


def test_a16_a_file_copied_without_its_hot_journal_is_detected(used: Path) -> None:
    _killed_while_writing(used)
    used.with_name("kiosk.sqlite3-journal").unlink()
    try:
        prepare(used, used.parent / "backups", NOW)
    except StoreTrouble:
        return
    database = Database(used)
    assert damage(database) != ()
    database.close()
