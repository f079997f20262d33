"""A udisks2 of our own on a bus of our own: real messages over a real dbus-daemon, sticks that are folders."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_call, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from kiosk.devices.udisks2 import BLOCK, DRIVE, FILES, PARTITION, ROOT, SERVICE, TABLE

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>"""


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Run a bus that nobody else is on, and give its address. `folder` has a short path: a socket's may not be long."""
    configuration = folder / "bus.conf"
    configuration.write_text(CONFIGURATION.format(socket=folder / "bus"))
    command = ["dbus-daemon", "--nofork", "--print-address", f"--config-file={configuration}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        try:
            yield address
        finally:
            daemon.terminate()


@dataclass
class FakeStick:
    """A stick: what udisks2 says of it, and the folder that stands for its files."""

    name: str
    folder: Path
    kind: str = "vfat"
    label: str = "ACCUEIL"
    uuid: str = "12AB-34CD"
    bus: str = "usb"
    size: int = 8 * 10**9
    read_only: bool = False
    ignored: bool = False
    configured: bool = False
    other_parts: int = 0
    nameless: bool = False
    container: bool = False
    whole: bool = False
    """Without a table of partitions."""
    mounted: bool = False
    options: list[str] = field(default_factory=list)

    @property
    def block(self) -> str:
        """The object that holds the files."""
        return f"{ROOT}/block_devices/{self.name}{'' if self.whole else '1'}"

    def objects(self) -> dict[str, dict[str, dict[str, tuple[str, Any]]]]:
        """Return the objects of this stick."""
        drive = f"{ROOT}/drives/{self.name}"
        table = {BLOCK: self._block(drive, "", ""), TABLE: {"Type": ("s", "dos")}}
        parts = {
            f"{ROOT}/block_devices/{self.name}{place}": {
                BLOCK: self._block(drive, "ext4", f"part-{place}"),
                PARTITION: {"Number": ("u", place), "IsContainer": ("b", self.container)},
                FILES: {"MountPoints": ("aay", [])},
            }
            for place in range(2, 2 + self.other_parts)
        }
        files = {FILES: {"MountPoints": ("aay", [bytes(self.folder) + b"\0"] if self.mounted else [])}}
        mine = {BLOCK: self._block(drive, self.kind, self.uuid), **(files if self.kind else {})}
        if not self.whole:
            mine[PARTITION] = {"Number": ("u", 1), "IsContainer": ("b", False)}
        return {
            drive: {
                DRIVE: {
                    "ConnectionBus": ("s", self.bus),
                    "Size": ("t", self.size),
                    "Id": ("s", "" if self.nameless else f"Kingston-{self.name}"),
                    "Vendor": ("s", "Kingston"),
                    "Model": ("s", "DataTraveler"),
                    "Optical": ("b", False),
                }
            },
            **({} if self.whole else {f"{ROOT}/block_devices/{self.name}": table}),
            self.block: mine,
            **parts,
        }

    def _block(self, drive: str, kind: str, uuid: str) -> dict[str, tuple[str, Any]]:
        lines = [("fstab", {"dir": ("ay", b"/srv\0")})] if self.configured else []
        return {
            "Drive": ("o", drive),
            "IdType": ("s", kind),
            "IdLabel": ("s", self.label),
            "IdUUID": ("s", uuid),
            "Size": ("t", self.size),
            "ReadOnly": ("b", self.read_only),
            "HintIgnore": ("b", self.ignored and kind == self.kind),
            "Configuration": ("a(sa{sv})", lines),
        }


class FakeUDisks2:
    """The service, in a thread; `errors` are told once each, in their order, by the name of the method."""

    def __init__(self, address: str) -> None:
        self.sticks: list[FakeStick] = []
        self.errors: dict[str, list[str]] = {}
        self.silent = False
        self._bus: DBusConnection = open_dbus_connection(address)
        message = message_bus.RequestName(SERVICE)
        self._bus.send_and_get_reply(message)
        self._thread = threading.Thread(target=self._serve)
        self._ending = False
        self._address = address
        self._thread.start()

    def stop(self) -> None:
        """Leave the bus."""
        self._ending = True
        with open_dbus_connection(self._address) as poke:
            self.silent = True
            poke.send(new_method_call(DBusAddress(ROOT, SERVICE, "org.freedesktop.DBus.Peer"), "Ping"))
            self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        while not self._ending:
            with suppress(ConnectionResetError):
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call and not self.silent:
                    self._bus.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        fields = message.header.fields
        method, path = fields[HeaderFields.member], fields[HeaderFields.path]
        if waiting := self.errors.get(method):
            return new_error(message, waiting.pop(0), "s", ("no",))
        if method == "GetManagedObjects":
            objects = {path: found for stick in self.sticks for path, found in stick.objects().items()}
            return new_method_return(message, "a{oa{sa{sv}}}", (objects,))
        stick = next((stick for stick in self.sticks if stick.block == path), None)
        if stick is None:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "s", ("no such object",))
        if method == "Mount":
            stick.mounted = True
            stick.options.append(message.body[0]["options"][1])
            return new_method_return(message, "s", (str(stick.folder),))
        if not stick.mounted:
            return new_error(message, f"{SERVICE}.Error.NotMounted", "s", ("not mounted",))
        stick.mounted = False
        return new_method_return(message)
