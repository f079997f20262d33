"""A copy takes the place of the store, and no number that the store had given is ever given again (fault A18).

Where the store can still be read, its rows are exchanged in one transaction: whoever has it open sees the old or the
new, and may go on. Where it cannot, the file itself is exchanged, and nobody may have it open.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, func, insert, literal_column, select, text, update

from kiosk.domain.totals import What
from kiosk.store import acts, journal, print_jobs, totals, upgrade
from kiosk.store.backups import DAMAGED, backup, latest_backups, name_of, sync_folder
from kiosk.store.database import Database, driver_connection, sqlite_engine
from kiosk.store.day_counts import Cell
from kiosk.store.journal import Happening
from kiosk.store.tables import counts, days
from kiosk.store.trouble import FAILURES, StoreTrouble, said, trouble_of
from kiosk.store.verify import damage

SKIPPED = 200
"""Numbers left out today when nobody can read how many a lost store has given: more than a day has (queue.md)."""


OF_THE_HOUSE = (
    Happening.DAY_CHANGED,
    Happening.CLOCK_CONFIRMED,
    Happening.PURGED,
    Happening.RESTORED,
    Happening.STAFF_ADDED,
    Happening.STAFF_CHANGED,
    Happening.STAFF_REMOVED,
    Happening.STAFF_LOCKED,
    Happening.STAFF_ALLOWED,
    Happening.PIN_RENEWED,
    Happening.SIGNED_IN,
    Happening.SIGN_IN_FAILED,
    Happening.RECOVERED,
)
"""What the journal of the former store goes on telling: what was erased, who was let in, that the clock was right."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the former store is now, None where there was none, and how many numbers have lost their tickets with it.

    `guessed` says that nobody could read how many it had given, so that the next number is a leap ahead.
    """

    aside: Path | None
    lost: int
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as the store that is replaced had it."""

    last_sequence: int
    state: str = "unopened"
    rush: bool = False
    doubtful: bool = False


def make_ready(copy: Path, now: datetime) -> None:
    """Bring a copy, which nobody else uses, to this program's tables and look at every row of it.

    Raises StoreTrouble when it is not a store of this program, is of a later one, or is damaged.
    """
    upgrade.prepare(copy, copy.parent / "before", now)
    database = Database(copy)
    try:
        found = damage(database)
    finally:
        database.close()
    if found:
        raise StoreTrouble(f"Cette copie est abîmée : {found[0].message}")


def take_over(path: Path, copy: Path, backups_dir: Path, by: str, now: datetime) -> Restored:
    """Put the rows of a ready copy in the place of those of the store, which is copied aside first.

    Raises StoreTrouble, having changed nothing; StoreBusy when somebody else writes for too long.
    """
    engine = sqlite_engine(path, foreign_keys=False)
    try:
        with engine.connect() as connection:
            driver = driver_connection(connection)
            driver.execute("ATTACH DATABASE ? AS ready", (str(copy),))
            driver.execute("BEGIN IMMEDIATE")
            try:
                # The write lock is held from here: no number is given between the copy aside and the exchange.
                aside = backup(path, backups_dir, now)
                given = {
                    row.day: _Day(row.last_sequence, row.state, row.rush, row.doubtful)
                    for row in connection.execute(select(days))
                }
                counted = _counted_since(connection)
                _exchange(driver)
                totals.settle(connection, counted)
                lost = _go_on(connection, given)
                _tell(connection, by, now, lost)
                driver.execute("COMMIT")
            except BaseException:
                driver.rollback()
                raise
    except FAILURES as error:
        raise trouble_of(error, path) or StoreTrouble(f"La copie n’a pas pu être remise ({said(error)}).") from error
    finally:
        engine.dispose()
    return Restored(aside, lost)


def replace(path: Path, copy: Path, backups_dir: Path, by: str, now: datetime) -> Restored:
    """Put the file of a ready copy in the place of a store that cannot be read any more, or is not there.

    Raises StoreTrouble when some window still has it open, or the disk refuses: the store is as it was then.
    """
    if held := holders(path):
        raise StoreTrouble(
            f"La base de données {path} ne peut plus être lue, et des fenêtres de la borne l’ont encore ouverte "
            f"(processus {', '.join(map(str, held))}). Fermez-les toutes, puis recommencez."
        )
    given = _given(path)
    database = Database(copy)
    try:
        with database.transaction() as connection:
            lost = _go_on(connection, _guessed((copy, *latest_backups(backups_dir)), now) if given is None else given)
            _tell(connection, by, now, lost)
    finally:
        database.close()
    try:
        aside = _set_aside(path, backups_dir, now)
        copy.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StoreTrouble(f"La copie n’a pas pu être remise ({error.strerror}).") from error
    return Restored(aside, lost, guessed=given is None)


