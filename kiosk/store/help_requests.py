"""Asking for a person: what the desk must see at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from sqlalchemy import Connection, select

from kiosk.domain.overrides import By
from kiosk.store import journal, rows
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.journal import CONFIDENTIAL, Happening
from kiosk.store.tables import help_requests


class HelpKind(StrEnum):
    """Why a person is asked for."""

    PERSON = "person"
    NEED = "need"
    LANGUAGE = "language"
    MEDICAL = "medical"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Somebody at the kiosk who waits for a person. `silent` must make no sound."""

    id: str
    kind: HelpKind
    silent: bool
    need: str | None
    language: str
    asked_at: datetime


def ask(
    database: Database,
    *,
    command: str,
    kind: HelpKind,
    silent: bool,
    need: str | None,
    language: str,
    now: datetime,
) -> str:
    """Keep a request and return its id; given again under the same command, the same one.

    `silent` must make no sound at the desk. The journal never tells the need, nor that somebody was in danger.
    """
    with database.transaction() as connection:
        kept: str | None = connection.execute(
            select(help_requests.c.id).where(help_requests.c.command == command)
        ).scalar()
        if kept is not None:
            return kept
        request_id = new_id(now)
        values = {
            "id": request_id,
            "command": command,
            "kind": kind,
            "silent": silent,
            "need": need,
            "language": language,
            "asked_at": now,
            "taken_at": None,
        }
        rows.add(connection, help_requests, values)
        details = {"kind": CONFIDENTIAL if kind is HelpKind.DANGER else kind, "language": language}
        # Without the command, which may name what the journal must not.
        journal.record(connection, kind=Happening.HELP_ASKED, subject=request_id, command=None, at=now, details=details)
        return request_id


def open_ones(connection: Connection, zone: tzinfo | None) -> tuple[HelpRequest, ...]:
    """Return the requests nobody has taken, the oldest first."""
    query = select(help_requests).where(help_requests.c.taken_at.is_(None)).order_by(help_requests.c.asked_at)
    return tuple(
        HelpRequest(row.id, HelpKind(row.kind), row.silent, row.need, row.language, row.asked_at.astimezone(zone))
        for row in connection.execute(query)
    )


def take(database: Database, request_id: str, *, by: By, command: str, now: datetime) -> None:
    """Say that somebody goes; a second time changes nothing. Raises NoResultFound for an unknown id."""
    with database.transaction() as connection:
        taken = connection.execute(
            select(help_requests.c.taken_at).where(help_requests.c.id == request_id)
        ).scalar_one()
        if taken is None:
            rows.change(connection, help_requests, request_id, taken_at=now)
            details = {"by": by.staff}
            journal.record(
                connection, kind=Happening.HELP_TAKEN, subject=request_id, command=command, at=now, details=details
            )
