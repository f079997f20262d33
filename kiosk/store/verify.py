"""Is what is kept still what was written? Slow enough to belong behind the first screen (faults A14, R4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from kiosk.domain.schedule import cells
from kiosk.store import rows
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.seals import seal
from kiosk.store.tables import SEALED, booking_cells, bookings, days, tickets
from kiosk.store.trouble import FAILURES, StoreTrouble, said


@dataclass(frozen=True, slots=True)
class Damage:
    """Something kept that is no longer as it was written; `message` is for whoever looks after the kiosk."""

    table: str
    row: str
    message: str


def damage(database: Database) -> tuple[Damage, ...]:
    """Return everything found wrong: by the engine itself, by the seals, in the numbers and in the appointments."""
    try:
        complaints = database.complaints()
        if complaints:
            return tuple(Damage("", "", f"SQLite signale : {complaint}") for complaint in complaints)
        with database.reading() as connection:
            return (*_unsealed(connection), *_misnumbered(connection), *_misplaced(connection))
    except (StoreTrouble, *FAILURES, ValueError) as error:
        return (Damage("", "", f"La base de données {database.path} est illisible : {said(error)}"),)


def _unsealed(connection: Connection) -> Iterator[Damage]:
    for table in SEALED:
        (key,) = table.primary_key
        for row in rows.kept(connection, table):
            if row["seal"] != seal(table, row):
                yield Damage(table.name, str(row[key.name]), "La ligne ne correspond plus à son sceau.")


def _misnumbered(connection: Connection) -> Iterator[Damage]:
    newest, number = func.max(tickets.c.sequence), func.count(tickets.c.id)
    query = select(days.c.day, days.c.last_sequence, newest, number).join(tickets).group_by(days.c.day)
    for day, last, highest, issued in connection.execute(query):
        if not last == highest == issued:
            yield Damage("days", str(day), f"Le compteur dit {last}, le dernier ticket {highest}, il y en a {issued}.")


def _misplaced(connection: Connection) -> Iterator[Damage]:
    standing = select(bookings.c.id, bookings.c.adviser, bookings.c.starts_at, bookings.c.ends_at).where(
        bookings.c.status != ClaimStatus.CANCELLED
    )
    wanted = {
        (adviser, cell, booking)
        for booking, adviser, start, end in connection.execute(standing)
        for cell in cells(start, end)
    }
    columns = (booking_cells.c.adviser, booking_cells.c.cell_at, booking_cells.c.booking_id)
    kept = {(adviser, cell, booking) for adviser, cell, booking in connection.execute(select(*columns))}
    for booking in sorted({booking for _, _, booking in wanted ^ kept}):
        yield Damage("bookings", booking, "Les quarts d’heure retenus ne sont pas ceux du rendez-vous.")
