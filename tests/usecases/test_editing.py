"""The content changed from a desk: checked whole, told, swapped in, written down, taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import time
from random import Random

import pytest

from kiosk.content import revisions
from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By
from kiosk.domain.schedule import Slot
from kiosk.domain.staff import TERMINAL, NotAllowed
from kiosk.paths import SiteFolders
from kiosk.toml.edit import Drop, Put
from kiosk.usecases import diary, editing, renewing
from kiosk.usecases.editing import ContentMoved, Edit, Faulty, Kept, NothingChanges, Proposal
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from tests.usecases.teams import staffed

BY = By("bcdf", "poste_1")
SHORT_MONDAY: Edit = {"openings.toml": (Put(("hours", "lundi"), ["10:00-12:00"]),)}
CLOSED_FRIDAY: Edit = {"openings.toml": (Drop(("hours", "vendredi")),)}


@pytest.fixture
def house(site: SiteFolders, clock: PretendClock) -> Iterator[House]:
    """Return a house in a folder of its own: what is changed here is its files."""
    opened = open_house(site, clock, Random(1))
    yield opened
    opened.database.close()


def proposed(house: House, site: SiteFolders, edit: Edit) -> Proposal:
    proposal = editing.propose(house, site, editing.begin(site), edit)
    assert isinstance(proposal, Proposal)
    return proposal


def kept(house: House, site: SiteFolders, edit: Edit) -> str:
    done = editing.keep(house, site, TERMINAL, proposed(house, site, edit))
    assert isinstance(done, Kept)
    return done.revision


def journal(house: House) -> list[tuple[str, dict[str, object]]]:
    with closing(sqlite3.connect(house.database.path)) as connection:
        told = connection.execute("SELECT subject, details FROM journal WHERE kind = 'content_changed' ORDER BY at, id")
        return [(subject, json.loads(details)) for subject, details in told]


def test_a_proposal_changes_nothing(house: House, site: SiteFolders) -> None:
    proposal = proposed(house, site, SHORT_MONDAY)
    assert proposal.told == ("NUMIKS, horaires, lundi : 9:00-17:00 → 10:00-12:00",)
    assert proposal.pack.directory.own.openings[0].start == time(10)
    assert not site.content.exists()
    assert not site.changes.exists()


def test_what_is_kept_is_on_disk_in_the_journal_and_seen_by_whoever_looks(house: House, site: SiteFolders) -> None:
    watch = renewing.ContentWatch(site)
    assert not watch.changed()
    revision = kept(house, site, SHORT_MONDAY)
    assert watch.changed()
    assert not watch.changed()
    assert renewing.renewed(house, site).pack.directory.own.openings[0].start == time(10)
    assert (site.content / "openings.toml").read_text(encoding="utf-8").startswith("# QUAND NUMIKS REÇOIT")
    assert journal(house) == [(revision, {"by": TERMINAL, "changes": 1, "files": ["content/openings.toml"]})]


def test_undone_the_files_are_what_they_were_and_that_too_can_be_undone(house: House, site: SiteFolders) -> None:
    kept(house, site, SHORT_MONDAY)
    first = editing.last(site)
    assert first is not None
    assert isinstance(editing.undo(house, site, TERMINAL, first, "Annulé"), Kept)
    assert not (site.content / "openings.toml").exists()
    second = editing.last(site)
    assert second is not None
    assert second.told == ("Annulé", "NUMIKS, horaires, lundi : 10:00-12:00 → 9:00-17:00")
    assert isinstance(editing.undo(house, site, TERMINAL, second, "Refait"), Kept)
    assert renewing.renewed(house, site).pack.directory.own.openings[0].start == time(10)
    assert len(journal(house)) == 3


def test_the_second_of_two_coordinators_is_told_and_overwrites_nothing(house: House, site: SiteFolders) -> None:
    mine, theirs = proposed(house, site, SHORT_MONDAY), proposed(house, site, CLOSED_FRIDAY)
    assert isinstance(editing.keep(house, site, TERMINAL, theirs), Kept)
    assert editing.keep(house, site, TERMINAL, mine) == ContentMoved()
    assert renewing.renewed(house, site).pack.directory.own.openings[0].start == time(9)


def test_a_change_that_others_have_built_on_is_not_undone(house: House, site: SiteFolders) -> None:
    kept(house, site, SHORT_MONDAY)
    first = editing.last(site)
    assert first is not None
    kept(house, site, CLOSED_FRIDAY)
    assert editing.undo(house, site, TERMINAL, first, "Annulé") == ContentMoved()


def test_e2_what_would_break_the_pack_is_refused_with_its_findings(house: House, site: SiteFolders) -> None:
    edit: Edit = {"openings.toml": (Put(("hours", "lundi"), ["18:00-9:00"]),)}
    refused = editing.propose(house, site, editing.begin(site), edit)
    assert isinstance(refused, Faulty)
    assert [(finding.key, finding.problem) for finding in refused.findings] == [
        ("hours.lundi[1]", "l’horaire 18:00-9:00 finit avant de commencer")
    ]
    bad: Edit = {"site.toml": (Put(("retention", "detail_days"), 0),)}
    refused = editing.propose(house, site, editing.begin(site), bad)
    assert isinstance(refused, Faulty)
    assert "hors limites" in refused.findings[0].problem


def test_what_is_already_so_is_no_change(house: House, site: SiteFolders) -> None:
    same: Edit = {"openings.toml": (Put(("hours", "lundi"), ["9:00-17:00"]),)}
    assert editing.propose(house, site, editing.begin(site), same) == NothingChanges()


def test_new_warnings_are_told_before(house: House, site: SiteFolders) -> None:
    warnings = proposed(house, site, CLOSED_FRIDAY).warnings
    assert warnings
    assert {finding.file.split("/")[-1] for finding in warnings} <= {"services.toml", "workshops.toml"}


def test_e3_a_title_that_no_catalogue_has_is_told_before(house: House, site: SiteFolders) -> None:
    warnings = proposed(house, site, {"workshops.toml": (Put(("cv", "title"), "Écrire son CV"),)}).warnings
    assert [(one.key, one.problem) for one in warnings] == [
        ("cv.title", "ce texte n’est pas traduit : «\u202fÉcrire son CV\u202f»")
    ]


def test_i7_only_who_may_changes_the_content(house: House, site: SiteFolders) -> None:
    team = staffed(house)
    proposal = proposed(house, site, SHORT_MONDAY)
    assert editing.keep(house, site, team.ali.member.code, proposal) == NotAllowed()
    assert revisions.kept(site) == ()
    assert isinstance(editing.keep(house, site, team.zoe.member.code, proposal), Kept)


def test_a_change_that_a_kill_kept_out_of_the_journal_is_written_at_the_next_start(
    house: House, site: SiteFolders, clock: PretendClock
) -> None:
    proposal = proposed(house, site, SHORT_MONDAY)
    before = {name: proposal.base.seen[name] for name in proposal.files}
    now = clock.now()
    revision = revisions.Revision("0001", "bcdf", now, proposal.told, before, proposal.files)
    revisions.commit(site, revision, proposal.base.seen)
    assert journal(house) == []
    for _ in range(2):
        again = open_house(site, clock, Random(1))
        again.database.close()
    assert [subject for subject, _ in journal(house)] == ["0001"]


def test_promised_appointments_outside_new_hours_stay_and_are_listed(house: House, site: SiteFolders) -> None:
    slot = next(slot for slot in diary.slots_for(house, "A4") if slot.start.weekday() == 4)
    other = next(slot for slot in diary.slots_for(house, "A4") if slot.start.weekday() == 3)
    for one in (slot, other):
        diary.book(house, BY, "A4", one, "fr", f"book-{one.start}")
    session = next(one.session for one in diary.sessions(house) if one.session.start.weekday() == 4)
    for number in range(3):
        diary.enrol(house, BY, "F3", session, "fr", f"enrol-{number}")
    found = proposed(house, site, CLOSED_FRIDAY).conflicts
    assert [one.starts_at for one in found.bookings] == [slot.start]
    assert found.sessions == ((session, 3),)
    kept(house, site, CLOSED_FRIDAY)
    after = renewing.renewed(house, site)
    assert [entry.booking.starts_at for entry in diary.appointments(after)] == [other.start, slot.start]
    held = next(one for one in diary.sessions(after) if one.session == session)
    assert len(held.seats) == 3
    assert not proposed(after, site, SHORT_MONDAY).conflicts.any


def test_a_closure_conflicts_with_what_was_promised_that_day(house: House, site: SiteFolders) -> None:
    slot: Slot = next(iter(diary.slots_for(house, "A4")))
    diary.book(house, BY, "A4", slot, "fr", "book")
    closed: Edit = {"openings.toml": (Put(("closures",), [{"first": slot.start.date()}]),)}
    assert len(proposed(house, site, closed).conflicts.bookings) == 1
