"""What was overridden, and why, as the journal keeps it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from kiosk.domain.overrides import Override, Reason
from kiosk.store import journal
from kiosk.store.journal import Happening
from kiosk.usecases.house import House


@dataclass(frozen=True, slots=True)
class Overridden:
    """Something done to a ticket against or beside the rule, and the reason given for it."""

    what: Override
    reason: Reason


def overridden(house: House, ticket_ids: Collection[str]) -> Mapping[str, Overridden]:
    """Return what was done last to each of those tickets that wait, today, and not taken back since."""
    return _standing(house, ticket_ids, _KINDS)


def called_out_of_turn(house: House, ticket_ids: Collection[str]) -> Mapping[str, Overridden]:
    """Return whose last call, today, was not the rule's, and why."""
    return _standing(house, ticket_ids, _CALLS)


def _standing(
    house: House, ticket_ids: Collection[str], kinds: Mapping[Happening, Override]
) -> Mapping[str, Overridden]:
    midnight = datetime.combine(house.day, time(), house.clock.now().tzinfo)
    with house.database.reading() as connection:
        told = journal.details_since(connection, (*kinds, Happening.UNDONE), ticket_ids, midnight)
    standing: dict[str, list[tuple[Happening, Overridden | None]]] = {}
    for kind, subject, details in told:
        acts = standing.setdefault(subject, [])
        if kind is not Happening.UNDONE:
            acts.append((kind, _overridden(kinds[kind], details)))
        elif acts and acts[-1][0] == details["what"]:
            acts.pop()
    return {subject: act for subject, acts in standing.items() if acts and (act := acts[-1][1]) is not None}


def _overridden(what: Override, details: Mapping[str, object]) -> Overridden | None:
    """Return None where the rule decides, or does again."""
    if "reason" not in details:
        return None
    if what is Override.URGENT and not details["urgent"]:
        what = Override.NOT_URGENT
    return Overridden(what, Reason(str(details["reason"])))


_KINDS: Mapping[Happening, Override] = {
    Happening.PLACED: Override.PLACE,
    Happening.URGENCY_CHANGED: Override.URGENT,
    Happening.NEED_CHANGED: Override.NEED,
    Happening.TRANSFERRED: Override.TRANSFER,
}
_CALLS: Mapping[Happening, Override] = {Happening.CALLED: Override.CALL}
