"""Clocks."""

import subprocess
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.devices.clock import PretendClock, SystemClock

PARIS = ZoneInfo("Europe/Paris")


def test_the_system_clock_is_in_the_zone_of_the_site() -> None:
    clock = SystemClock(PARIS)
    assert clock.now().tzinfo is PARIS
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.monotonic() <= clock.monotonic()


def test_a_pretend_clock_goes_on_only_when_told() -> None:
    start = datetime(2026, 11, 24, 10, tzinfo=PARIS)
    clock = PretendClock(start)
    assert (clock.now(), clock.monotonic()) == (start, 0.0)
    clock.advance(90)
    assert (clock.now(), clock.monotonic()) == (start + timedelta(seconds=90), 90.0)


def test_a_pretend_clock_skips_the_hour_that_does_not_exist_b4() -> None:
    clock = PretendClock(datetime(2027, 3, 28, 1, 59, tzinfo=PARIS))
    clock.advance(120)
    assert (clock.now().hour, clock.now().minute) == (3, 1)


def test_setting_the_wall_leaves_the_monotonic_clock_alone_b1() -> None:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=PARIS))
    clock.advance(5)
    clock.set_wall(datetime(2020, 1, 1, tzinfo=PARIS))
    assert clock.now().year == 2020
    assert clock.monotonic() == 5.0


def test_a_reboot_names_itself_and_begins_the_monotonic_clock_anew_i3() -> None:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=PARIS))
    clock.advance(5)
    before = clock.boot_id()
    assert clock.boot_id() == before
    clock.reboot()
    assert clock.boot_id() != before
    assert clock.monotonic() == 0.0


def test_the_system_names_its_boot_alike_for_every_process_i3() -> None:
    told = subprocess.run(["cat", "/proc/sys/kernel/random/boot_id"], capture_output=True, text=True, check=True).stdout
    assert SystemClock(PARIS).boot_id() == told.strip()
    assert len(told.strip()) == 36
