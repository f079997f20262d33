"""A USB bus as libusb shows it, with one printer on it."""

from __future__ import annotations

import errno
from array import array
from types import SimpleNamespace
from typing import Any

import usb.backend
from usb.core import USBError, USBTimeoutError

from kiosk.devices.pretend_port import PretendDevice

OUT, IN = 0x01, 0x82
BULK, INTERRUPT = 2, 3


class PretendBus(usb.backend.IBackend):  # type: ignore[misc]
    """Holds one printer, at `address`, with the kernel's driver on it until that is detached."""

    def __init__(self, vendor: int, product: int, serial: str, device: PretendDevice) -> None:
        self.vendor, self.product, self.serial, self.device = vendor, product, serial, device
        self.address = 5
        self.plugged = True
        self.kernel_driver = True
        self.claimed = False
        self.readable = True
        self.interface_class = 7

    def enumerate_devices(self) -> list[int]:
        return [self.address] if self.plugged else []

    def get_device_descriptor(self, dev: int) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=self.vendor, idProduct=self.product, bcdDevice=1, iManufacturer=0, iProduct=0,
            iSerialNumber=3, bNumConfigurations=1, address=dev, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=self.interface_class, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[ep],
            bmAttributes=BULK if ep == 0 or self.readable else INTERRUPT,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: int) -> int:
        return dev

    def close_device(self, dev_handle: int) -> None:
        pass

    def get_configuration(self, dev_handle: int) -> int:
        return 1

    def is_kernel_driver_active(self, dev_handle: int, intf: int) -> bool:
        return self.kernel_driver

    def detach_kernel_driver(self, dev_handle: int, intf: int) -> None:
        self.kernel_driver = False

    def claim_interface(self, dev_handle: int, intf: int) -> None:
        if self.kernel_driver:
            raise USBError("Resource busy", -6, errno.EBUSY)
        self.claimed = True

    def release_interface(self, dev_handle: int, intf: int) -> None:
        self._check(dev_handle)
        self.claimed = False

    def ctrl_transfer(
        self, dev_handle: int, request_type: int, request: int, value: int, index: int, data: Any, timeout: int
    ) -> int:
        """Answer for string descriptors, in English or of the serial number."""
        body = b"\x09\x04" if value & 0xFF == 0 else self.serial.encode("utf-16-le")
        said = bytes((len(body) + 2, 3)) + body
        data[: len(said)] = array("B", said)
        return len(said)

    def bulk_write(self, dev_handle: int, ep: int, intf: int, data: array[int], timeout: int) -> int:
        self._check(dev_handle)
        assert (ep, self.claimed) == (OUT, True)
        assert timeout > 0
        if not self.device.room_for(bytes(data)):
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        self.device.take(bytes(data))
        return len(data)

    def bulk_read(self, dev_handle: int, ep: int, intf: int, buff: array[int], timeout: int) -> int:
        self._check(dev_handle)
        assert (ep, self.claimed) == (IN, True)
        assert timeout > 0
        said = bytes(self.device.said)
        if not said:
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        self.device.said.clear()
        buff[: len(said)] = array("B", said)
        return len(said)

    def _check(self, dev_handle: int) -> None:
        if not self.plugged or dev_handle != self.address:
            raise USBError("No such device (it may have been disconnected)", -4, errno.ENODEV)
