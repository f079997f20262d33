"""How drawings were understood: counts of answers, of nobody in particular."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from kiosk.domain.comprehension import Answer, Drawing, Tally
from kiosk.store.database import Database
from kiosk.store.tables import comprehension


def count(database: Database, drawing: Drawing, language: str, answer: Answer, people: int = 1) -> None:
    """Count one more answer, or take `people=-1` back; never below none."""
    key = {"drawing": drawing.name, "print": drawing.print, "language": language, "answer": int(answer)}
    here = [comprehension.c[name] == value for name, value in key.items()]
    with database.transaction() as connection:
        before = connection.execute(select(comprehension.c.people).where(*here)).scalar()
        if before is None:
            connection.execute(insert(comprehension).values(key | {"people": max(0, people)}))
        else:
            connection.execute(update(comprehension).where(*here).values(people=max(0, before + people)))


def tallies(database: Database) -> tuple[Tally, ...]:
    """Return what has been answered, by drawing and language; nothing of those that nobody was asked about."""
    found: dict[tuple[Drawing, str], dict[Answer, int]] = {}
    with database.reading() as connection:
        for row in connection.execute(select(comprehension).where(comprehension.c.people > 0)):
            key = Drawing(row.drawing, row.print), row.language
            found.setdefault(key, {})[Answer(row.answer)] = row.people
    return tuple(Tally(drawing, language, counts) for (drawing, language), counts in found.items())
