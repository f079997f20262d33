"""Keys made on the machine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from uuid_utils import uuid7

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(moment: datetime) -> int:
    """Return an aware datetime as whole microseconds since 1970, UTC; raises TypeError for a naive one."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def new_id(now: datetime) -> str:
    """Return a fresh UUID, version 7: keys made later sort later, so that they go to the end of an index."""
    return str(uuid7(nanoseconds=microseconds(now) * 1000))
