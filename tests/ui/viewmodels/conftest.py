"""Catalogues and the shipped content, without Qt and without a store."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.pack import Pack, load
from kiosk.language import Catalogue, catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the demonstration site's content, whose places are confirmed."""
    assets = bundled("assets")
    folders = (assets / "demo" / "content", assets / "content")
    loaded = load(folders, Pictograms((assets / "pictograms",)), date(2026, 11, 24))
    assert loaded.pack is not None
    return loaded.pack


@pytest.fixture(scope="session")
def french() -> Catalogue:
    return catalogue("fr", bundled("translations"))


@pytest.fixture(scope="session")
def arabic() -> Catalogue:
    return catalogue("ar", bundled("translations"))


@pytest.fixture(scope="session")
def english() -> Catalogue:
    return catalogue("en", bundled("translations"))
