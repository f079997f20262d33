"""Is what is kept still what was written? Slow enough to belong behind the first screen (faults A14, R4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from kiosk.domain.schedule import cells
from kiosk.domain.ticket_life import AT_COUNTER, Stage
from kiosk.domain.totals import What
from kiosk.store import rows
from kiosk.store.claims import ClaimStatus
from kiosk.store.database import Database
from kiosk.store.seals import seal
from kiosk.store.tables import SEALED, booking_cells, bookings, counts, days, forecasts, served, tickets
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
            # Only rows that are as they were written can be trusted to tell what they promise.
            return tuple(_unsealed(connection)) or (
                *_misnumbered(connection),
                *_astray(connection),
                *_misplaced(connection),
            )
    except (StoreTrouble, *FAILURES, ValueError, TypeError, OverflowError) as error:
        return (Damage("", "", f"La base de données {database.path} est illisible : {said(error)}"),)


def _unsealed(connection: Connection) -> Iterator[Damage]:
    for table in SEALED:
        (key,) = table.primary_key
        for row in rows.kept(connection, table):
            if row["seal"] != seal(table, row):
                yield Damage(table.name, str(row[key.name]), "La ligne ne correspond plus à son sceau.")


def _misnumbered(connection: Connection) -> Iterator[Damage]:
    """Compare each day's last number with its tickets, those counted when they were erased, and those lost."""
    newest, number = func.max(tickets.c.sequence), func.count(tickets.c.id)

    def counted(what: What) -> ColumnElement[int]:
        known = (counts.c.day == days.c.day) & (counts.c.what == what) & (counts.c.key == "") & counts.c.settled
        return func.coalesce(select(counts.c.number).where(known).scalar_subquery(), 0)

    query = (
        select(days.c.day, days.c.last_sequence, newest, number, counted(What.TAKEN), counted(What.LOST))
        .outerjoin(tickets)
        .group_by(days.c.day)
    )
    for day, last, highest, kept, gone, lost in connection.execute(query):
        if last != kept + gone + lost or (highest not in (None, last) and not lost):
            told = (
                f"Le compteur dit {last}, le dernier ticket {highest}, il y en a {kept}, {gone} effacés, {lost} perdus."
            )
            yield Damage("days", str(day), told)


def _astray(connection: Connection) -> Iterator[Damage]:
    """Look for rows that do not say what their stage says."""
    at_counter = tickets.c.status.in_(AT_COUNTER)
    nowhere = select(tickets.c.id).where(at_counter & (tickets.c.counter.is_(None) | tickets.c.called_at.is_(None)))
    for ticket in connection.execute(nowhere).scalars():
        yield Damage("tickets", ticket, "Appelé, mais à aucun poste.")
    called = tickets.c.calls > 0
    uncalled = select(tickets.c.id).where(
        (called & tickets.c.call_order.is_(None)) | (~called & tickets.c.call_order.is_not(None))
    )
    for ticket in connection.execute(uncalled).scalars():
        yield Damage("tickets", ticket, "Ses appels et leur rang se contredisent.")
    undone = select(served.c.id).join(tickets).where(tickets.c.status != Stage.DONE)
    for ticket in connection.execute(undone).scalars():
        yield Damage("served", ticket, "La fin d’une visite est racontée, mais elle n’a pas eu lieu.")
    unranked = forecasts.c.rank.is_(None) != forecasts.c.ranked_at.is_(None)
    beyond = ~forecasts.c.rank.between(0, 1)
    for ticket in connection.execute(select(forecasts.c.id).where(unranked | beyond)).scalars():
        yield Damage("forecasts", ticket, "L’issue de l’attente prévue est impossible.")
    arrived = select(bookings.c.id).join(tickets).where(bookings.c.status == ClaimStatus.BOOKED)
    for booking in connection.execute(arrived).scalars():
        yield Damage("bookings", booking, "Il y a un ticket pour ce rendez-vous, mais personne n’est arrivé.")


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
