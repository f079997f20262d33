"""The tables: what they may hold, and that the migrations make exactly them."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from kiosk.paths import bundled
from kiosk.store.database import Database, driver_connection, sqlite_engine
from kiosk.store.tables import metadata
from kiosk.store.upgrade import prepare
from tests.store.acts import NOW, booked, dump, rows, seated, take

ALLOWED = {
    "alembic_version": "version_num",
    "days": "day last_sequence last_call state rush doubtful",
    "bookings": "id command number code_hash need service adviser starts_at ends_at language status booked_at printed "
    "seal",
    "booking_cells": "adviser cell_at booking_id",
    "tickets": "id command day sequence need service language urgent minutes taken_at status status_at printed "
    "booking_id promised_at placed_at returns_at latest_at counter called_at calls call_order version seal",
    "seats": "id command number code_hash workshop starts_at ends_at waiting position need language status taken_at "
    "printed seal",
    "help_requests": "id command kind silent need language asked_at taken_at seal",
    "sittings": "id counter staff skills languages sat_at paused_at left_at seal",
    "served": "id command staff counter length_key started_at ended_at minutes themes autonomy redirected redirection "
    "seal",
    "forecasts": "id made_at waits rank ranked_at seal",
    "acts": "id place staff counter kind subject version before undone seal",
    "counts": "day what key settled number",
    "journal": "id at kind subject command details seal",
    "staff": "code pseudonym role skills languages certified pin_hash turn in_a_row today pause_left day_left disabled "
    "boot mark created_at removed_at seal",
    "recovery": "id code_hash made_at used_at seal",
    "print_jobs": "id command kind subject duplicate code target asked_at state ended_at seal",
    "comprehension": "drawing print language answer people",
}
"""Every column there may be. `adviser` and `staff` are pseudonyms, `details` and `before` are made of codes.

Nothing says who a visitor is.

`pseudonym` is of the team alone: a tile to sign in must be told from another, and it goes when its person does.
"""


def test_no_column_can_hold_a_visitors_identity(path: Path) -> None:
    names = [str(name) for (name,) in rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    columns = {name: {row[1] for row in rows(path, f"PRAGMA table_info({name})")} for name in names}
    assert columns == {name: set(listed.split()) for name, listed in ALLOWED.items()}


def test_revisions_form_one_line_in_the_order_of_their_numbers_a7() -> None:
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    files = sorted((file.name[:4] for file in (bundled("migrations") / "versions").glob("*.py")), reverse=True)
    assert found == files == sorted(set(files), reverse=True)


def test_models_equal_head_a7(path: Path) -> None:
    engine = sqlite_engine(path)
    with engine.connect() as connection:
        command.check(_config(connection))
    engine.dispose()


def test_head_is_word_for_word_what_the_models_would_create_a7(path: Path) -> None:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.connect() as connection:
        made = driver_connection(connection).execute(_DEFINITIONS).fetchall()
    engine.dispose()
    assert _normal(made) == _normal(rows(path, _DEFINITIONS))


def test_down_undoes_up_a7(path: Path) -> None:
    before, schema = _normal(rows(path, _DEFINITIONS)), dump(path)
    engine = sqlite_engine(path)
    with engine.begin() as connection:
        command.downgrade(_config(connection), "base")
    assert [name for (name,) in rows(path, "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL")] == [
        "alembic_version"
    ]
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
    engine.dispose()
    assert _normal(rows(path, _DEFINITIONS)) == before
    assert [line for line in dump(path) if "TABLE" not in line] == [line for line in schema if "TABLE" not in line]


@pytest.mark.parametrize("change", ["UPDATE journal SET kind = 'x'", "DELETE FROM journal"])
def test_the_journal_only_grows(path: Path, database: Database, change: str) -> None:
    take(database)
    with pytest.raises(sqlite3.IntegrityError, match="only grows"), database.transaction() as connection:
        driver_connection(connection).execute(change)
    assert rows(path, "SELECT kind FROM journal") == [("ticket_taken",)]


def test_what_is_kept_survives_reopening_and_upgrading_to_the_same_schema(path: Path, database: Database) -> None:
    take(database)
    booked(database, "111111")
    seated(database, "222222")
    before = dump(path)
    database.close()
    prepare(path, path.parent / "backups", NOW)
    assert dump(path) == before


_DEFINITIONS = "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND name <> 'alembic_version'"


def _normal(definitions: list[tuple[object, ...]]) -> dict[object, list[str] | None]:
    """Forget layout, quotes and the order of lines, in which migrations may differ."""
    return {
        name: None if sql is None else sorted(_bare(line) for line in str(sql).split("\n"))
        for name, sql in definitions
        if not str(name).endswith("alembic_version_1")
    }


def _bare(line: str) -> str:
    return re.sub(r"\s+", " ", line.strip(" ,\t").replace('"', ""))


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    config.attributes["connection"] = connection
    return config
