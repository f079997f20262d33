"""The driver against a printer that misbehaves, in time that a test can watch."""

from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.devices.escpos import encode
from kiosk.devices.escpos_printer import EscPosPrinter
from kiosk.devices.escpos_status import Question
from kiosk.devices.pretend_port import FINE, PretendDevice, PretendPort
from kiosk.domain.printing import PrinterStatus, PrintResult, Raster
from tests.devices.rasters import noise

SLIP, OTHER = noise(64, 50, seed=1), noise(64, 70, seed=2)
DECIDED_WITHIN = 3.0


class Bench:
    """A printer, its cable, its driver and the time between them."""

    def __init__(self) -> None:
        self.clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris")))
        self.device = PretendDevice()
        self.port = PretendPort(self.device, self.clock.advance)
        self.printer = EscPosPrinter(self.port, self.clock)

    def restart(self) -> None:
        """Start the program anew on the same cable."""
        self.printer.close()
        self.printer = EscPosPrinter(self.port, self.clock)

    @property
    def slips(self) -> list[Raster]:
        """What came out, but for the white piece that a first slip is preceded by."""
        return [slip for slip in self.device.slips if any(slip.rows)]


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_slip_is_printed_when_the_printer_says_so(bench: Bench) -> None:
    assert bench.printer.print(SLIP) is PrintResult.PRINTED
    assert bench.slips == [SLIP]
    assert bench.device.held == 0


