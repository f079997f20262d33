"""From whatever is on the disk to a database this program can use, or one sentence that says why not."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from kiosk.paths import bundled
from kiosk.store.backups import backup, latest_backups, put_back, sync_folder
from kiosk.store.database import driver_connection, sqlite_engine
from kiosk.store.sqlite_file import APPLICATION_ID, Inventory, complaints, inventory, open_file, schema_print
from kiosk.store.trouble import FAILURES, NewerDatabase, StoreTrouble, said, trouble_of


@dataclass(frozen=True, slots=True)
class SchemaState:
    """How the database was found: `before` is its old revision, None when it was made now; `backup` of before that."""

    revision: str
    before: str | None
    backup: Path | None = None


def prepare(path: Path, backups_dir: Path, now: datetime, migrations: Path | None = None) -> SchemaState:
    """Create or upgrade the database at `path`, or check that it is one of ours and can be written.

    Alembic is imported only when there is something to upgrade. Raises NewerDatabase or another StoreTrouble, having
    changed nothing. Damage inside the tables is for `kiosk.store.verify`.
    """
    folder = migrations or bundled("migrations")
    head = max(file.name[:4] for file in (folder / "versions").glob("[0-9]*.py"))
    try:
        if not path.exists():
            if latest_backups(backups_dir):
                # A new one would begin again at the first number of a day that may have had some.
                raise StoreTrouble(f"La base de données {path} a disparu, mais {backups_dir} en garde des sauvegardes.")
            _create(path, folder)
            return SchemaState(head, None)
        before = _inspect(path, head)
        if before == head:
            return SchemaState(head, head)
        return SchemaState(head, before, _upgrade(path, backups_dir, now, folder))
    except FAILURES as error:
        raise trouble_of(error, path) or StoreTrouble(
            f"La base de données {path} ne peut pas être lue ({said(error)})."
        ) from error
    except OSError as error:
        raise StoreTrouble(
            f"Le fichier {error.filename or path} ne peut pas être utilisé ({error.strerror})."
        ) from error


def _inspect(path: Path, head: str) -> str:
    """Return the revision of an existing database of ours that can be read and written."""
    if not path.is_file():
        raise StoreTrouble(f"{path} n’est pas un fichier : la base de données devrait être là.")
    if path.stat().st_size == 0:
        raise StoreTrouble(f"Le fichier {path} est vide : la base de données a été perdue.")
    with closing(open_file(path)) as connection:
        connection.execute("BEGIN")
        revision = _revision(connection, path)
        if revision > head:
            raise NewerDatabase(
                f"La base de données {path} vient d’une version plus récente du programme "
                f"({revision}, celui-ci connaît {head}) : elle n’a pas été touchée."
            )
        pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        if path.stat().st_size != pages * size:
            raise StoreTrouble(f"La base de données {path} est tronquée : il en manque la fin.")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != schema_print(connection):
            raise StoreTrouble(
                f"La base de données {path} est abîmée : ses tables ne sont plus celles qui ont été créées."
            )
        connection.execute("ROLLBACK")
        # Opens the journal for writing and undoes it: a folder or a disk that refuses is found now, not at a visitor's.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("ROLLBACK")
    return revision


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreTrouble(f"{path} n’est pas une base de données de ce programme.")
    revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(revisions) != 1:
        raise StoreTrouble(f"La base de données {path} ne dit pas de quelle version elle est.")
    return str(revisions[0][0])


def _create(path: Path, folder: Path) -> None:
    """Make the database beside its place and move it there whole: a file at `path` is never half made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent, prefix="creation-") as place:
        fresh = Path(place) / path.name
        fresh.touch(mode=0o600)
        engine = sqlite_engine(fresh, foreign_keys=False)
        with engine.begin() as connection:
            driver_connection(connection).execute("BEGIN IMMEDIATE")
            _migrate(connection, folder)
        engine.dispose()
        try:
            os.link(fresh, path)
        except FileExistsError:
            return  # Another window of the kiosk was faster: its database is the one.
    sync_folder(path.parent)


def _upgrade(path: Path, backups_dir: Path, now: datetime, folder: Path) -> Path:
    """Bring the database to head in one transaction and return the backup made before; undone whole when it fails."""
    engine = sqlite_engine(path, foreign_keys=False)
    saved: Path | None = None
    try:
        with engine.begin() as connection:
            driver_connection(connection).execute("BEGIN IMMEDIATE")
            # The write lock is held from here: no ticket slips in between the backup and what may put it back.
            saved = backup(path, backups_dir, now)
            _migrate(connection, folder)
    except Exception as error:
        if saved is None:
            raise
        engine.dispose()
        if _inventory(path) != _inventory(saved):
            put_back(saved, path)
        raise StoreTrouble(
            f"La mise à jour de la base de données {path} a échoué ({said(error)}). "
            f"La base est telle qu’avant ; sa sauvegarde est {saved}."
        ) from error
    finally:
        engine.dispose()
    return saved


def _migrate(connection: Connection, folder: Path) -> None:
    """Run the revisions that are missing inside the open transaction, then check the result."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    file = driver_connection(connection)
    file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    file.execute(f"PRAGMA user_version = {schema_print(file)}")
    found = complaints(file)
    if found:
        raise StoreTrouble(f"La base de données mise à jour est abîmée : {'; '.join(found)}.")


def _inventory(path: Path) -> Inventory:
    with closing(open_file(path)) as connection:
        return inventory(connection)
