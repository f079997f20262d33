"""Several processes on one store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from kiosk.domain.refusals import SlotTaken
from kiosk.domain.schedule import Slot, cells
from kiosk.domain.visit import Booking, Seat
from kiosk.store import bookings
from kiosk.store.database import Database
from kiosk.store.verify import damage
from tests.store.acts import NOW, SLOT, arrive, book, booked, enrol, finish, rows, start, take, tell

PROCESSES = 8


def together(path: Path, work: Callable[[Database, int], object]) -> list[list[str]]:
    """Run `work` in eight processes at once, each on its own connection, and return what each told."""

    def of(worker: int) -> Callable[[int], None]:
        def run(writer: int) -> None:
            database = Database(path, busy_timeout_ms=60_000)
            for word in str(work(database, worker)).split():
                tell(writer, word)

        return run

    ended = [finish(*started) for started in [start(of(worker)) for worker in range(PROCESSES)]]
    assert [code for code, _ in ended] == [0] * PROCESSES
    return [told for _, told in ended]


def test_eight_processes_issue_without_a_duplicate_or_a_gap(path: Path, database: Database) -> None:
    told = together(path, lambda store, _: " ".join(str(take(store).sequence) for _ in range(25)))
    numbers = sorted(int(word) for words in told for word in words)
    assert numbers == list(range(1, PROCESSES * 25 + 1))
    assert damage(database) == ()


@pytest.mark.parametrize("rounds", [10, pytest.param(1_000, marks=pytest.mark.long)])
def test_eight_processes_on_one_slot_make_one_booking_f5(path: Path, database: Database, rounds: int) -> None:
    def slot(turn: int) -> Slot:
        return Slot(f"adviser-{turn}", SLOT.start, SLOT.end)

    def work(store: Database, worker: int) -> str:
        results = (book(store, f"{worker * 10_000 + turn:06}", slot(turn)) for turn in range(rounds))
        return " ".join(type(result).__name__ for result in results)

    told = Counter(word for words in together(path, work) for word in words)
    assert told == {Booking.__name__: rounds, SlotTaken.__name__: rounds * (PROCESSES - 1)}
    assert len(bookings.booked_cells(database, NOW)) == rounds * len(cells(SLOT.start, SLOT.end))
    assert damage(database) == ()


def test_eight_threads_on_one_store_object_make_one_booking_and_no_double_number_f5(
    path: Path, database: Database
) -> None:
    barrier, results, taken = Barrier(PROCESSES), list[object](), list[int]()

    def work(worker: int) -> None:
        barrier.wait()
        results.append(book(database, f"{worker:06}"))
        for _ in range(5):
            taken.append(take(database).sequence)
            bookings.booked_cells(database, NOW)

    threads = [Thread(target=work, args=(worker,)) for worker in range(PROCESSES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(result, Booking) for result in results) == 1
    assert results.count(SlotTaken()) == PROCESSES - 1
    assert sorted(taken) == list(range(1, PROCESSES * 5 + 1))


def test_a_room_never_holds_more_than_its_seats(path: Path, database: Database) -> None:
    def work(store: Database, worker: int) -> str:
        kept = (enrol(store, f"{worker}{turn:05}", capacity=6) for turn in range(3))
        return " ".join(f"{seat.waiting}-{seat.position}" for seat in kept if isinstance(seat, Seat))

    told = sorted(word for words in together(path, work) for word in words)
    expected = [f"False-{n}" for n in range(1, 7)] + [f"True-{n}" for n in range(1, PROCESSES * 3 - 5)]
    assert told == sorted(expected)
    assert damage(database) == ()


def test_checking_in_at_eight_screens_gives_one_ticket_f3(path: Path, database: Database) -> None:
    booking = booked(database, "111111")

    def work(store: Database, worker: int) -> str:
        later = NOW + timedelta(seconds=worker)
        return arrive(store, booking.id, f"{worker}/arrival", later).id

    assert len({word for words in together(path, work) for word in words}) == 1
    assert rows(path, "SELECT count(*) FROM tickets") == [(1,)]


def test_the_same_command_at_eight_screens_gives_one_ticket_f3(path: Path, database: Database) -> None:
    assert len({words[0] for words in together(path, lambda store, _: take(store, "v/ticket").id)}) == 1
    assert rows(path, "SELECT count(*) FROM journal") == [(1,)]
