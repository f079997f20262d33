"""What a site sets for itself: the defaults, and every mistake at once with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.retention import Retention
from kiosk.settings import Settings, load
from kiosk.toml.whole import Mistakes


def written(folder: Path, text: str) -> Path:
    """Write a site's settings."""
    path = folder / "site.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_or_with_an_empty_one_everything_has_a_default(tmp_path: Path) -> None:
    assert load(tmp_path / "site.toml") == load(written(tmp_path, "")) == Settings()


def test_what_is_written_is_taken(tmp_path: Path) -> None:
    settings = load(
        written(
            tmp_path,
            '[site]\nzone = "Indian/Reunion"\nlanguages = ["ar", "fr"]\n[screen]\norientation = "landscape"\n'
            '[visit]\nquiet_seconds = 60\n[printer]\naddress = "file:/dev/usb/lp0"\npaper_mm = "58"\n'
            "[desk]\nlock_minutes = 3\n[sound]\nkiosk = 1\nboard = 4\n",
        )
    )
    assert (settings.zone.key, settings.languages, settings.portrait) == ("Indian/Reunion", ("ar", "fr"), False)
    assert (settings.quiet_seconds, settings.printer, settings.paper_dots) == (60.0, "file:/dev/usb/lp0", 384)
    assert (settings.lock_minutes, settings.volume, settings.board_volume) == (3, 1, 4)


@pytest.mark.parametrize("zone", ["Paris", "Europe", "../etc", "x" * 200, "/etc/passwd"])
def test_b7_e8_a_zone_that_is_none_is_told_where_it_stands(tmp_path: Path, zone: str) -> None:
    with pytest.raises(Mistakes) as raised:
        load(written(tmp_path, f'[site]\nzone = "{zone}"\n'))
    (finding,) = raised.value.findings
    assert (finding.line, finding.key) == (2, "site.zone")


def test_e8_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Mistakes) as raised:
        load(written(tmp_path, '[site]\nlanguages = ["xx"]\n[visit]\nquiet_seconds = 1\n[printers]\n'))
    assert [finding.line for finding in raised.value.findings] == [2, 4, 5]


def test_how_long_is_set_by_the_site(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "[retention]\ndetail_days = 14\naudit_days = 90\nlog_days = 7\n"))
    assert settings.retention == Retention(14, 90, 7)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("detail_days = 0", "retention.detail_days"),
        ("detail_days = 30.5", "retention.detail_days"),
        ("audit_days = 10_000", "retention.audit_days"),
        ("detail_days = 90\naudit_days = 60", "retention.audit_days"),
        ("log_days = true", "retention.log_days"),
        ("log_day = 3", "retention.log_day"),
    ],
)
def test_e8_a_mistake_in_how_long_is_told_where_it_stands(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(Mistakes) as raised:
        load(written(tmp_path, f"[retention]\n{text}\n"))
    assert [(finding.line, finding.key) for finding in raised.value.findings] == [(1 + len(text.split("\n")), key)]
