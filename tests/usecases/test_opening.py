"""Opening a site: its content, or the last that was good."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from kiosk.paths import SiteFolders, bundled
from kiosk.usecases.opening import usable_pack

TODAY = date(2026, 11, 24)
OPENINGS = (bundled("assets") / "content" / "openings.toml").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> SiteFolders:
    folders = SiteFolders(tmp_path)
    folders.content.mkdir()
    return folders


def write(site: SiteFolders, text: str) -> None:
    """Write the site's own opening times."""
    (site.content / "openings.toml").write_text(text, encoding="utf-8")


def test_e1_content_with_an_error_gives_way_to_the_last_that_had_none(site: SiteFolders) -> None:
    write(site, OPENINGS.replace("last_ticket_minutes = 30", "last_ticket_minutes = 45"))
    good = usable_pack(site, TODAY)
    write(site, OPENINGS.replace("last_ticket_minutes = 30", "last_ticket_minutes = 9999"))
    assert usable_pack(site, TODAY).directory.last_ticket_before == good.directory.last_ticket_before


def test_e1_the_log_tells_why_content_was_refused_and_nothing_else(
    site: SiteFolders, caplog: pytest.LogCaptureFixture
) -> None:
    write(site, OPENINGS.replace("last_ticket_minutes = 30", "last_ticket_minutes = 9999"))
    with caplog.at_level(logging.WARNING):
        usable_pack(site, TODAY)
    (record,) = caplog.records
    assert "last_ticket_minutes" in record.getMessage()
