"""`kiosk purge`."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from kiosk.__main__ import main
from kiosk.paths import SiteFolders


def test_it_says_how_much_is_gone(site: SiteFolders, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["purge", "--data-dir", str(site.root)]) == 0
    assert capsys.readouterr().out == "0 lignes effacées, de 0 journées.\n"


def test_b3_after_a_jump_of_the_clock_it_erases_nothing_and_says_why(
    site: SiteFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["upgrade", "--data-dir", str(site.root)])
    with closing(sqlite3.connect(site.database, isolation_level=None)) as connection:
        connection.execute("INSERT INTO days (day, last_sequence) VALUES ('2020-01-01', 0)")
    assert main(["purge", "--data-dir", str(site.root)]) == 2
    assert "Rien n’est effacé : l’horloge a sauté de" in capsys.readouterr().err
