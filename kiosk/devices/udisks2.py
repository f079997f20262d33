"""USB sticks through udisks2, which mounts them for whoever polkit lets: spoken to over the system's D-Bus.

https://storaged.org/udisks/docs/ describes the objects, their properties and the names of the errors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from kiosk.domain.stick import (
    Mounted,
    NoStick,
    SeveralSticks,
    Stick,
    StickStatus,
    StickTrouble,
    UnknownSticks,
    Unmounted,
    UnusableStick,
    WriteProtected,
)

SERVICE = "org.freedesktop.UDisks2"
ROOT = "/org/freedesktop/UDisks2"
DRIVE, BLOCK, TABLE, PARTITION, FILES = (
    f"{SERVICE}.{name}" for name in ("Drive", "Block", "PartitionTable", "Partition", "Filesystem")
)

READABLE_EVERYWHERE = frozenset({"vfat", "exfat", "ext2", "ext3", "ext4"})
"""What we write to. Not NTFS: what Linux has of it is not to be trusted with an only copy."""

LOOK_SECONDS, MOUNT_SECONDS, UNMOUNT_SECONDS = 3.0, 30.0, 300.0
"""Unmounting writes out what is on its way, which a slow stick takes its time for."""

_TROUBLES: Mapping[str, StickTrouble] = {
    f"{SERVICE}.Error.DeviceBusy": StickTrouble.BUSY,
    f"{SERVICE}.Error.AlreadyUnmounting": StickTrouble.BUSY,
    f"{SERVICE}.Error.NotAuthorized": StickTrouble.DENIED,
    f"{SERVICE}.Error.NotAuthorizedCanObtain": StickTrouble.DENIED,
    f"{SERVICE}.Error.NotAuthorizedDismissed": StickTrouble.DENIED,
    f"{SERVICE}.Error.MountedByOtherUser": StickTrouble.DENIED,
    "org.freedesktop.DBus.Error.UnknownObject": StickTrouble.GONE,
    "org.freedesktop.DBus.Error.UnknownMethod": StickTrouble.GONE,
}

_Properties = Mapping[str, Any]
_Objects = Mapping[str, Mapping[str, _Properties]]


@dataclass(frozen=True, slots=True)
class _Part:
    """The one part of a stick that holds its files."""

    path: str
    stick: Stick
    read_only: bool
    mounts: tuple[str, ...]


class UDisks2Drive:
    """Whatever hangs on USB and holds files, but for the disk that the machine itself lives on.

    A whole stick without a table of partitions is taken too: it mounts like any other.
    """

    def __init__(self, bus: str = "SYSTEM") -> None:
        """Remember which bus to ask: the system's, or an address such as `unix:path=…`."""
        self._bus = bus

    def status(self) -> StickStatus:
        """Ask for every object there is, and see what they come to."""
        try:
            sticks = tuple(_sticks(self._objects()))
        except (OSError, ValueError, DBusErrorResponse):
            return UnknownSticks()
        match sticks:
            case ():
                return NoStick()
            case (None,):
                return UnusableStick()
            case (_Part() as part,) if part.read_only:
                return WriteProtected(part.stick)
            case (_Part() as part,):
                return Mounted(part.stick, Path(part.mounts[0])) if part.mounts else Unmounted(part.stick)
            case _:
                return SeveralSticks(len(sticks))

    def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
        """Mount with our own options, whoever has mounted it before us and however."""
        part = self._released(stick)
        if isinstance(part, StickTrouble):
            return part
        if part.read_only and not read_only:
            return StickTrouble.READ_ONLY
        options = "noexec,nosuid,nodev" + (",ro" if read_only else "")
        try:
            (path,) = self._call(part.path, "Mount", {"options": ("s", options)}, MOUNT_SECONDS)
        except (OSError, ValueError, DBusErrorResponse) as error:
            return _trouble(error)
        return Path(path)

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Unmount it wherever it is mounted; never by force, which would say that it is safe when it is not."""
        part = self._released(stick)
        return part if isinstance(part, StickTrouble) else None

    def _released(self, stick: Stick) -> _Part | StickTrouble:
        try:
            part = next((part for part in _sticks(self._objects()) if part and part.stick.key == stick.key), None)
            if part is None:
                return StickTrouble.GONE
            for _ in part.mounts:
                self._call(part.path, "Unmount", {}, UNMOUNT_SECONDS)
        except (OSError, ValueError, DBusErrorResponse) as error:
            return _trouble(error)
        return part

    def _objects(self) -> _Objects:
        manager = DBusAddress(ROOT, SERVICE, "org.freedesktop.DBus.ObjectManager")
        with open_dbus_connection(self._bus) as bus:
            reply = bus.send_and_get_reply(new_method_call(manager, "GetManagedObjects"), timeout=LOOK_SECONDS)
        (objects,) = unwrap_msg(reply)
        return {
            path: {
                interface: {name: value for name, (_, value) in properties.items()}
                for interface, properties in interfaces.items()
            }
            for path, interfaces in objects.items()
        }

    def _call(self, path: str, method: str, options: dict[str, tuple[str, Any]], seconds: float) -> tuple[Any, ...]:
        """Call a method on the files at `path`; nobody is there to be asked for a password."""
        asked = {"auth.no_user_interaction": ("b", True), **options}
        message = new_method_call(DBusAddress(path, SERVICE, FILES), method, "a{sv}", (asked,))
        with open_dbus_connection(self._bus) as bus:
            answer: tuple[Any, ...] = unwrap_msg(bus.send_and_get_reply(message, timeout=seconds))
        return answer


def _sticks(objects: _Objects) -> Iterator[_Part | None]:
    """Yield each stick that is plugged in: its one part, or None where it has none or several that we know."""
    for path, interfaces in objects.items():
        drive = interfaces.get(DRIVE)
        if drive is None or drive.get("ConnectionBus") != "usb" or drive.get("Optical") or not drive.get("Size"):
            continue
        blocks = {name: found for name, found in objects.items() if found.get(BLOCK, {}).get("Drive") == path}
        if not any(_is_of_the_system(block) for block in blocks.values()):
            yield _part(drive, blocks)


def _is_of_the_system(block: Mapping[str, _Properties]) -> bool:
    """Tell whether the machine mounts it by itself, as it does the disk that it starts from."""
    return bool(block[BLOCK].get("Configuration")) or "/" in _mounts(block)


def _mounts(block: Mapping[str, _Properties]) -> tuple[str, ...]:
    return tuple(_text(path) for path in block.get(FILES, {}).get("MountPoints", ()))


def _part(drive: _Properties, blocks: _Objects) -> _Part | None:
    # What is marked to be ignored is the starting part that other systems put in front.
    parts = {
        path: block
        for path, block in blocks.items()
        if TABLE not in block and not block[BLOCK].get("HintIgnore") and not block.get(PARTITION, {}).get("IsContainer")
    }
    if len(parts) != 1:
        return None
    (path, block), *_ = parts.items()
    properties = block[BLOCK]
    if FILES not in block or properties.get("IdType") not in READABLE_EVERYWHERE:
        return None
    name = properties.get("IdLabel") or " ".join(filter(None, (drive.get("Vendor"), drive.get("Model"))))
    key = f"{drive.get('Id', '')}/{properties.get('IdUUID', '')}"
    stick = Stick(key if len(key) > 1 else path, name, properties.get("Size", 0))
    return _Part(path, stick, bool(properties.get("ReadOnly")), _mounts(block))


def _text(raw: bytes) -> str:
    """Return a path, which D-Bus carries as bytes that end in a zero."""
    return bytes(raw).rstrip(b"\0").decode("utf-8", "surrogateescape")


def _trouble(error: Exception) -> StickTrouble:
    return (
        _TROUBLES.get(error.name, StickTrouble.FAILED) if isinstance(error, DBusErrorResponse) else StickTrouble.FAILED
    )
