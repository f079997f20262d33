"""From the printer's address in `site.toml` to a printer."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.devices.clock import Clock
from kiosk.devices.escpos_printer import EscPosPrinter
from kiosk.devices.ports import FilePort, NetworkPort, Port, SerialPort
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.printer import NoPrinter, Printer
from kiosk.devices.usb_port import UsbPort

_NETWORK = re.compile(r"(?P<host>[^:\[\]\s]+|\[[0-9a-fA-F:.]+\]):(?P<port>\d{1,5})")
_SERIAL = re.compile(r"(?P<path>/.+):(?P<baud>1200|2400|4800|9600|19200|38400|57600|115200)")
_USB = re.compile(r"(?P<vendor>[0-9a-fA-F]{4}):(?P<product>[0-9a-fA-F]{4})(?::(?P<serial>\S+))?")

_FORMS = (
    "« usb:04b8:0202 », « file:/dev/usb/lp0 », « tcp:192.0.2.7:9100 », « serial:/dev/ttyUSB0:19200 », "
    "« pretend:DOSSIER » ou « none »"
)


def open_printer(address: str, clock: Clock) -> Printer:
    """Return the printer at an address; it is connected to when it is first asked something.

    Raises ValueError with a sentence in French for the coordinator when the address is none.
    """
    if address == "none":
        return NoPrinter()
    scheme, _, rest = address.partition(":")
    if scheme == "pretend" and rest:
        return PretendPrinter(Path(rest))
    return EscPosPrinter(_port(address, scheme, rest), clock)


def _port(address: str, scheme: str, rest: str) -> Port:
    if scheme == "file" and rest.startswith("/"):
        return FilePort(rest)
    if scheme == "tcp" and (found := _NETWORK.fullmatch(rest)) and 0 < int(found["port"]) < 65536:
        return NetworkPort(found["host"].strip("[]"), int(found["port"]))
    if scheme == "serial" and (found := _SERIAL.fullmatch(rest)):
        return SerialPort(found["path"], int(found["baud"]))
    if scheme == "usb" and (found := _USB.fullmatch(rest)):
        return UsbPort(int(found["vendor"], 16), int(found["product"], 16), found["serial"])
    raise ValueError(f"« {address} » n’est pas une adresse d’imprimante ; écrivez par exemple {_FORMS}")
