"""Slips that the desk asks of the kiosk's printer: asked for once, taken once, never late."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select

from kiosk.domain.overrides import By
from kiosk.domain.reprints import OVER, JobState, Paper, PrintJob, SlipKind
from kiosk.store import journal, rows
from kiosk.store.database import Connection, Database
from kiosk.store.ids import new_id
from kiosk.store.journal import Happening
from kiosk.store.tables import print_jobs


def ask(database: Database, paper: Paper, *, by: By, command: str, now: datetime) -> PrintJob:
    """Ask for a slip, which the journal tells of a duplicate; given again under the same command, the same job."""
    with database.transaction() as connection:
        kept = connection.execute(select(print_jobs).where(print_jobs.c.command == command)).first()
        if kept is not None:
            return _job(kept, now)
        job = PrintJob(new_id(now), paper, now, JobState.ASKED)
        values = {
            "id": job.id,
            "command": command,
            "kind": paper.kind,
            "subject": paper.subject,
            "duplicate": paper.duplicate,
            "code": paper.code,
            "target": paper.target,
            "asked_at": now,
            "state": job.state,
            "ended_at": None,
        }
        rows.add(connection, print_jobs, values)
        if paper.duplicate:
            details = {"by": by.staff, "counter": by.counter, "slip": paper.kind}
            journal.record(
                connection, kind=Happening.REPRINTED, subject=paper.subject, command=command, at=now, details=details
            )
        return job


def take(database: Database, now: datetime) -> PrintJob | None:
    """Take the slip asked for first, which nobody else takes then; those that are too old end here."""
    if not _anything_asked(database):
        return None
    with database.transaction() as connection:
        for row in connection.execute(_ASKED).fetchall():
            job = _job(row, now)
            if not job.too_old(now):
                rows.change(connection, print_jobs, job.id, state=JobState.TAKEN, code="")
                return job
            _end(connection, job.id, JobState.TOO_LATE, now)
    return None


def end(database: Database, job_id: str, state: JobState, now: datetime) -> None:
    """Write down how a slip ended; one that has ended already stays as it was.

    Raises NoResultFound for an unknown id.
    """
    with database.transaction() as connection:
        known = connection.execute(select(print_jobs.c.state).where(print_jobs.c.id == job_id)).scalar_one()
        if JobState(known) not in OVER:
            _end(connection, job_id, state, now)


def withdraw(database: Database, job_id: str, now: datetime) -> PrintJob:
    """Take a slip back that the kiosk has not taken, and return where it stands: too late, it may be under way."""
    with database.transaction() as connection:
        job = _job(connection.execute(select(print_jobs).where(print_jobs.c.id == job_id)).one(), now)
        if job.state is JobState.ASKED:
            _end(connection, job_id, JobState.WITHDRAWN, now)
        return _job(connection.execute(select(print_jobs).where(print_jobs.c.id == job_id)).one(), now)


def forget(connection: Connection) -> None:
    """Forget every slip asked for: the day is closed, and the journal knows of the duplicates."""
    connection.execute(delete(print_jobs))


def one(database: Database, job_id: str, now: datetime) -> PrintJob:
    """Return a slip asked for. Raises NoResultFound for an unknown id."""
    with database.reading() as connection:
        return _job(connection.execute(select(print_jobs).where(print_jobs.c.id == job_id)).one(), now)


_ASKED = select(print_jobs).where(print_jobs.c.state == JobState.ASKED).order_by(print_jobs.c.asked_at)


def _anything_asked(database: Database) -> bool:
    """Look without the write lock: nearly always nothing is asked."""
    with database.reading() as connection:
        return connection.execute(_ASKED.limit(1)).first() is not None


def _end(connection: Connection, job_id: str, state: JobState, now: datetime) -> None:
    rows.change(connection, print_jobs, job_id, state=state, code="", ended_at=now)


def _job(row: Row[Any], now: datetime) -> PrintJob:
    paper = Paper(SlipKind(row.kind), row.subject, row.duplicate, row.code, row.target)
    return PrintJob(row.id, paper, row.asked_at.astimezone(now.tzinfo), JobState(row.state))