@pytest.mark.parametrize(
    ("question", "byte", "status"),
    [
        (Question.PAPER, 0x72, PrinterStatus.NO_PAPER),
        (Question.OFFLINE_CAUSE, 0x16, PrinterStatus.COVER_OPEN),
        (Question.ERROR_CAUSE, 0x1A, PrinterStatus.ERROR),
        (Question.PRINTER, 0x1A, PrinterStatus.OFFLINE),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing_d1_d4(
    bench: Bench, question: Question, byte: int, status: PrinterStatus
) -> None:
    bench.device.answers[question] = byte
    assert bench.printer.status() is status
    assert bench.printer.print(SLIP) is PrintResult.FAILED
    bench.device.mend()
    assert (bench.device.held, bench.device.slips, bench.device.rows_begun) == (0, [], 0)
    assert bench.printer.print(OTHER) is PrintResult.PRINTED
    assert bench.slips == [OTHER]


def test_a_roll_that_ends_soon_still_prints_d3(bench: Bench) -> None:
    bench.device.answers[Question.PAPER] = 0x1E
    assert bench.printer.status() is PrinterStatus.NEAR_END
    assert bench.printer.print(SLIP) is PrintResult.PRINTED


@pytest.mark.parametrize("rows", range(1, SLIP.height))
def test_paper_that_ends_at_any_row_is_unknown_and_the_next_slip_is_whole_d2(bench: Bench, rows: int) -> None:
    bench.printer.print(OTHER)
    bench.device.rows_of_paper = rows
    assert bench.printer.print(SLIP) is PrintResult.UNKNOWN
    assert bench.printer.status() is PrinterStatus.NO_PAPER
    bench.device.mend()
    assert bench.printer.print(OTHER) is PrintResult.PRINTED
    assert bench.slips[-1] == OTHER


def test_a_cable_cut_at_any_byte_never_lies_d2() -> None:
    questions = sum(len(question.command) for question in Question)
    outcomes = set()
    for cut in range(len(encode(SLIP)) + 2 * questions + 30):
        bench = Bench()
        bench.printer.print(OTHER)
        bench.port.dies_after = cut
        result = bench.printer.print(SLIP)
        outcomes.add(result)
        came_out = SLIP in bench.slips
        begun = came_out or bench.device.rows_begun > 0
        assert result is PrintResult.UNKNOWN or (result is PrintResult.PRINTED) is came_out is begun, cut
    assert outcomes == set(PrintResult)


@pytest.mark.parametrize("cut", [*range(0, 400, 7)])
def test_after_a_cut_cable_no_slip_is_mixed_with_another_d7(bench: Bench, cut: int) -> None:
    bench.printer.print(OTHER)
    bench.port.dies_after = cut + 12
    bench.printer.print(SLIP)
    bench.port.unplugged, bench.port.dies_after = False, None
    assert bench.printer.print(OTHER) is PrintResult.PRINTED
    assert bench.slips[-1] == OTHER
    assert bench.device.held == 0


@pytest.mark.parametrize("fault", ["unplugged", "stuck"])
def test_a_printer_that_is_not_there_is_offline_within_three_seconds_d5(bench: Bench, fault: str) -> None:
    for met_before in (False, True):
        if met_before:
            setattr(bench.port, fault, False)
            assert bench.printer.status() is PrinterStatus.READY
        setattr(bench.port, fault, True)
        started = bench.clock.monotonic()
        assert bench.printer.status() is PrinterStatus.OFFLINE
        assert bench.printer.print(SLIP) is PrintResult.FAILED
        assert bench.clock.monotonic() - started <= DECIDED_WITHIN
    assert bench.slips == []


def test_a_printer_that_falls_silent_is_offline_within_three_seconds_d5(bench: Bench) -> None:
    assert bench.printer.status() is PrinterStatus.READY
    bench.device.silent = True
    started = bench.clock.monotonic()
    assert bench.printer.status() is PrinterStatus.OFFLINE
    assert bench.clock.monotonic() - started <= DECIDED_WITHIN
    bench.device.silent = False
    assert bench.printer.status() is PrinterStatus.READY


def test_a_printer_that_stops_taking_bytes_is_unknown_within_three_seconds_d5(bench: Bench) -> None:
    big = noise(576, 400)
    bench.device.rows_of_paper = 20
    started = bench.clock.monotonic()
    assert bench.printer.print(big) is PrintResult.UNKNOWN
    assert bench.clock.monotonic() - started <= DECIDED_WITHIN + 0.5


def test_a_printer_that_is_back_after_a_silence_has_not_printed_what_it_was_made_to_forget_d2(bench: Bench) -> None:
    silent_since: list[float] = []

    def wait(seconds: float) -> None:
        bench.clock.advance(seconds)
        if not bench.device.prints and not silent_since:
            silent_since.append(bench.clock.monotonic())
            bench.device.silent = True
        if silent_since and bench.clock.monotonic() - silent_since[0] > DECIDED_WITHIN + 0.1:
            bench.device.silent = False
            bench.device.answers, bench.device.rows_of_paper = dict.fromkeys(Question, FINE), None

    printer = EscPosPrinter(PretendPort(bench.device, wait), bench.clock)
    printer.print(OTHER)
    bench.device.rows_of_paper = 10
    assert printer.print(SLIP) is PrintResult.UNKNOWN
    assert SLIP not in bench.slips


def test_a_connection_gone_stale_is_taken_up_anew_d8(bench: Bench) -> None:
    assert bench.printer.status() is PrinterStatus.READY
    bench.port.close()
    assert bench.printer.status() is PrinterStatus.READY
    assert bench.printer.print(SLIP) is PrintResult.PRINTED


def test_a_printer_that_never_speaks_is_unknown_and_prints_d6(bench: Bench) -> None:
    bench.device.silent = True
    for _ in range(3):
        assert bench.printer.status() is PrinterStatus.UNKNOWN
        assert bench.printer.print(SLIP) is PrintResult.PRINTED
    assert bench.slips == [SLIP] * 3


def test_new_paper_does_not_bring_out_the_slip_of_somebody_who_has_gone_d7(bench: Bench) -> None:
    bench.device.rows_of_paper = 10
    assert bench.printer.print(SLIP) is PrintResult.UNKNOWN
    assert bench.device.held == 0
    bench.device.mend()
    assert bench.device.rows_begun == 10
    assert bench.printer.print(OTHER) is PrintResult.PRINTED
    assert SLIP not in bench.slips
    assert bench.slips[-1] == OTHER


def test_what_was_kept_through_a_lost_connection_is_forgotten_on_meeting_again_d7(bench: Bench) -> None:
    bench.printer.print(OTHER)
    bench.device.rows_of_paper, bench.port.dies_after = 10, 300
    bench.printer.print(SLIP)
    assert bench.device.held > 0
    bench.port.unplugged, bench.port.dies_after = False, None
    assert bench.printer.status() is PrinterStatus.NO_PAPER
    bench.device.mend()
    assert bench.printer.print(OTHER) is PrintResult.PRINTED
    assert SLIP not in bench.slips
    assert bench.slips[-1] == OTHER


def test_a_slip_half_printed_before_the_program_died_is_cut_off_d7_d10(bench: Bench) -> None:
    bench.port.dies_after = 700
    bench.printer.print(SLIP)
    bench.port.unplugged, bench.port.dies_after = False, None
    bench.restart()
    assert bench.device.rows_begun > 0
    bench.printer.print(OTHER)
    assert bench.slips[-1] == OTHER


def test_only_the_first_slip_of_a_program_costs_a_white_piece(bench: Bench) -> None:
    for _ in range(3):
        bench.printer.print(SLIP)
    assert bench.device.slips[1:] == [SLIP] * 3


def test_noise_on_the_line_is_not_taken_for_an_answer_d9(bench: Bench) -> None:
    random = Random(9)
    for _ in range(50):
        unasked = bytes(byte for byte in random.randbytes(12) if byte & 0x93 not in (0x12, 0x10) and byte & 0x90)
        bench.device.noise_before = bench.device.noise_after = unasked + b"\x14\x00\x60\x0f\x11"
        bench.device.said += random.randbytes(40)
        assert bench.printer.status() is PrinterStatus.READY
    bench.device.answers[Question.PAPER] = 0x72
    assert bench.printer.status() is PrinterStatus.NO_PAPER


def test_a_line_that_never_stops_talking_does_not_hold_the_driver_d9(bench: Bench) -> None:
    class Babbling(PretendPort):
        def receive(self, within: float) -> bytes:
            bench.clock.advance(0.001)
            return b"\xff" * 64

    port = Babbling(bench.device, bench.clock.advance)
    printer = EscPosPrinter(port, bench.clock)
    started = bench.clock.monotonic()
    assert printer.status() is PrinterStatus.UNKNOWN
    assert bench.clock.monotonic() - started <= DECIDED_WITHIN
    assert printer.print(SLIP) is PrintResult.PRINTED


def test_a_printer_that_does_not_say_when_it_is_done_is_asked_how_it_is(bench: Bench) -> None:
    class Curt(PretendDevice):
        def take(self, data: bytes) -> None:
            super().take(b"" if data == b"\x1dr\x01" else data)

    device = Curt()
    printer = EscPosPrinter(PretendPort(device, bench.clock.advance), bench.clock)
    assert printer.print(SLIP) is PrintResult.PRINTED
    device.rows_of_paper = 5
    assert printer.print(SLIP) is PrintResult.UNKNOWN
