"""New content from a folder: taken whole or not at all (faults E1, E4, E6, E7)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kiosk.content import revisions
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.domain.staff import TERMINAL
from kiosk.domain.stick import Mounted, NoStick
from kiosk.paths import SiteFolders, bundled
from kiosk.toml.edit import Put
from kiosk.usecases import editing, installing, renewing
from kiosk.usecases.editing import Faulty, Kept, NothingChanges, Proposal
from kiosk.usecases.house import House
from kiosk.usecases.installing import NoContent
from kiosk.usecases.opening import open_house
from tests.content.packs import copy_with

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def house(site: SiteFolders, clock: PretendClock) -> Iterator[House]:
    opened = open_house(site, clock, Random(1))
    yield opened
    opened.database.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder with one thing changed and a drawing of its own."""
    folder = tmp_path / "media" / "CLE" / installing.FOLDER
    folder.parent.mkdir(parents=True)
    copy_with(folder, ("workshops.toml", "seats = 6", "seats = 7"))
    (folder / "pictograms").mkdir()
    (folder / "pictograms" / "need_new.svg").write_text(SQUARE, encoding="utf-8")
    return folder


def faults(house: House, site: SiteFolders, folder: Path) -> list[str]:
    outcome = installing.weigh(house, site, folder)
    assert isinstance(outcome, Faulty)
    assert not site.changes.exists()
    return [finding.problem for finding in outcome.findings]


def test_a_sound_folder_is_told_swapped_in_and_taken_back(house: House, site: SiteFolders, stick: Path) -> None:
    outcome = installing.weigh(house, site, stick)
    assert isinstance(outcome, Proposal)
    assert outcome.told == ("Mon CV en ligne, places : 6 → 7", "Dessin need_new.svg : mis en place")
    watch = renewing.ContentWatch(site)
    assert isinstance(editing.keep(house, site, TERMINAL, outcome), Kept)
    assert watch.changed()
    assert watch.drawings
    assert renewing.renewed(house, site).pack.directory.workshops["cv"].seats == 7
    assert (site.pictograms / "need_new.svg").read_text(encoding="utf-8") == SQUARE
    assert installing.weigh(house, site, stick) == NothingChanges()
    last = editing.last(site)
    assert last is not None
    assert isinstance(editing.undo(house, site, TERMINAL, last, "Retour"), Kept)
    assert not (site.pictograms / "need_new.svg").exists()
    assert renewing.renewed(house, site).pack.directory.workshops["cv"].seats == 6


def test_what_the_folder_does_not_hold_stays_as_the_site_has_it(house: House, site: SiteFolders, stick: Path) -> None:
    edit = {"openings.toml": (Put(("last_ticket_minutes",), 20),)}
    proposal = editing.propose(house, site, editing.begin(site), edit)
    assert isinstance(proposal, Proposal)
    editing.keep(house, site, TERMINAL, proposal)
    (stick / "openings.toml").unlink()
    outcome = installing.weigh(house, site, stick)
    assert isinstance(outcome, Proposal)
    assert outcome.pack.directory.last_ticket_before.total_seconds() == 20 * 60


def test_e1_a_folder_with_an_error_changes_nothing(house: House, site: SiteFolders, stick: Path) -> None:
    (stick / "needs.toml").write_text("[A1\n", encoding="utf-8")
    assert faults(house, site, stick) == ["le titre n’est pas fermé"]
    assert revisions.head(site) == ""


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("link", "ce fichier est un lien ou ne se lit pas"),
        ("pipe", "ce n’est pas un fichier ordinaire"),
        ("folder", "ce n’est pas un fichier ordinaire"),
        ("huge", "ce fichier pèse plus de"),
    ],
)
def test_e4_what_is_no_plain_small_file_is_never_followed(
    house: House, site: SiteFolders, stick: Path, name: str, problem: str
) -> None:
    path = stick / "needs.toml"
    path.unlink()
    if name == "link":
        path.symlink_to("/etc/hostname")
    elif name == "pipe":
        os.mkfifo(path)
    elif name == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"#" * (2 << 20))
    assert any(problem in told for told in faults(house, site, stick))


def test_e5_a_drawing_with_a_script_is_refused(house: House, site: SiteFolders, stick: Path) -> None:
    bad = SQUARE.replace("<rect", "<script>x</script><rect")
    (stick / "pictograms" / "need_new.svg").write_text(bad, encoding="utf-8")
    assert any("<script>" in told for told in faults(house, site, stick))
    (stick / "pictograms" / "need_new.svg").unlink()
    (stick / "pictograms" / "a b.svg").write_text(SQUARE, encoding="utf-8")
    assert faults(house, site, stick) == ["ce nom de dessin contient un signe interdit"]


def test_an_empty_folder_and_strangers_are_told(house: House, site: SiteFolders, tmp_path: Path, stick: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert faults(house, site, empty) == ["ce dossier n’a aucun contenu de la borne"]
    (stick / "besoins.toml").write_text("", encoding="utf-8")
    assert installing.strangers(stick) == ("besoins.toml",)


def test_a_stick_is_read_let_go_of_and_told_when_it_has_nothing_for_us(
    house: House, site: SiteFolders, stick: Path
) -> None:
    drive = PretendDrive(stick.parent)
    drive.write_protected = True
    assert isinstance(installing.from_stick(house, site, drive), Proposal)
    assert not isinstance(drive.status(), Mounted)
    stick.rename(stick.with_name("photos"))
    assert installing.from_stick(house, site, drive) == NoContent()
    stick.symlink_to(bundled("assets") / "content")
    assert installing.from_stick(house, site, drive) == NoContent()
    shutil.rmtree(stick.parent)
    assert installing.from_stick(house, site, drive) == NoStick()
