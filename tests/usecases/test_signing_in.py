"""Tile, PIN, and what happens to whoever does not know it (faults I1–I3, I8, E8)."""

from __future__ import annotations

import logging
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.lockout import Disabled, Locked, WrongPin
from kiosk.domain.staff import (
    AlreadyStaffed,
    PseudonymRefused,
    Role,
    SignedIn,
    StaffMember,
    UnknownPerson,
    UnknownSkill,
    WrongEnvelope,
)
from kiosk.paths import site_folders
from kiosk.store import rows
from kiosk.store.backups import backup, put_back
from kiosk.store.database import driver_connection
from kiosk.store.tables import staff
from kiosk.store.trouble import StoreTrouble
from kiosk.store.verify import damage
from kiosk.usecases import team
from kiosk.usecases.hashing import Hasher
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from kiosk.usecases.signing_in import StaffTile, WithEnvelope, first_coordinator, people, recover, sign_in
from kiosk.usecases.team import WithPin
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.teams import ALI, CHEAP, ZOE, Staffed, staffed


@pytest.fixture
def site(house: House) -> Staffed:
    return staffed(house)


def guess(site: Staffed, times: int, house: House | None = None) -> list[object]:
    """Type wrong PINs for Ali at once, one after another."""
    return [sign_in(house or site.house, site.ali.member.code, site.wrong(site.ali.pin)) for _ in range(times)]


def restarted(site: Staffed, clock: PretendClock) -> House:
    """Close the program and open it again on the same data."""
    folder = site.house.database.path.parent
    site.house.database.close()
    return replace(open_house(site_folders(folder), clock, Random(2)), hasher=CHEAP)


def test_whoever_knows_the_pin_of_a_tile_is_in(site: Staffed) -> None:
    assert people(site.house) == (StaffTile(site.ali.member, None), StaffTile(site.zoe.member, None))
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == SignedIn(site.ali.member)
    assert sign_in(site.house, site.zoe.member.code, site.zoe.pin) == SignedIn(site.zoe.member)
    assert sign_in(site.house, site.zoe.member.code, site.ali.pin) == WrongPin(4)
    code = site.ali.member.code
    assert site.happenings(code)[1:] == [("signed_in", {"by": code})]


def test_the_first_of_a_team_coordinates_it_and_there_is_one_first_only(house: House) -> None:
    house = replace(house, hasher=CHEAP)
    assert people(house) == ()
    assert first_coordinator(house, "") == PseudonymRefused()
    assert first_coordinator(house, ZOE, skills=frozenset({"cuisine"})) == UnknownSkill("cuisine")
    zoe = first_coordinator(house, ZOE, languages=("fr", "ar"))
    assert isinstance(zoe, WithEnvelope)
    assert zoe.member == StaffMember(zoe.member.code, ZOE, Role.COORDINATOR, languages=("fr", "ar"))
    assert first_coordinator(house, ALI) == AlreadyStaffed()
    assert [tile.member for tile in people(house)] == [zoe.member]


def test_i1_five_tries_then_pauses_then_nothing_until_a_coordinator_acts(site: Staffed, clock: PretendClock) -> None:
    code = site.ali.member.code
    assert guess(site, 6) == [WrongPin(4), WrongPin(3), WrongPin(2), WrongPin(1), Locked(15), Locked(15)]
    assert sign_in(site.house, code, site.ali.pin) == Locked(15)
    for pause in (15, 30, 60, 120):
        clock.advance(pause)
        assert guess(site, 1) == [Locked(2 * pause)]
    clock.advance(240)
    assert guess(site, 3) == [Disabled()] * 3
    clock.advance(30 * 86_400)
    assert sign_in(site.house, code, site.ali.pin) == Disabled()
    kinds = [kind for kind, _ in site.happenings(code)]
    assert kinds == ["staff_added", *["sign_in_failed"] * 10, "staff_locked"]
    assert team.allow(site.house, site.zoe.member.code, code) is None
    assert sign_in(site.house, code, site.ali.pin) == SignedIn(site.ali.member)


def test_i2_whoever_is_locked_out_locks_out_nobody_else(site: Staffed, clock: PretendClock) -> None:
    while Disabled() not in guess(site, 1):
        clock.advance(300)
    assert [tile.refusal for tile in people(site.house)] == [Disabled(), None]
    assert sign_in(site.house, site.zoe.member.code, site.zoe.pin) == SignedIn(site.zoe.member)


