"""Asking for a person: what the desk must see at once."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

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
        journal.record(
            connection, kind=Happening.HELP_ASKED, subject=request_id, command=command, at=now, details=details
        )
        return request_id
