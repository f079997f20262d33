"""Years of counts made up, as closing every day would have left them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from kiosk.domain.totals import What
from kiosk.store import totals
from kiosk.store.database import Database

NEEDS = (
    "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 B1 B2 B3 B4 B5 C1 C2 C3 C4 C6 D1 D2 D3 D4 E1 E2 E3 F1 F2 H1 H2 H3 H4 H6"
).split()
LANGUAGES = ("fr", "fr", "fr", "fr", "ar", "ar", "en", "tr", "fa-AF", "es", "ro", "zgh", "uk")
CAUSES = ("missed", "left", "left", "sent_home", "appointment", "asked")


def working_days(last: date, most: int) -> Iterable[date]:
    """Yield the `most` days before `last` that are no Sunday."""
    day = last
    while most:
        day -= timedelta(days=1)
        if day.weekday() < 6:
            most -= 1
            yield day


def count_days(database: Database, last: date, days: int, tickets_a_day: int, seed: int = 7) -> None:
    """Write the counts of the working days before `last`; each need of the list, and one more, comes up every day."""
    random = Random(seed)
    for day in working_days(last, days):
        came = max(len(NEEDS) + 1, round(tickets_a_day * random.uniform(0.7, 1.3)))
        found = {key: number for key, number in _day(random, came).items() if number}
        with database.transaction() as connection:
            totals.settle(connection, {(day, *key): number for key, number in found.items()})


def _day(random: Random, came: int) -> dict[tuple[What, str], int]:
    found: dict[tuple[What, str], int] = {(What.TAKEN, ""): came}

    def share(what: What, keys: Iterable[str], number: int) -> None:
        for key in random.choices(list(keys), k=min(number, 200)):
            found[what, key] = found.get((what, key), 0) + max(1, number // 200)

    share(What.NEED, (*NEEDS, "A1", "A1", "A8", "C3", "confidentiel"), came)
    share(What.LANGUAGE, LANGUAGES, came)
    share(What.HOUR, ("09", "09", "10", "10", "11", "13", "14", "15", "16"), came)
    unserved = round(came * random.uniform(0.05, 0.2))
    share(What.UNSERVED, CAUSES, unserved)
    share(What.UNSERVED_NEED, ("A8", "A8", "C3", "A1", "confidentiel"), unserved)
    called = came - unserved
    in_time = round(called * random.uniform(0.7, 0.98))
    share(What.LATE, ("10", "10", "30", "beyond"), called - in_time)
    found |= {(What.CALLED, ""): called, (What.IN_TIME, ""): in_time, (What.LATE, "0"): in_time}
    found |= {(What.WAITED, ""): called * random.randint(12, 30), (What.PROMISED, ""): called * 40}
    share(What.WAIT, ("10", "10", "20", "20", "20", "30", "30", "45", "60", "beyond"), called)
    share(What.BOOKING, ("arrived", "arrived", "arrived", "booked", "cancelled"), 8)
    share(What.REFERRAL, ("CCAS", "CCAS", "MLJ", "MDP", "CES"), came // 4)
    for code in ("phone", "computer"):
        found |= {(What.SEATS_OFFERED, code): 8, (What.SEATS_FILLED, code): random.randint(2, 8)}
        found[What.SEATS_PRESENT, code] = max(1, found[What.SEATS_FILLED, code] - 2)
    return found
