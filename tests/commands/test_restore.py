"""`kiosk restore`, and the copy that `kiosk backup` takes away (faults A17, A18)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.paths import SiteFolders

PASSWORD = "une phrase assez longue"


def run(*words: object) -> int:
    return main([str(word) for word in words])


@pytest.fixture
def copy(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a copy of a store that has given twelve numbers on a day since."""
    run("upgrade", "--data-dir", site.root)
    capsys.readouterr()
    run("backup", "--data-dir", site.root)
    made = Path(capsys.readouterr().out.strip())
    with closing(sqlite3.connect(site.database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO days (day, last_sequence) VALUES ('2026-11-24', 12)")
        connection.execute("INSERT INTO counts VALUES ('2026-11-24', 'taken', '', 1, 12)")
    return made


def last_numbers(site: SiteFolders) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(site.database)) as connection:
        return connection.execute("SELECT last_sequence FROM days").fetchall()


def test_a18_it_says_where_the_former_store_is_and_how_many_numbers_went(
    site: SiteFolders, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(site.database, isolation_level=None)) as connection:
        connection.execute("DELETE FROM counts")
    assert run("restore", copy, "--data-dir", site.root) == 0
    said = capsys.readouterr().out
    assert f"la copie {copy} est en place" in said
    assert "12 numéros donnés depuis la copie n’ont plus de ticket ; aucun ne sera redonné." in said
    assert last_numbers(site) == [(12,)]
    [aside] = [word for word in said.split() if word.endswith(".sqlite3") and "backups" in word and word != str(copy)]
    assert Path(aside).is_file()


def test_a_copy_is_taken_away_encrypted_and_comes_back(
    site: SiteFolders, tmp_path: Path, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick, secret = tmp_path / "stick", tmp_path / "password"
    stick.mkdir()
    secret.write_text(f"{PASSWORD}\n")
    assert run("backup", "--data-dir", site.root, "--to", stick, "--password-file", secret) == 0
    [sealed] = stick.iterdir()
    assert str(sealed) in capsys.readouterr().out
    assert run("restore", sealed, "--data-dir", site.root) == 2
    assert "Ce mot de passe n’ouvre pas" in capsys.readouterr().err
    assert run("restore", sealed, "--data-dir", site.root, "--password-file", secret) == 0
    assert last_numbers(site) == [(12,)]


@pytest.mark.parametrize(
    ("password", "said"),
    [("", "pas de mot de passe"), ("court", "au moins 16 caractères"), (None, "ne peut pas être lu")],
)
def test_a_password_that_will_not_do_is_refused(
    site: SiteFolders, tmp_path: Path, copy: Path, capsys: pytest.CaptureFixture[str], password: str | None, said: str
) -> None:
    secret = tmp_path / "password"
    if password is not None:
        secret.write_text(password)
    assert run("backup", "--data-dir", site.root, "--to", tmp_path, "--password-file", secret) == 2
    assert said in capsys.readouterr().err


def test_a_copy_does_not_leave_the_machine_in_clear(
    site: SiteFolders, tmp_path: Path, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup", "--data-dir", site.root, "--to", tmp_path) == 2
    assert "chiffrée" in capsys.readouterr().err


def test_a17_a_file_that_is_no_copy_is_refused(
    site: SiteFolders, tmp_path: Path, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for content in (b"", b"not a copy"):
        wrong = tmp_path / "wrong"
        wrong.write_bytes(content)
        assert run("restore", wrong, "--data-dir", site.root) == 2
        assert last_numbers(site) == [(12,)]
    assert run("restore", tmp_path / "none", "--data-dir", site.root) == 2
    assert "ne peut pas être lue" in capsys.readouterr().err


def test_a14_a_store_that_is_gone_comes_back(site: SiteFolders, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site.database.unlink()
    assert run("restore", copy, "--data-dir", site.root) == 0
    assert "le prochain saute loin devant" in capsys.readouterr().out