def test_i1_tries_at_the_same_instant_count_one_by_one(site: Staffed) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: guess(site, 1)[0], range(40)))
    assert len([answer for answer in answers if isinstance(answer, WrongPin)]) == 4
    assert [kind for kind, _ in site.happenings(site.ali.member.code)].count("sign_in_failed") == 5


def test_i3_a_restart_changes_nothing(site: Staffed, clock: PretendClock) -> None:
    guess(site, 5)
    clock.advance(5)
    house = restarted(site, clock)
    assert guess(site, 1, house) == [Locked(10)]
    clock.advance(10)
    assert guess(site, 1, house) == [Locked(30)]
    house.database.close()


def test_i3_a_reboot_begins_the_wait_anew(site: Staffed, clock: PretendClock) -> None:
    guess(site, 5)
    clock.advance(14)
    clock.reboot()
    house = restarted(site, clock)
    assert people(house)[0].refusal == Locked(15)
    clock.advance(14)
    assert people(house)[0].refusal == Locked(1)
    clock.advance(1)
    assert sign_in(house, site.ali.member.code, site.ali.pin) == SignedIn(site.ali.member)
    house.database.close()


def test_i3_a_reboot_gives_no_tries_back(site: Staffed, clock: PretendClock) -> None:
    for left in (4, 3, 2, 1):
        assert guess(site, 1) == [WrongPin(left)]
        clock.reboot()
    assert guess(site, 1) == [Locked(15)]


@pytest.mark.parametrize("year", [1970, 2016, 2036])
def test_i3_setting_the_clock_changes_nothing(site: Staffed, clock: PretendClock, year: int) -> None:
    guess(site, 5)
    clock.set_wall(TUESDAY_AT_TEN.replace(year=year))
    assert guess(site, 1) == [Locked(15)]
    clock.advance(15)
    assert guess(site, 1) == [Locked(30)]


def test_i3_an_older_database_put_back_gives_no_tries_back(site: Staffed, clock: PretendClock, tmp_path: Path) -> None:
    older = backup(site.house.database.path, tmp_path / "backups", TUESDAY_AT_TEN)
    while Disabled() not in guess(site, 1):
        clock.advance(300)
    put_back(older, site.house.database.path)
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == Disabled()
    assert team.allow(site.house, site.zoe.member.code, site.ali.member.code) is None
    assert guess(site, 1) == [Locked(960)]


def test_i3_i7_an_older_database_put_back_opens_nothing_to_whom_was_removed(site: Staffed, tmp_path: Path) -> None:
    older = backup(site.house.database.path, tmp_path / "backups", TUESDAY_AT_TEN)
    team.remove(site.house, site.zoe.member.code, site.ali.member.code)
    put_back(older, site.house.database.path)
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == Disabled()


def test_i1_a_try_that_cannot_be_counted_is_not_answered(site: Staffed) -> None:
    in_the_way = site.house.database.path.with_name("lockouts.partial")
    (in_the_way / "full").mkdir(parents=True)
    for pin in (site.ali.pin, site.wrong(site.ali.pin)):
        with pytest.raises(StoreTrouble, match=r"lockouts\.json"):
            sign_in(site.house, site.ali.member.code, pin)
    assert [kind for kind, _ in site.happenings(site.ali.member.code)] == ["staff_added"]
    shutil.rmtree(in_the_way)
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == SignedIn(site.ali.member)


def test_somebody_unknown_gets_the_answer_to_a_wrong_pin_and_leaves_no_trace(site: Staffed) -> None:
    assert sign_in(site.house, "zzzz", site.ali.pin) == WrongPin(4)
    assert site.happenings("zzzz") == []


def test_a_wrong_pin_and_somebody_unknown_take_the_same_time(site: Staffed) -> None:
    house = replace(site.house, hasher=Hasher())
    fresh = team.new_pin(house, site.zoe.member.code, site.ali.member.code)
    assert isinstance(fresh, WithPin)

    def cost(code: str) -> float:
        start = time.process_time()
        sign_in(house, code, site.wrong(fresh.pin))
        return time.process_time() - start

    wrong, unknown = (min(cost(code) for _ in range(3)) for code in (site.ali.member.code, "zzzz"))
    assert 0.5 < unknown / wrong < 2


