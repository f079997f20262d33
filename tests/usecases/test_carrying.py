"""A day leaves the house on a stick: one at a time, on the stick that was seen, and the journal knows."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.devices.pretend_drive import PretendDrive
from kiosk.domain.overrides import By
from kiosk.domain.period import week
from kiosk.domain.stick import Carried, Outcome, Progress, Stick
from kiosk.export.volume import SystemVolume
from kiosk.paths import SiteFolders
from kiosk.settings import Settings
from kiosk.store import journal
from kiosk.store.journal import Happening
from kiosk.store.trouble import StoreBusy
from kiosk.usecases import exporting
from kiosk.usecases.carrying import Load, carry_away
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.house import House
from kiosk.usecases.stick import Carrier

BY = By("bcdf", "poste_1")
Leave = Callable[..., Carried | NotYet | DetailErased]


@pytest.fixture
def drive(site: SiteFolders) -> PretendDrive:
    """Return a drive with a stick in it."""
    site.stick.mkdir()
    return PretendDrive(site.stick)


@pytest.fixture
def leave(house: House, site: SiteFolders, drive: PretendDrive) -> Leave:
    """Return a way to leave with a day, today if nothing else is said."""

    def go(load: Load | None = None, tell: Callable[[Progress], None] = lambda _: None) -> object:
        carrier = Carrier(drive, SystemVolume(), lambda _: None)
        wanted = load or Load(stick(site), house.day)
        return carry_away(house, Settings(), site, carrier, BY, wanted, "one", tell)

    return go  # type: ignore[return-value]


def stick(site: SiteFolders) -> Stick:
    """Return the stick that is plugged in."""
    return Stick(str(site.stick), "", 0)


def told(house: House, kind: Happening) -> dict[str, object] | None:
    """Return what the journal tells of it."""
    with house.database.reading() as connection:
        return journal.details_of(connection, kind, "one")


def test_the_journal_knows_before_the_first_byte_and_after_the_last(house: House, leave: Leave) -> None:
    known: list[bool] = []

    def tell(_: Progress) -> None:
        known.append(told(house, Happening.EXPORTED) is not None and told(house, Happening.CARRIED_AWAY) is None)

    assert leave(tell=tell) == Carried(Outcome.DONE, f"NUMIKS/{house.day}")
    assert all(known)
    assert told(house, Happening.CARRIED_AWAY) == {"by": "bcdf", "outcome": "done"}


def test_c14_another_stick_than_the_one_that_was_seen_is_left_alone(house: House, leave: Leave) -> None:
    assert leave(Load(Stick("another", "", 0), house.day)) == Carried(Outcome.REMOVED)
    assert told(house, Happening.EXPORTED) is None


def test_c1_without_a_stick_nothing_leaves(house: House, leave: Leave, site: SiteFolders) -> None:
    site.stick.rmdir()
    assert leave() == Carried(Outcome.NO_DEVICE)
    assert told(house, Happening.EXPORTED) is None


def test_c18_one_leaves_at_a_time(house: House, leave: Leave, site: SiteFolders) -> None:
    inside: list[object] = []

    def tell(_: Progress) -> None:
        if not inside:
            inside.append(None)
            inside.append(leave())

    assert leave(tell=tell) == Carried(Outcome.DONE, f"NUMIKS/{house.day}")
    assert inside[1] == Carried(Outcome.ALREADY_RUNNING)
    assert leave(Load(stick(site), house.day)) == Carried(Outcome.DONE, f"NUMIKS/{house.day}-2")


def test_what_has_not_begun_cannot_leave(house: House, leave: Leave, site: SiteFolders) -> None:
    assert leave(Load(stick(site), house.day + timedelta(days=1))) == NotYet()
    assert list(site.stick.iterdir()) == []


def test_a_week_leaves_as_totals(house: House, leave: Leave, site: SiteFolders) -> None:
    period = week(house.day.isoformat())
    assert period is not None
    assert leave(Load(stick(site), period)) == Carried(Outcome.DONE, f"NUMIKS/{period.name}")
    assert sorted(path.suffix for path in (site.stick / "NUMIKS" / period.name).iterdir())


def test_what_the_journal_cannot_tell_does_not_leave(
    house: House, leave: Leave, site: SiteFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StoreBusy("busy")

    monkeypatch.setattr(exporting, "told", busy)
    assert leave() == Carried(Outcome.NOT_PREPARED)
    assert list(site.stick.iterdir()) == []
