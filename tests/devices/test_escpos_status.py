"""What status bytes mean."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.escpos_status import Question, decode_status, gravest, says_done, status_answer
from kiosk.domain.printing import PrinterStatus

READY, UNKNOWN = PrinterStatus.READY, PrinterStatus.UNKNOWN


@pytest.mark.parametrize("question", Question)
def test_every_byte_says_something_named_d4(question: Question) -> None:
    statuses = [decode_status(question, byte) for byte in range(256)]
    assert all(isinstance(status, PrinterStatus) for status in statuses)
    assert [byte for byte, status in enumerate(statuses) if status is not UNKNOWN] == [
        byte for byte in range(256) if not byte & 0x81 and byte & 0x12 == 0x12
    ]


@pytest.mark.parametrize(
    ("question", "byte", "status"),
    [
        (Question.PRINTER, 0x12, READY),
        (Question.PRINTER, 0x16, READY),
        (Question.PRINTER, 0x1A, PrinterStatus.OFFLINE),
        (Question.OFFLINE_CAUSE, 0x12, READY),
        (Question.OFFLINE_CAUSE, 0x16, PrinterStatus.COVER_OPEN),
        (Question.OFFLINE_CAUSE, 0x36, PrinterStatus.COVER_OPEN),
        (Question.OFFLINE_CAUSE, 0x32, PrinterStatus.NO_PAPER),
        (Question.OFFLINE_CAUSE, 0x52, PrinterStatus.ERROR),
        (Question.OFFLINE_CAUSE, 0x1A, PrinterStatus.OFFLINE),
        (Question.ERROR_CAUSE, 0x12, READY),
        (Question.ERROR_CAUSE, 0x16, PrinterStatus.ERROR),
        (Question.ERROR_CAUSE, 0x1A, PrinterStatus.ERROR),
        (Question.ERROR_CAUSE, 0x32, PrinterStatus.ERROR),
        (Question.ERROR_CAUSE, 0x52, PrinterStatus.ERROR),
        (Question.PAPER, 0x12, READY),
        (Question.PAPER, 0x1E, PrinterStatus.NEAR_END),
        (Question.PAPER, 0x72, PrinterStatus.NO_PAPER),
        (Question.PAPER, 0x7E, PrinterStatus.NO_PAPER),
        (Question.PAPER, 0xFF, UNKNOWN),
        (Question.PAPER, 0x00, UNKNOWN),
    ],
)
def test_bytes_from_the_manual_d1_d3_d4(question: Question, byte: int, status: PrinterStatus) -> None:
    assert decode_status(question, byte) is status


def test_an_open_cover_is_named_before_the_paper_it_hides() -> None:
    assert gravest((READY, PrinterStatus.NO_PAPER, PrinterStatus.COVER_OPEN)) is PrinterStatus.COVER_OPEN


def test_a_paper_that_ends_soon_matters_less_than_anything_wrong() -> None:
    assert gravest((PrinterStatus.NEAR_END, PrinterStatus.ERROR)) is PrinterStatus.ERROR
    assert gravest((PrinterStatus.NEAR_END, READY)) is PrinterStatus.NEAR_END


def test_questions_left_unanswered_do_not_hide_the_answers_d6() -> None:
    assert gravest((READY, UNKNOWN)) is READY


def test_silence_is_not_a_status_d6() -> None:
    assert gravest(()) is UNKNOWN
    assert gravest((UNKNOWN, UNKNOWN)) is UNKNOWN
    assert status_answer(b"") is None


@pytest.mark.parametrize(
    "unasked", [b"\x10\x00\x00\x00", b"\x14\x00\x60\x0f\x38\x02\x0c\x0f", b"\x11", b"\x13", b"\xff\x00"]
)
def test_what_nobody_asked_for_is_no_answer_d9(unasked: bytes) -> None:
    assert status_answer(unasked) is None
    assert status_answer(unasked + b"\x72" + unasked) == 0x72


def test_automatic_status_is_not_taken_for_the_end_of_a_slip_d9() -> None:
    assert not says_done(b"\x14\x00\x60\x0f")
    assert not says_done(b"\x12\x11\x13")
    assert says_done(b"\x14\x00\x60\x0f\x00")


@given(st.binary())
def test_no_noise_breaks_the_reading_d9(received: bytes) -> None:
    assert status_answer(received) in {None, *range(256)}
    assert says_done(received) in {True, False}


def test_random_noise_with_no_answer_in_it_is_read_as_none_d9() -> None:
    random = Random(9)
    for _ in range(2000):
        noise = bytes(byte for byte in random.randbytes(20) if byte & 0x93 != 0x12)
        assert status_answer(noise) is None
