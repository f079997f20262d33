"""What every printer keeps to, pretend or real, whatever it hangs on."""

import os
import select
import socket
import threading
import tty
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import PretendClock, SystemClock
from kiosk.devices.escpos_printer import EscPosPrinter
from kiosk.devices.escpos_status import Question
from kiosk.devices.ports import FilePort, NetworkPort, SerialPort
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.pretend_port import NO_PAPER, PretendDevice, PretendPort
from kiosk.devices.printer import Printer
from kiosk.domain.printing import PrinterStatus, PrintResult, Raster
from tests.devices.escpos_reader import read
from tests.devices.rasters import noise
from tests.devices.test_pretend import pixels

PARIS = ZoneInfo("Europe/Paris")
# Without the bytes that may cost a dot.
SLIPS = [Raster(576, height, noise(576, height).rows.replace(b"\x10", b"\x11")) for height in (300, 40)]


class Contract:
    """Subclasses give a `printer` fixture, a `came_out` and, where the printer can say it, a `take_paper_out`."""

    fine = PrinterStatus.READY

    def came_out(self) -> list[Raster]:
        """Return the slips printed so far, but for white pieces."""
        raise NotImplementedError

    def test_it_says_how_it_is(self, printer: Printer) -> None:
        assert printer.status() is self.fine
        assert printer.status() is self.fine

    def test_slips_come_out_to_the_dot_and_in_order(self, printer: Printer) -> None:
        assert [printer.print(slip) for slip in SLIPS] == [PrintResult.PRINTED] * 2
        assert self.came_out() == SLIPS

    def test_it_is_taken_up_again_after_closing(self, printer: Printer) -> None:
        printer.close()
        assert printer.print(SLIPS[1]) is PrintResult.PRINTED
        printer.close()
        printer.close()
        assert printer.status() is self.fine
        assert self.came_out() == SLIPS[1:]


class SpeakingContract(Contract):
    """Of printers that answer."""

    def take_paper_out(self) -> None:
        """Leave the printer without paper."""
        raise NotImplementedError

    def test_without_paper_nothing_is_sent_d1(self, printer: Printer) -> None:
        self.take_paper_out()
        assert printer.status() is PrinterStatus.NO_PAPER
        assert printer.print(SLIPS[1]) is PrintResult.FAILED
        assert self.came_out() == []


class TestPretendPrinter(SpeakingContract):
    @pytest.fixture
    def printer(self, tmp_path: Path) -> PretendPrinter:
        self._printer = PretendPrinter(tmp_path)
        return self._printer

    def came_out(self) -> list[Raster]:
        return [pixels(path.read_bytes()) for path in self._printer.slips()]

    def take_paper_out(self) -> None:
        self._printer.pretended = PrinterStatus.NO_PAPER


class OnDevice(SpeakingContract):
    """A driver at one end, `PretendDevice` at the other."""

    device: PretendDevice

    def came_out(self) -> list[Raster]:
        return [slip for slip in self.device.slips if any(slip.rows)]

    def take_paper_out(self) -> None:
        self.device.answers[Question.PAPER] = NO_PAPER


class TestDriverOnPretendPort(OnDevice):
    @pytest.fixture
    def printer(self) -> Iterator[Printer]:
        clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=PARIS))
        self.device = PretendDevice()
        printer = EscPosPrinter(PretendPort(self.device, clock.advance), clock)
        yield printer
        printer.close()


class TestDriverOnNetwork(OnDevice):
    @pytest.fixture
    def printer(self) -> Iterator[Printer]:
        self.device = PretendDevice()
        listener = socket.create_server(("127.0.0.1", 0))
        serving = threading.Thread(target=self._serve, args=(listener,))
        serving.start()
        printer = EscPosPrinter(NetworkPort(*listener.getsockname()[:2]), SystemClock(PARIS))
        yield printer
        printer.close()
        listener.shutdown(socket.SHUT_RDWR)
        serving.join()
        listener.close()

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                while received := connection.recv(4096):
                    self.device.take(received)
                    connection.sendall(bytes(self.device.said))
                    self.device.said.clear()


class TestDriverOnSerialLine(OnDevice):
    @pytest.fixture
    def printer(self) -> Iterator[Printer]:
        self.device = PretendDevice()
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        hang_up, hung_up = os.pipe()
        serving = threading.Thread(target=self._serve, args=(ours, hang_up))
        serving.start()
        printer = EscPosPrinter(SerialPort(os.ttyname(theirs), 115_200), SystemClock(PARIS))
        yield printer
        printer.close()
        os.close(hung_up)
        serving.join()
        for end in (ours, theirs, hang_up):
            os.close(end)

    def _serve(self, line: int, hang_up: int) -> None:
        while hang_up not in (ready := select.select((line, hang_up), (), ())[0]):
            assert line in ready
            self.device.take(os.read(line, 4096))
            os.write(line, bytes(self.device.said))
            self.device.said.clear()


class TestDriverOnPlainFile(Contract):
    """A file takes everything and says nothing, as a printer does that knows no status (fault D6)."""

    fine = PrinterStatus.UNKNOWN

    @pytest.fixture
    def printer(self, tmp_path: Path) -> Iterator[Printer]:
        self._file = tmp_path / "lp0"
        self._file.touch()
        printer = EscPosPrinter(FilePort(str(self._file)), SystemClock(PARIS))
        yield printer
        printer.close()

    def came_out(self) -> list[Raster]:
        printed = self._file.read_bytes()
        for real_time in (b"\x10\x05\x02", *(bytes((0x10, 0x04, n)) for n in Question)):
            printed = printed.replace(real_time, b"")
        return [slip for slip in read(printed.replace(bytes(32 * 72), b"")) if any(slip.rows)]
