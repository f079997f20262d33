"""An ESC/POS printer as its cable knows it, byte by byte, with everything that can go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.devices.escpos_status import Question, decode_status, gravest
from kiosk.domain.printing import Raster

BUFFER = 4096
"""Bytes a usual printer holds that it has not printed yet."""

FINE, NO_PAPER = 0x12, 0x72

_COMMAND = re.compile(
    rb"\x00+|\x1b@|\x1bd\x05|\x10\x04[\x01-\x04]|\x10\x05\x02|(?P<cut>\x1dV\x01)|(?P<done>\x1dr\x01)"
    rb"|\x1dv0\x00(?P<stride>..)(?P<rows>..)",
    re.DOTALL,
)
_LONGEST_COMMAND = 8
_REAL_TIME = re.compile(rb"\x10\x04([\x01-\x04])|\x10\x05\x02")


class PretendDevice:
    """The printer itself: takes bytes, gives paper. It knows the commands of a slip and no other.

    `answers` is what DLE EOT 1–4 return. As long as one of them says that it cannot print, it keeps what it receives,
    `BUFFER` bytes at most, and prints that later, whoever has gone meanwhile.
    """

    def __init__(self) -> None:
        """Begin with everything fine and no paper printed."""
        self.answers = dict.fromkeys(Question, FINE)
        self.silent = False
        self.rows_of_paper: int | None = None
        self.noise_before = self.noise_after = b""
        self.slips: list[Raster] = []
        self.said = bytearray()
        self._held = bytearray()
        self._last_two = b""
        self._stride, self._rows_due = 0, 0
        self._paper: list[bytes] = []

    @property
    def prints(self) -> bool:
        """Whether what is received goes to paper."""
        return gravest(decode_status(asked, answer) for asked, answer in self.answers.items()).prints

    @property
    def rows_begun(self) -> int:
        """Rows on paper since the last cut."""
        return len(self._paper)

    @property
    def held(self) -> int:
        """Bytes received and not carried out."""
        return len(self._held)

    def room_for(self, data: bytes) -> int:
        """Return how many bytes of `data` would be taken now; real-time commands always are."""
        real_time = _REAL_TIME.fullmatch(data) is not None
        return len(data) if self.prints or real_time else min(len(data), BUFFER - self.held)

    def take(self, data: bytes) -> None:
        """Receive bytes: real-time commands act at once, wherever they stand; the others in their turn.

        Raises ValueError for anything that is no command of a slip.
        """
        self._held += data
        window, seen = self._last_two + data, len(self._last_two)
        for found in _REAL_TIME.finditer(window):
            if found.end() <= seen:
                continue
            if found[1]:
                self._say(self.answers[Question(found[1][0])])
            else:
                self._held[:] = window[found.end() :]
                self._rows_due = 0
        self._last_two = window[-2:]
        self._work()

    def mend(self) -> None:
        """Put paper in and close the cover; what was held is printed."""
        self.answers, self.rows_of_paper = dict.fromkeys(Question, FINE), None
        self._work()

    def _say(self, byte: int) -> None:
        if not self.silent:
            self.said += self.noise_before + bytes((byte,)) + self.noise_after

    def _work(self) -> None:
        while self._held and self.prints and (self._print_row() if self._rows_due else self._obey()):
            pass

    def _print_row(self) -> bool:
        if len(self._held) < self._stride:
            return False
        self._paper.append(bytes(self._held[: self._stride]))
        del self._held[: self._stride]
        self._rows_due -= 1
        if self.rows_of_paper is not None:
            self.rows_of_paper -= 1
            if self.rows_of_paper <= 0:
                self.answers[Question.PAPER] = NO_PAPER
        return True

    def _obey(self) -> bool:
        command = _COMMAND.match(self._held)
        if command is None:
            if len(self._held) >= _LONGEST_COMMAND:
                raise ValueError(f"no command of a slip: {bytes(self._held[:_LONGEST_COMMAND])!r}")
            return False
        if command["stride"]:
            self._stride = int.from_bytes(command["stride"], "little")
            self._rows_due = int.from_bytes(command["rows"], "little")
        elif command["cut"]:
            self.slips.append(Raster(self._stride * 8, len(self._paper), b"".join(self._paper)))
            self._paper.clear()
        elif command["done"]:
            self._say(0)
        del self._held[: command.end()]
        return True


class PretendPort:
    """The cable to a `PretendDevice`, which outlives it."""

    def __init__(self, device: PretendDevice, wait: Callable[[float], None]) -> None:
        """Pass the time of a silence with `wait`: a pretend clock's `advance`, or really waiting."""
        self._device, self._wait = device, wait
        self.unplugged = False
        self.stuck = False
        """Takes no byte and gives none."""
        self.dies_after: int | None = None
        """Unplugged when it has carried that many bytes more."""
        self._open = False

    def open(self) -> None:
        """Take up the line; what the printer said before is lost."""
        if self.unplugged:
            raise FileNotFoundError("the pretend printer is unplugged")
        self._device.said.clear()
        self._open = True

    def send(self, data: bytes, within: float) -> int:
        """Carry as much as the printer has room for."""
        self._check()
        taken = 0 if self.stuck else self._device.room_for(data)
        if self.dies_after is not None:
            taken = min(taken, self.dies_after)
            self.dies_after -= taken
            self.unplugged = not self.dies_after
        self._device.take(data[:taken])
        if not taken:
            self._wait(within)
        return taken

    def receive(self, within: float) -> bytes:
        """Return what the printer has said, or let the time pass."""
        self._check()
        said = b"" if self.stuck else bytes(self._device.said)
        if said:
            self._device.said.clear()
        else:
            self._wait(within)
        return said

    def close(self) -> None:
        """Let go of the line."""
        self._open = False

    def _check(self) -> None:
        if self.unplugged or not self._open:
            raise ConnectionResetError("the pretend printer is unplugged")
