from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.pack import Pack
from tests.content.packs import SHIPPED, load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the shipped pack."""
    found = load_pack((SHIPPED,)).pack
    assert found is not None
    return found


@pytest.fixture
def tuesday() -> datetime:
    """Return an ordinary morning: no season holds on Tuesday 24 November 2026."""
    return datetime(2026, 11, 24, 10, 15, tzinfo=ZoneInfo("Europe/Paris"))
