"""A printer straight on USB, on a bus that stands in for libusb's."""

from datetime import datetime

import pytest
import usb.backend.libusb0
import usb.backend.libusb1
import usb.backend.openusb

from kiosk.devices.clock import PretendClock
from kiosk.devices.escpos_printer import EscPosPrinter
from kiosk.devices.pretend_port import PretendDevice
from kiosk.devices.usb_port import UsbPort
from kiosk.domain.printing import PrinterStatus, PrintResult, Raster
from tests.devices.pretend_usb import PretendBus
from tests.devices.test_printer_contract import PARIS, SLIPS, OnDevice


def came_out(device: PretendDevice) -> list[Raster]:
    return [slip for slip in device.slips if any(slip.rows)]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> PretendBus:
    bus = PretendBus(0x04B8, 0x0202, "J3XF001234", PretendDevice())
    monkeypatch.setattr(usb.backend.libusb1, "get_backend", lambda: bus)
    return bus


def driver(serial: str | None = None) -> EscPosPrinter:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=PARIS))
    return EscPosPrinter(UsbPort(0x04B8, 0x0202, serial), clock)


class TestDriverOnUsb(OnDevice):
    @pytest.fixture
    def printer(self, bus: PretendBus) -> EscPosPrinter:
        self.device = bus.device
        return driver()


def test_the_kernel_driver_is_sent_away_d8(bus: PretendBus) -> None:
    assert driver().status() is PrinterStatus.READY
    assert not bus.kernel_driver


def test_a_printer_plugged_in_elsewhere_is_found_again_d8(bus: PretendBus) -> None:
    printer = driver("J3XF001234")
    assert printer.print(SLIPS[1]) is PrintResult.PRINTED
    bus.plugged = False
    assert printer.status() is PrinterStatus.OFFLINE
    bus.plugged, bus.address, bus.kernel_driver = True, 9, True
    assert printer.print(SLIPS[1]) is PrintResult.PRINTED
    assert came_out(bus.device) == [SLIPS[1]] * 2


def test_a_replug_between_two_slips_costs_nothing_d8(bus: PretendBus) -> None:
    printer = driver()
    assert printer.status() is PrinterStatus.READY
    bus.address, bus.kernel_driver = 9, True
    assert printer.print(SLIPS[1]) is PrintResult.PRINTED


@pytest.mark.parametrize("serial", ["another", "J3XF00123"])
def test_of_two_alike_only_the_one_with_the_serial_number_is_taken_d8(bus: PretendBus, serial: str) -> None:
    assert driver(serial).status() is PrinterStatus.OFFLINE
    assert bus.kernel_driver


def test_a_printer_that_cannot_speak_is_unknown_and_prints_d6(bus: PretendBus) -> None:
    bus.readable = False
    printer = driver()
    assert printer.status() is PrinterStatus.UNKNOWN
    assert printer.print(SLIPS[1]) is PrintResult.PRINTED


def test_a_device_that_is_no_printer_is_left_alone(bus: PretendBus) -> None:
    bus.interface_class = 3
    assert driver().status() is PrinterStatus.OFFLINE
    assert bus.kernel_driver


def test_without_libusb_the_printer_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for backend in (usb.backend.libusb0, usb.backend.libusb1, usb.backend.openusb):
        monkeypatch.setattr(backend, "get_backend", lambda: None)
    assert driver().status() is PrinterStatus.OFFLINE
