"""`kiosk visitor` as a process of its own."""

from __future__ import annotations

import signal
from functools import partial

import pytest

from kiosk.paths import SiteFolders
from tests.commands.processes import PATIENCE, Start, wait_for


@pytest.fixture
def start(start_window: Start) -> Start:
    """Return a way to start kiosks on one site."""
    return partial(start_window, "visitor", "--windowed")


def test_it_opens_its_store_and_leaves_calmly_when_told_to(site: SiteFolders, start: Start) -> None:
    kiosk = start("--pretend-devices")
    wait_for(site.database.exists, kiosk)
    kiosk.send_signal(signal.SIGTERM)
    assert kiosk.wait(PATIENCE) == 0
    assert kiosk.stderr is not None
    assert kiosk.stderr.read() == ""


def test_a19_a_second_kiosk_on_the_same_site_is_refused_and_a_killed_one_leaves_the_place(
    site: SiteFolders, start: Start
) -> None:
    first = start("--pretend-devices")
    wait_for(site.database.exists, first)
    second = start("--pretend-devices")
    assert second.wait(PATIENCE) == 2
    assert second.stderr is not None
    assert "Une borne est déjà ouverte" in second.stderr.read()
    assert first.poll() is None
    first.kill()
    first.wait(PATIENCE)
    third = start("--pretend-devices")
    third_alive = third.poll() is None
    third.send_signal(signal.SIGTERM)
    assert third_alive


def test_a_printer_address_that_is_none_is_said_before_any_window(site: SiteFolders, start: Start) -> None:
    kiosk = start()
    site.settings.write_text('[printer]\naddress = "lpt1"\n', encoding="utf-8")
    refused = start()
    assert refused.wait(PATIENCE) == 2
    assert refused.stderr is not None
    told = refused.stderr.read()
    assert "lpt1" in told
    assert "Traceback" not in told
    kiosk.kill()


def test_a8_a_store_of_a_later_program_is_refused_untouched(site: SiteFolders, start: Start) -> None:
    import sqlite3

    with sqlite3.connect(site.database) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    before = site.database.read_bytes()
    kiosk = start("--pretend-devices")
    assert kiosk.wait(PATIENCE) == 2
    assert kiosk.stderr is not None
    assert str(site.database) in kiosk.stderr.read()
    assert site.database.read_bytes() == before
