"""The driver of every ESC/POS slip printer, over any port."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from kiosk.devices.clock import Clock
from kiosk.devices.escpos import ASK_WHEN_DONE, CLEAR_BUFFER, FEED_AND_CUT, INITIALISE, blank_band, encode
from kiosk.devices.escpos_status import Question, decode_status, gravest, says_done, status_answer
from kiosk.devices.ports import CHUNK, Port
from kiosk.domain.printing import PrinterStatus, PrintResult, Raster

DRAINS = 64
"""Reads after which a line that never stops talking is no longer listened to."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds a printer is given: to answer a question, to take a next byte, and to carry out the last one.

    A lost connection is tried once more: to say how a printer is takes six answers and one connection (a second) at
    most, under three seconds together (fault D5).
    """

    answer: float = 0.3
    stall: float = 3.0
    finish: float = 3.0


class EscPosPrinter:
    """A printer that is asked rather than trusted, and never waited for without end.

    One that never says anything is `UNKNOWN` and still printed on (fault D6); one that used to answer and does not any
    more is `OFFLINE`.
    """

    def __init__(self, port: Port, clock: Clock, limits: Limits = Limits()) -> None:
        """Take a closed port; it is opened when it is first needed."""
        self._port, self._clock, self._limits = port, clock, limits
        self._connected = False
        self._tidy = False
        self._torn = True
        self._answers = False

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; a connection gone stale is taken up anew, once."""
        for _ in range(2 if self._connected else 1):
            try:
                self._connect()
                return self._inquire()
            except OSError:
                self.close()
        return PrinterStatus.OFFLINE

    def print(self, raster: Raster) -> PrintResult:
        """Send a slip and make sure that it came out; `UNKNOWN` as soon as part of it may have (fault D2)."""
        if not self.status().prints:
            return PrintResult.FAILED
        try:
            self._tidy_up(raster)
        except OSError:
            self.close()
            return PrintResult.FAILED
        self._torn = True
        with suppress(OSError):
            self._send(encode(raster), self._limits.stall)
            self._torn = self._answers and not self._carried_out()
        if self._torn:
            self._call_off()
            return PrintResult.UNKNOWN
        return PrintResult.PRINTED

    def close(self) -> None:
        """Let go of the port."""
        self._port.close()
        self._connected = False

    def _connect(self) -> None:
        """Open the port; what the printer still holds from before is forgotten first (fault D7)."""
        if not self._connected:
            self._port.open()
            self._connected, self._tidy = True, False
            self._send(CLEAR_BUFFER, self._limits.answer)

    def _tidy_up(self, raster: Raster) -> None:
        """Fill a band left open and cut off half a slip, so that no slip begins on a stranger's (fault D7)."""
        if self._torn or not self._tidy:
            cut = FEED_AND_CUT if self._torn else b""
            self._send(blank_band(raster) + INITIALISE + cut, self._limits.stall)
            self._tidy, self._torn = True, False

    def _call_off(self) -> None:
        """Have the rest of a slip forgotten, so that new paper does not bring it out when its visitor has gone (R7)."""
        with suppress(OSError):
            self._send(CLEAR_BUFFER, self._limits.answer)
        self.close()

    def _inquire(self) -> PrinterStatus:
        answers: list[PrinterStatus] = []
        for question in Question:
            answer = self._ask(question)
            if answer is None and not answers:
                break
            answers.append(PrinterStatus.UNKNOWN if answer is None else decode_status(question, answer))
        if answers:
            self._answers = True
        elif self._answers:
            raise TimeoutError("the printer fell silent")
        return gravest(answers)

    def _ask(self, question: Question) -> int | None:
        self._drain()
        self._send(question.command, self._limits.answer)
        received = b""
        for news in self._listen(self._limits.answer):
            received += news
            if (answer := status_answer(received)) is not None:
                return answer
        return None

    def _carried_out(self) -> bool:
        """Wait until the printer has done all it was sent; of one that does not know this question, ask how it is.

        On this connection: a new one would begin by having the slip forgotten.
        """
        self._drain()
        self._send(ASK_WHEN_DONE, self._limits.stall)
        received = b""
        for news in self._listen(self._limits.finish):
            received += news
            if says_done(received):
                return True
        return self._inquire() in (PrinterStatus.READY, PrinterStatus.NEAR_END)

    def _listen(self, seconds: float) -> Iterator[bytes]:
        """Yield what comes in until the line falls silent or the time is over."""
        deadline = self._clock.monotonic() + seconds
        while (left := deadline - self._clock.monotonic()) > 0:
            if not (news := self._port.receive(left)):
                return
            yield news

    def _drain(self) -> None:
        """Throw away whatever the printer said unasked (fault D9)."""
        for _ in range(DRAINS):
            if not self._port.receive(0):
                return

    def _send(self, data: bytes, stall: float) -> None:
        """Send everything; raises TimeoutError when not one more byte is taken for `stall` seconds."""
        rest = memoryview(data)
        deadline = self._clock.monotonic() + stall
        while rest:
            if taken := self._port.send(bytes(rest[:CHUNK]), max(0.0, deadline - self._clock.monotonic())):
                rest = rest[taken:]
                deadline = self._clock.monotonic() + stall
            elif self._clock.monotonic() >= deadline:
                raise TimeoutError("the printer takes nothing more")
