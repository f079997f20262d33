"""SQL compiled once and handed straight to the driver, for what a visitor waits on.

SQLAlchemy adds some 0.1 ms to each execution, and a ticket's power-safe commit takes one millisecond for five of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql.compiler import SQLCompiler


class Statement:
    """A Core statement. Parameters are converted by the types of their columns; rows come back as the driver's own."""

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause
        self._sql = ""
        self._converters: tuple[tuple[str, Callable[[Any], Any]], ...] = ()

    def run(self, connection: Connection, values: Mapping[str, Any]) -> DBAPICursor:
        """Execute with parameters by name. Raises the driver's own errors, which `Database.transaction` locates."""
        return self.run_bound(connection, self.bind(connection, values))

    def bind(self, connection: Connection, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters as the driver takes them."""
        if not self._sql:
            self._compile(connection)
        bound = dict(values)
        for name, convert in self._converters:
            bound[name] = convert(bound[name])
        return bound

    def run_bound(self, connection: Connection, bound: Mapping[str, Any]) -> DBAPICursor:
        """Execute with what `bind` returned."""
        cursor = connection.connection.cursor()
        cursor.execute(self._sql, bound)
        return cursor

    def _compile(self, connection: Connection) -> None:
        dialect = connection.dialect
        compiled = self._clause.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        processors = (
            (name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for name, bind in compiled.binds.items()
        )
        self._converters = tuple((name, convert) for name, convert in processors if convert is not None)
        self._sql = str(compiled)
