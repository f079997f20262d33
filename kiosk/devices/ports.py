"""Lines to a printer: bytes go out, bytes come in, and nothing ever waits longer than it was told.

A port raises OSError, and nothing else, when the line is not there or breaks. Each verb takes one step at most, so that
whoever calls it watches the clock.
"""

from __future__ import annotations

import os
import select
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import serial

CHUNK = 4096


class Port(Protocol):
    """One line, closed until it is opened."""

    def open(self) -> None:
        """Take up the line."""
        ...

    def send(self, data: bytes, within: float) -> int:
        """Hand over the beginning of `data` within `within` seconds and return how many bytes were taken, perhaps 0."""
        ...

    def receive(self, within: float) -> bytes:
        """Return what has come in, waiting `within` seconds at most for a first byte; nothing when it stays silent."""
        ...

    def close(self) -> None:
        """Let go of the line; closing twice does no harm."""
        ...


class _Descriptor:
    """The verbs of a port whose line is a non-blocking file descriptor."""

    _fd: int | None = None

    @property
    def _open(self) -> int:
        if self._fd is None:
            raise ConnectionError("the port is closed")
        return self._fd

    def send(self, data: bytes, within: float) -> int:
        """Write once when the descriptor is ready."""
        if not select.select((), (self._open,), (), within)[1]:
            return 0
        with suppress(BlockingIOError):
            return os.write(self._open, data[:CHUNK])
        return 0

    def receive(self, within: float) -> bytes:
        """Read once when the descriptor is ready."""
        if not select.select((self._open,), (), (), within)[0]:
            return b""
        with suppress(BlockingIOError):
            return os.read(self._open, CHUNK)
        return b""


class FilePort(_Descriptor):
    """A device file such as /dev/usb/lp0, or a plain file, which never answers."""

    def __init__(self, path: str) -> None:
        """Remember `path`, which must exist when the port is opened."""
        self._path = path

    def open(self) -> None:
        """Open the file to read and write, at its end: what a plain file holds already is no answer."""
        self._fd = os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with suppress(OSError):  # a device has no end to go to
            os.lseek(self._fd, 0, os.SEEK_END)

    def close(self) -> None:
        """Close the file."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


class NetworkPort(_Descriptor):
    """A printer that listens on the network, nearly always on port 9100."""

    def __init__(self, host: str, port: int, connect_within: float = 1.0) -> None:
        """Remember where to connect, and how many seconds that may take."""
        self._address, self._connect_within = (host, port), connect_within
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connect."""
        self._socket = socket.create_connection(self._address, self._connect_within)
        self._socket.setblocking(False)
        self._fd = self._socket.fileno()

    def receive(self, within: float) -> bytes:
        """Read once; the printer's end of the connection raises ConnectionResetError."""
        if not select.select((self._open,), (), (), within)[0]:
            return b""
        if not (received := os.read(self._open, CHUNK)):
            raise ConnectionResetError("the printer hung up")
        return received

    def close(self) -> None:
        """Hang up."""
        if self._socket is not None:
            self._socket.close()
            self._socket = self._fd = None


class SerialPort(_Descriptor):
    """A printer on a serial line, 8 bits, no parity, one stop bit."""

    def __init__(self, path: str, baud: int) -> None:
        """Remember the line's device file and its speed in bauds."""
        self._path, self._baud = path, baud
        self._line: serial.Serial | None = None

    def open(self) -> None:
        """Set the line up."""
        import serial

        try:
            self._line = serial.Serial(self._path, self._baud, timeout=0, write_timeout=0, exclusive=True)
        except ValueError as error:
            raise OSError(str(error)) from error
        self._fd = self._line.fileno()

    def close(self) -> None:
        """Close the line."""
        if self._line is not None:
            self._line.close()
            self._line = self._fd = None
