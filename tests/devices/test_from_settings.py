"""Printer addresses."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.devices.escpos_printer import EscPosPrinter
from kiosk.devices.from_settings import open_printer
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.printer import NoPrinter
from kiosk.domain.printing import PrinterStatus, PrintResult
from tests.devices.rasters import noise

CLOCK = PretendClock(datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris")))


@pytest.mark.parametrize(
    "address",
    [
        "file:/dev/usb/lp0",
        "tcp:192.0.2.7:9100",
        "tcp:imprimante.local:9100",
        "tcp:[2001:db8::7]:9100",
        "serial:/dev/ttyUSB0:19200",
        "usb:04b8:0202",
        "usb:04B8:0202:J3XF001234",
    ],
)
def test_an_address_is_that_of_a_real_printer_not_yet_connected_to(address: str) -> None:
    assert isinstance(open_printer(address, CLOCK), EscPosPrinter)


def test_a_pretend_address_is_a_folder_of_pictures(tmp_path: Path) -> None:
    printer = open_printer(f"pretend:{tmp_path / 'slips'}", CLOCK)
    assert isinstance(printer, PretendPrinter)
    assert printer.print(noise(64, 8)) is PrintResult.PRINTED
    assert [path.name for path in printer.slips()] == ["slip-0001.png"]


def test_a_site_may_have_no_printer() -> None:
    printer = open_printer("none", CLOCK)
    assert isinstance(printer, NoPrinter)
    assert printer.status() is PrinterStatus.OFFLINE
    assert printer.print(noise(64, 8)) is PrintResult.FAILED
    printer.close()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "usb",
        "usb:",
        "usb:4b8:202",
        "usb:04b8:0202:",
        "usb:04b8:02zz",
        "file:",
        "file:lp0",
        "tcp:192.0.2.7",
        "tcp:192.0.2.7:0",
        "tcp:192.0.2.7:70000",
        "tcp::9100",
        "serial:/dev/ttyUSB0",
        "serial:/dev/ttyUSB0:12345",
        "pretend:",
        "cups:tickets",
        "/dev/usb/lp0",
    ],
)
def test_anything_else_is_refused_in_a_sentence_that_says_what_to_write(address: str) -> None:
    with pytest.raises(ValueError, match=r"n’est pas une adresse d’imprimante.*« usb:04b8:0202 »"):
        open_printer(address, CLOCK)