BROKEN = {
    "empty": "",
    "none": None,
    "the PIN itself": "482913",
    "cut": "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ",
    "no hash": "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$",
    "more memory than there is": "$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNo",
    "another kind": "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNo",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_e8_a_broken_hash_never_opens(site: Staffed, kind: str) -> None:
    with site.house.database.transaction() as connection:
        rows.change(connection, staff, site.ali.member.code, pin_hash=BROKEN[kind])
    for left, pin in ((4, "482913"), (3, ""), (2, site.ali.pin)):
        assert sign_in(site.house, site.ali.member.code, pin) == WrongPin(left)
    assert sign_in(site.house, site.zoe.member.code, site.zoe.pin) == SignedIn(site.zoe.member)


def test_e8_a_row_that_is_not_as_it_was_sealed_opens_nothing_and_is_reported(site: Staffed) -> None:
    with site.house.database.transaction() as connection:
        driver_connection(connection).execute("UPDATE staff SET role = 'coordinator'")
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == WrongPin(4)
    assert [tile.member.pseudonym for tile in people(site.house)] == [ZOE]
    assert [(found.table, found.row) for found in damage(site.house.database)] == [("staff", site.ali.member.code)]


def test_i8_the_sealed_envelope_gives_access_again_once(site: Staffed, clock: PretendClock) -> None:
    code = site.zoe.member.code
    for _ in range(30):
        sign_in(site.house, code, site.wrong(site.zoe.pin))
        clock.advance(300)
    assert sign_in(site.house, code, site.zoe.pin) == Disabled()
    spaced = " ".join(site.zoe.envelope[start : start + 4] for start in range(0, 16, 4))
    renewed = recover(site.house, code, spaced)
    assert isinstance(renewed, WithEnvelope)
    assert renewed.member == site.zoe.member
    assert recover(site.house, code, site.zoe.envelope) == WrongEnvelope()
    assert sign_in(site.house, code, site.zoe.pin) == WrongPin(4)
    assert sign_in(site.house, code, renewed.pin) == SignedIn(site.zoe.member)
    assert isinstance(recover(site.house, code, renewed.envelope), WithEnvelope)
    told = [told for told in site.happenings(code) if told[0] in ("pin_renewed", "recovered")]
    assert told == [("pin_renewed", {"by": "envelope"}), ("recovered", {"by": "envelope"})] * 2


def test_i8_an_envelope_opened_twice_at_once_serves_once(site: Staffed) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: recover(site.house, site.zoe.member.code, site.zoe.envelope), range(4)))
    assert [type(one) for one in found].count(WithEnvelope) == 1


def test_i8_the_envelope_is_for_coordinators_and_stays_sealed_for_others(site: Staffed) -> None:
    assert recover(site.house, site.ali.member.code, site.zoe.envelope) == UnknownPerson()
    assert recover(site.house, "zzzz", site.zoe.envelope) == UnknownPerson()
    assert isinstance(recover(site.house, site.zoe.member.code, site.zoe.envelope), WithEnvelope)


def test_i8_a_wrong_envelope_is_logged_without_what_was_typed(site: Staffed, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert recover(site.house, site.zoe.member.code, "1234123412341234") == WrongEnvelope()
    (record,) = caplog.records
    assert "envelope" in record.getMessage()
    assert "1234" not in record.getMessage()


def test_nothing_kept_holds_a_secret_nor_the_journal_a_pseudonym(site: Staffed) -> None:
    guess(site, 2)
    sign_in(site.house, site.ali.member.code, site.ali.pin)
    recover(site.house, site.zoe.member.code, site.zoe.envelope)
    folder = site.house.database.path.parent
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert not [secret for secret in (site.zoe.envelope, site.wrong(site.ali.pin)) if secret.encode() in kept]
    journal = [told for code in (site.zoe.member.code, site.ali.member.code) for told in site.happenings(code)]
    assert len(journal) == 7
    words = (ZOE, ALI, site.zoe.pin, site.ali.pin, site.zoe.envelope)
    assert not [word for word in words if word in str(journal)]
