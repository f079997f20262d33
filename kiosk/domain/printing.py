"""What a printer is given and what it can say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PrinterStatus(StrEnum):
    """All a printer can be; `UNKNOWN` is «it does not say», never «no paper»."""

    READY = "ready"
    NEAR_END = "near_end"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    ERROR = "error"
    OFFLINE = "offline"
    UNKNOWN = "unknown"

    @property
    def prints(self) -> bool:
        """Whether a slip is worth sending."""
        return self in (PrinterStatus.READY, PrinterStatus.NEAR_END, PrinterStatus.UNKNOWN)


class PrintResult(StrEnum):
    """How sending one slip ended; `UNKNOWN` when the printer stopped half-way."""

    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Raster:
    """A 1-bit picture: `rows` holds `height` rows of `stride` bytes, most significant bit first, 1 = black."""

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        """Bytes in a row."""
        return (self.width + 7) // 8
