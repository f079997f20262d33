"""The only ways in which a sealed row is written, and the one in which it is read without believing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, insert, select, update
from sqlalchemy.exc import NoResultFound

from kiosk.store.seals import seal
from kiosk.store.statement import Statement
from kiosk.store.tables import SEALED

_INSERT = {table.name: Statement(insert(table)) for table in SEALED}
_TABLES = {table.name: table for table in SEALED}
_KEYS = {table.name: next(iter(table.primary_key)) for table in SEALED}
_BY_ID = {
    # Locked where the database has more than one writer.
    table.name: Statement(select(table).where(_KEYS[table.name] == bindparam("row_id")).with_for_update())
    for table in SEALED
}
_SELECT = {table.name: Statement(select(table)) for table in SEALED}


def add(connection: Connection, table: Table, values: Mapping[str, object]) -> None:
    """Insert a row, given by every column but its seal."""
    statement = _INSERT[table.name]
    bound = statement.bind(connection, {**values, "seal": None})
    bound["seal"] = seal(table, bound)
    statement.run_bound(connection, bound)


def change(connection: Connection, table: Table, row_id: str, **new: object) -> None:
    """Change columns of a row and seal it again. Raises NoResultFound for an unknown id."""
    row = _BY_ID[table.name].run(connection, {"row_id": row_id}).fetchone()
    if row is None:
        raise NoResultFound(f"no row of {table.name} has that id")
    statement = _update(table.name, tuple(sorted(new)))
    bound = statement.bind(connection, {_bound(name): new[name] for name in new} | {"row_id": row_id, "new_seal": None})
    known = dict(zip((column.name for column in table.c), row, strict=True))
    bound["new_seal"] = seal(table, known | {name: bound[_bound(name)] for name in new})
    statement.run_bound(connection, bound)


def _bound(name: str) -> str:
    """Name a parameter: SQLAlchemy keeps the names of the columns for itself."""
    return f"new_{name}"


@cache
def _update(table_name: str, columns: tuple[str, ...]) -> Statement:
    table = _TABLES[table_name]
    values: dict[str, ColumnElement[Any]] = {
        name: bindparam(_bound(name), type_=table.c[name].type) for name in (*columns, "seal")
    }
    return Statement(update(table).where(_KEYS[table_name] == bindparam("row_id")).values(values))


def kept(connection: Connection, table: Table) -> Iterator[dict[str, object]]:
    """Yield the rows of a table as the driver gives them: a damaged value may not be what its column promises."""
    names = [column.name for column in table.c]
    cursor = _SELECT[table.name].run(connection, {})
    while rows := cursor.fetchmany(1000):
        for row in rows:
            yield dict(zip(names, row, strict=True))