def holders(path: Path) -> tuple[int, ...]:
    """Return the processes, but for this one, that have a file open, as far as this user may see."""
    found = set()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):
            if link.readlink() == path.resolve() and link.parts[2] != str(os.getpid()):
                found.add(int(link.parts[2]))
    return tuple(sorted(found))


def _exchange(driver: sqlite3.Connection) -> None:
    """Copy every table, the journal too: its triggers are let go of and put back, as the purge does."""
    names = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    triggers = driver.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        driver.execute(f'DROP TRIGGER main."{name}"')
    for (table,) in driver.execute(names).fetchall():
        columns = ", ".join(f'"{row[1]}"' for row in driver.execute(f'PRAGMA main.table_info("{table}")'))
        stays = OF_THE_HOUSE if table == "journal" else ()
        among = f" WHERE kind NOT IN ({', '.join('?' * len(stays))})" if stays else ""
        driver.execute(f'DELETE FROM main."{table}"{among}', stays)  # noqa: S608 - SQL knows no bound table
        # Rows of the journal that stay may be in the copy too.
        verb = "INSERT OR IGNORE" if stays else "INSERT"
        driver.execute(f'{verb} INTO main."{table}" ({columns}) SELECT {columns} FROM ready."{table}"')  # noqa: S608
    for _, sql in triggers:
        driver.execute(sql)


def _counted_since(connection: Connection) -> dict[Cell, int]:
    """Return what was counted of the days that the ready copy does not know: the figures of those stay."""
    unknown = counts.c.day.not_in(select(literal_column("day", counts.c.day.type)).select_from(text("ready.days")))
    number = func.sum(counts.c.number)
    found = select(counts.c.day, counts.c.what, counts.c.key, number).where(unknown)
    rows = connection.execute(found.group_by(counts.c.day, counts.c.what, counts.c.key))
    return {(day, what, key): int(total) for day, what, key, total in rows}


def _go_on(connection: Connection, given: Mapping[date, _Day]) -> int:
    """Go on after the last number of each day, whichever store has given it; return how many have no ticket now."""
    kept = {row.day: row.last_sequence for row in connection.execute(select(days.c.day, days.c.last_sequence))}
    accounted = select(counts.c.day, func.sum(counts.c.number)).where(
        counts.c.what.in_((What.TAKEN, What.LOST)), counts.c.settled
    )
    settled = {day: int(total) for day, total in connection.execute(accounted.group_by(counts.c.day))}
    lost: dict[Cell, int] = {}
    for day, was in given.items():
        if day not in kept:
            connection.execute(insert(days).values(day=day, last_sequence=was.last_sequence))
        last = max(was.last_sequence, kept.get(day, 0))
        state = {"state": was.state, "rush": was.rush, "doubtful": was.doubtful}
        connection.execute(update(days).where(days.c.day == day).values(last_sequence=last, **state))
        known = kept[day] if day in kept else settled.get(day, 0)
        if last > known:
            lost[day, What.LOST, ""] = last - known
    totals.settle(connection, lost)
    # What a copy had still to print was printed, and what could be taken back is long done.
    acts.forget(connection)
    print_jobs.forget(connection)
    return sum(lost.values())


def _tell(connection: Connection, by: str, now: datetime, lost: int) -> None:
    details = {"by": by, "numbers_lost": lost}
    journal.record(connection, kind=Happening.RESTORED, subject="store", command=None, at=now, details=details)


def _given(path: Path) -> dict[date, _Day] | None:
    """Return the last number of each day as far as a damaged store still tells, or None."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT day, last_sequence, state, rush, doubtful FROM days").fetchall()
            highest = dict(connection.execute("SELECT day, max(sequence) FROM tickets GROUP BY day").fetchall())
        return {
            date.fromisoformat(day): _Day(
                max(int(last), int(highest.get(day) or 0)), str(state), bool(rush), bool(doubt)
            )
            for day, last, state, rush, doubt in rows
        }
    except (*FAILURES, ValueError, TypeError):
        return None


def _guessed(copies: Iterable[Path], now: datetime) -> dict[date, _Day]:
    """Return a last number for today that is beyond what any copy knows, and what may have been given after it."""
    known = [given.get(now.date(), _Day(0)).last_sequence for one in copies if (given := _given(one)) is not None]
    return {now.date(): _Day(max(known, default=0) + SKIPPED)}


def _set_aside(path: Path, backups_dir: Path, now: datetime) -> Path | None:
    """Copy a damaged store and take away its journal, which must never be played back into another file."""
    if not path.is_file():
        return None
    backups_dir.mkdir(parents=True, exist_ok=True)
    aside = backups_dir / f"{name_of(now)}{DAMAGED}"
    shutil.copyfile(path, aside)
    aside.chmod(0o600)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return aside
