"""`kiosk export`."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.__main__ import main
from kiosk.devices.clock import PretendClock
from kiosk.paths import SiteFolders, site_folders
from kiosk.usecases.opening import open_house
from tests.export.test_sealed import opened as unzipped
from tests.usecases.busy_day import BusyDay

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))

pytestmark = pytest.mark.filterwarnings("ignore:PBKDF2 without:DeprecationWarning")


@pytest.fixture(scope="module")
def a_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with a day in it, to be copied."""
    house = open_house(site_folders(tmp_path_factory.mktemp("day")), PretendClock(MONDAY), Random(1))
    BusyDay(house).live(MONDAY.date(), people=6)
    house.database.close()
    return house.database.path


@pytest.fixture
def stick(tmp_path: Path, site: SiteFolders, a_day: Path) -> Path:
    """Return an empty folder, and have a day in the store."""
    shutil.copyfile(a_day, site.database)
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def run(site: SiteFolders, stick: Path, *options: str) -> int:
    return main(["export", *options, "--to", str(stick), "--data-dir", str(site.root)])


def exports(site: SiteFolders) -> list[str]:
    with closing(sqlite3.connect(site.database)) as connection:
        return [row[0] for row in connection.execute("SELECT subject FROM journal WHERE kind = 'exported'")]


def test_a_day_goes_into_a_folder_of_its_own_and_into_the_journal(
    site: SiteFolders, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, stick, "--day", "2026-11-23") == 0
    folder = Path(capsys.readouterr().out.strip())
    assert folder == stick / "numiks-2026-11-23"
    assert len(list(folder.iterdir())) == 9
    assert exports(site) == ["2026-11-23"]
    assert run(site, stick, "--day", "2026-11-23") == 0
    assert Path(capsys.readouterr().out.strip()) == stick / "numiks-2026-11-23-2"


@pytest.mark.parametrize(("option", "name"), [("--week", "2026-W48"), ("--month", "2026-11"), ("--year", "2026")])
def test_a_longer_stretch_goes_as_totals(site: SiteFolders, stick: Path, option: str, name: str) -> None:
    assert run(site, stick, option, name) == 0
    rest = ("totaux.xlsx", "totaux.csv", "LISEZ-MOI.txt", "SHA256SUMS", "manifest.json")
    assert {path.name for path in (stick / f"numiks-{name}").iterdir()} == {f"numiks-{name}-{one}" for one in rest}
    assert exports(site) == [name]


def test_c20_with_a_password_it_is_one_encrypted_file(site: SiteFolders, stick: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("neuf œufs très verts\n", encoding="utf-8")
    assert run(site, stick, "--day", "2026-11-23", "--password-file", str(secret)) == 0
    [file] = (stick / "numiks-2026-11-23").iterdir()
    assert "numiks-2026-11-23-journal.csv" in unzipped(file.read_bytes(), "neuf œufs très verts")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--day", "2099-01-01"), "n’a pas commencé"),
        (("--year", "2099"), "n’a pas commencé"),
        (("--week", "2026-W54"), "« 2026-W54 » n’existe pas. Écrivez par exemple 2026-W48"),
        (("--month", "novembre"), "« novembre » n’existe pas"),
        (("--day", "hier"), "--day"),
        (("--day", "2026-11-23", "--year", "2026"), "ne va pas avec"),
        ((), "Il manque l’un de : --day --week --month --year."),
        (("--day", "2026-11-23", "--password-file", "/nowhere/secret"), "ce fichier ne se lit pas"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    site: SiteFolders, stick: Path, options: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, stick, *options) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said
    assert list(stick.iterdir()) == []
    assert exports(site) == []


def test_a_short_password_is_refused(
    site: SiteFolders, stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("1234", encoding="utf-8")
    assert run(site, stick, "--day", "2026-11-23", "--password-file", str(secret)) == 2
    assert "trop court" in capsys.readouterr().err


def test_c1_a_folder_that_is_not_there_is_told(
    site: SiteFolders, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, stick / "else", "--day", "2026-11-23") == 2
    assert "ce dossier n’existe pas" in capsys.readouterr().err


def test_c4_a_folder_that_cannot_be_written_is_told(
    site: SiteFolders, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (stick / ".numiks-2026-11-23.part").write_text("in the way", encoding="utf-8")
    assert run(site, stick, "--day", "2026-11-23") == 2
    assert "Rien n’est écrit" in capsys.readouterr().err
    assert [path.name for path in stick.iterdir()] == [".numiks-2026-11-23.part"]


def test_a_day_whose_detail_is_erased_points_to_its_month(
    site: SiteFolders, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(site.database)) as connection, connection:
        connection.execute("INSERT INTO counts VALUES ('2026-06-02', 'taken', '', 1, 12)")
        # The count of a day whose detail is still there says nothing of the kind.
        connection.execute("INSERT INTO counts VALUES ('2026-06-03', 'taken', '', 0, 12)")
        connection.execute("INSERT INTO counts VALUES ('2026-06-03', 'seats_offered', 'mails', 1, 12)")
    assert run(site, stick, "--day", "2026-06-02") == 2
    assert "--month 2026-06" in capsys.readouterr().err
    assert run(site, stick, "--day", "2026-06-03") == 0


def test_a15_a_store_that_is_none_is_told(site: SiteFolders, stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site.database.write_bytes(b"this is no database" * 100)
    assert run(site, stick, "--day", "2026-11-23") == 2
    assert str(site.database) in capsys.readouterr().err
