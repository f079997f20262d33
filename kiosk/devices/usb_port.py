"""A printer straight on USB, found by what it is rather than where it sits (fault D8)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.devices.ports import CHUNK

if TYPE_CHECKING:
    import usb.core

PRINTER_CLASS = 7


class UsbPort:
    """A printer by vendor and product, and by serial number where a site has two alike.

    Plugged in again elsewhere it is another bus address and another /dev/usb/lp, but the same port. The kernel's
    usblp, which would hold the interface, is sent away.
    """

    def __init__(self, vendor: int, product: int, serial: str | None = None) -> None:
        """Remember which device to look for."""
        self._vendor, self._product, self._serial = vendor, product, serial
        self._device: usb.core.Device | None = None
        self._interface = 0
        self._out: usb.core.Endpoint | None = None
        self._in: usb.core.Endpoint | None = None

    def open(self) -> None:
        """Find the device and claim its printer interface."""
        import usb.core
        import usb.util

        try:
            device = usb.core.find(idVendor=self._vendor, idProduct=self._product, custom_match=self._is_wanted)
        except usb.core.NoBackendError as error:
            raise OSError("libusb is not installed") from error
        if device is None:
            raise FileNotFoundError(f"no USB device {self._vendor:04x}:{self._product:04x}")
        self._device = device
        interface = next(
            (found for found in device.get_active_configuration() if found.bInterfaceClass == PRINTER_CLASS), None
        )
        if interface is None:
            raise OSError("the USB device is not a printer")
        self._interface = interface.bInterfaceNumber
        with suppress(NotImplementedError):
            if device.is_kernel_driver_active(self._interface):
                device.detach_kernel_driver(self._interface)
        usb.util.claim_interface(device, self._interface)
        for endpoint in interface:
            if usb.util.endpoint_type(endpoint.bmAttributes) != usb.util.ENDPOINT_TYPE_BULK:
                continue
            if usb.util.endpoint_direction(endpoint.bEndpointAddress) == usb.util.ENDPOINT_OUT:
                self._out = endpoint
            else:
                self._in = endpoint

    def send(self, data: bytes, within: float) -> int:
        """Transfer one chunk whole. One cut short raises: nobody can tell how much of it arrived."""
        if self._out is None:
            raise ConnectionError("the port is closed")
        return int(self._out.write(data[:CHUNK], _milliseconds(within)))

    def receive(self, within: float) -> bytes:
        """Read one transfer; a printer without an answering endpoint is a silent one."""
        import usb.core

        if self._device is None:
            raise ConnectionError("the port is closed")
        if self._in is None:
            return b""
        with suppress(usb.core.USBTimeoutError):
            return bytes(self._in.read(CHUNK, _milliseconds(within)))
        return b""

    def close(self) -> None:
        """Release the device."""
        if self._device is None:
            return
        import usb.util

        with suppress(OSError):  # it may be gone
            usb.util.release_interface(self._device, self._interface)
        usb.util.dispose_resources(self._device)
        self._device = self._out = self._in = None

    def _is_wanted(self, device: usb.core.Device) -> bool:
        if self._serial is None:
            return True
        try:
            return str(device.serial_number) == self._serial
        except (OSError, ValueError):  # a device we may not open does not tell its serial number
            return False


def _milliseconds(seconds: float) -> int:
    """libusb takes 0 for «no time-out»."""
    return max(1, round(seconds * 1000))
