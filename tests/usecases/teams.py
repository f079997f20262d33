"""A team of two for these tests, with PINs that cost little to look at."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace

from kiosk.domain.staff import Role, StaffMember
from kiosk.usecases import signing_in, team
from kiosk.usecases.hashing import Hasher
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope
from kiosk.usecases.team import WithPin

CHEAP = Hasher(memory_kib=8, passes=1)

ZOE, ALI = "Zoé-la-coordinatrice", "Ali-le-volontaire"


@dataclass(frozen=True)
class Staffed:
    """A house with Zoé, who coordinates it, and Ali, a volunteer."""

    house: House
    zoe: WithEnvelope
    ali: WithPin

    def happenings(self, code: str) -> list[tuple[str, dict[str, object]]]:
        """Return what the journal tells of somebody, in order."""
        query = "SELECT kind, details FROM journal WHERE subject = ? ORDER BY rowid"
        with closing(sqlite3.connect(self.house.database.path)) as connection:
            return [(kind, json.loads(details)) for kind, details in connection.execute(query, (code,))]

    def wrong(self, pin: str) -> str:
        """Return a PIN that is not `pin`."""
        return f"{(int(pin) + 1) % 10**6:06}"


def staffed(house: House) -> Staffed:
    """Begin a team in a house."""
    house = replace(house, hasher=CHEAP)
    zoe = signing_in.first_coordinator(house, ZOE)
    assert isinstance(zoe, WithEnvelope)
    ali = team.add(house, zoe.member.code, ALI, Role.VOLUNTEER)
    assert isinstance(ali, WithPin)
    return Staffed(house, zoe, ali)


def somebody(house: House, by: str, pseudonym: str, role: Role) -> StaffMember:
    """Add one more."""
    added = team.add(house, by, pseudonym, role)
    assert isinstance(added, WithPin)
    return added.member
