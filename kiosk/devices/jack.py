"""Headphone sockets that tell when a plug goes in: a switch of the kernel's input layer, read without a library.

Onboard sockets have one; a USB headset has none, and is begun with by the raised key. Reading it needs the group
`input`, or a udev rule for this one device.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

DEVICES, NODES = Path("/sys/class/input"), Path("/dev/input")

# linux/input-event-codes.h and `struct input_event` of a 64-bit kernel: seconds, microseconds, type, code, value.
EV_SW, SW_HEADPHONE_INSERT = 0x05, 0x02
EVENT = struct.Struct("@llHHi")


def sockets(devices: Path = DEVICES, nodes: Path = NODES) -> tuple[Path, ...]:
    """Return the device files of the machine's headphone sockets, those that may not be read included."""
    found = (node for node in sorted(devices.glob("event*")) if _has_switch(node / "device" / "capabilities" / "sw"))
    return tuple(nodes / node.name for node in found)


def _has_switch(file: Path) -> bool:
    try:
        # Words of a bit mask, the lowest last.
        lowest = int(file.read_text().split()[-1], 16)
    except (OSError, ValueError, IndexError):
        return False
    return bool(lowest >> SW_HEADPHONE_INSERT & 1)


def open_socket(node: Path) -> int | None:
    """Open a device file for reading without waiting; None where that is not allowed, or it is gone."""
    try:
        return os.open(node, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None


def plugged_in(descriptor: int) -> bool | None:
    """Read what has come, and tell whether a plug went in; None when the device is gone."""
    try:
        heard = os.read(descriptor, EVENT.size * 64)
    except BlockingIOError:
        return False
    except OSError:
        return None
    if not heard:
        return None
    whole = len(heard) - len(heard) % EVENT.size
    return any(
        kind == EV_SW and code == SW_HEADPHONE_INSERT and value == 1
        for _, _, kind, code, value in EVENT.iter_unpack(heard[:whole])
    )
