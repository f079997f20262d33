"""A real kiosk on an offscreen window: the demonstration site, a pretended printer, a clock that obeys."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.sound import SoundPlayer
from kiosk.paths import SiteFolders, bundled
from kiosk.rehearsal.player import Player
from kiosk.settings import load

TUESDAY_AT_TEN = datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001 - the site's zone is added


class Complaints(logging.Handler):
    """Collects what Qt and QML complain of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one; that a machine of tests has no sound server comes at any moment, from Qt's own thread."""
        if not record.getMessage().startswith("PulseAudioService: "):
            self.heard.append(record.getMessage())


@pytest.fixture
def no_complaints() -> Iterator[list[str]]:
    """Fail the test when Qt or QML warns of anything while it runs; a test takes what it expects out of the list."""
    complaints = Complaints()
    loggers = [logging.getLogger(name) for name in ("kiosk.qt", "kiosk.ui")]
    for logger in loggers:
        logger.addHandler(complaints)
    yield complaints.heard
    for logger in loggers:
        logger.removeHandler(complaints)
    assert not complaints.heard


@pytest.fixture
def demo_site(site: SiteFolders) -> SiteFolders:
    """Return the folders of a demonstration site."""
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    return site


@pytest.fixture
def new_player(demo_site: SiteFolders, no_complaints: None) -> Iterator[Callable[..., Player]]:
    """Return a maker of kiosks with a player in front of each; all are closed at the end."""
    kiosks: list[Kiosk] = []

    def make(
        printer: PretendPrinter | None = None,
        at: datetime = TUESDAY_AT_TEN,
        hear: Callable[[PretendClock], SoundPlayer] | None = None,
        languages: tuple[str, ...] = (),
        **size: object,
    ) -> Player:
        settings = load(demo_site.settings)
        settings = replace(settings, languages=languages or settings.languages)
        clock = PretendClock(at.replace(tzinfo=settings.zone))
        used = printer or PretendPrinter(demo_site.slips)
        kiosk = Kiosk(
            Site(demo_site, settings, clock, Random(1), used, windowed=True), hear(clock) if hear is not None else None
        )
        kiosks.append(kiosk)
        return Player(kiosk, clock, **size)  # type: ignore[arg-type]

    yield make
    for kiosk in kiosks:
        kiosk.close()


@pytest.fixture
def player(new_player: Callable[..., Player]) -> Player:
    """Return a player in front of an upright kiosk."""
    return new_player()


@pytest.fixture
def slips(demo_site: SiteFolders) -> Callable[[], list[Path]]:
    """Return a look at the slips printed so far."""
    return lambda: sorted(demo_site.slips.glob("*.png"))
