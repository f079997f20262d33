"""What the status bytes of an ESC/POS printer mean. No input or output here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum

from kiosk.domain.printing import PrinterStatus


class Question(IntEnum):
    """The four status bytes of DLE EOT n."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4

    @property
    def command(self) -> bytes:
        """The bytes that ask it."""
        return bytes((0x10, 0x04, self))


_MEANINGS: Mapping[Question, tuple[tuple[int, PrinterStatus], ...]] = {
    Question.PRINTER: ((0x08, PrinterStatus.OFFLINE),),
    Question.OFFLINE_CAUSE: (
        (0x04, PrinterStatus.COVER_OPEN),
        (0x20, PrinterStatus.NO_PAPER),
        (0x40, PrinterStatus.ERROR),
        (0x08, PrinterStatus.OFFLINE),
    ),
    Question.ERROR_CAUSE: ((0x6C, PrinterStatus.ERROR),),
    Question.PAPER: ((0x60, PrinterStatus.NO_PAPER), (0x0C, PrinterStatus.NEAR_END)),
}
"""Bits and what any of them says, the gravest first (Epson's DLE EOT reference, alike in its clones)."""

_GRAVITY = (
    PrinterStatus.COVER_OPEN,
    PrinterStatus.NO_PAPER,
    PrinterStatus.ERROR,
    PrinterStatus.OFFLINE,
    PrinterStatus.NEAR_END,
    PrinterStatus.READY,
)


def decode_status(question: Question, answer: int) -> PrinterStatus:
    """Return what one byte (0–255) says; `UNKNOWN` when it cannot be an answer to DLE EOT (fault D4)."""
    if answer & 0x93 != 0x12:
        return PrinterStatus.UNKNOWN
    for bits, status in _MEANINGS[question]:
        if answer & bits:
            return status
    return PrinterStatus.READY


def gravest(statuses: Iterable[PrinterStatus]) -> PrinterStatus:
    """Return what the answers say together: the gravest; `UNKNOWN` when none of them says anything."""
    said = set(statuses)
    return next((status for status in _GRAVITY if status in said), PrinterStatus.UNKNOWN)


_AUTOMATIC = re.compile(
    rb"[\x10\x14\x18\x1c\x30\x34\x38\x3c\x50\x54\x58\x5c\x70\x74\x78\x7c][\x00-\x0f\x20-\x2f\x40-\x4f\x60-\x6f]{3}"
)
"""The four bytes of an automatic status back: nobody asked for them (fault D9)."""


def status_answer(received: bytes) -> int | None:
    """Return the first byte that can be an answer to DLE EOT among what was received, or None."""
    return next((byte for byte in _AUTOMATIC.sub(b"", received) if byte & 0x93 == 0x12), None)


def says_done(received: bytes) -> bool:
    """Tell whether an answer to `ASK_WHEN_DONE` is among what was received."""
    return any(byte & 0x90 == 0 for byte in _AUTOMATIC.sub(b"", received))
