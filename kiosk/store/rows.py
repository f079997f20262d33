"""The only ways in which a sealed row is written, and the one in which it is read without believing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, Table, insert, select, update

from kiosk.store.seals import seal
from kiosk.store.statement import Statement
from kiosk.store.tables import SEALED

_INSERT = {table.name: Statement(insert(table)) for table in SEALED}
_SELECT = {table.name: Statement(select(table)) for table in SEALED}


def add(connection: Connection, table: Table, values: Mapping[str, object]) -> None:
    """Insert a row, given by every column but its seal."""
    statement = _INSERT[table.name]
    bound = statement.bind(connection, {**values, "seal": None})
    bound["seal"] = seal(table, bound)
    statement.run_bound(connection, bound)


def change(connection: Connection, table: Table, row_id: str, **new: object) -> None:
    """Change columns of a row and seal it again. Raises NoResultFound for an unknown id."""
    row = connection.execute(select(table).where(table.c.id == row_id)).one()
    renewed = seal(table, {**row._mapping, **new})
    connection.execute(update(table).where(table.c.id == row_id).values({**new, "seal": renewed}))


def kept(connection: Connection, table: Table) -> Iterator[dict[str, object]]:
    """Yield the rows of a table as the driver gives them: a damaged value may not be what its column promises."""
    names = [column.name for column in table.c]
    cursor = _SELECT[table.name].run(connection, {})
    while rows := cursor.fetchmany(1000):
        for row in rows:
            yield dict(zip(names, row, strict=True))
