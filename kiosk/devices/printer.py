"""What the kiosk asks of a printer. Both verbs answer within a few seconds, whatever the printer does."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.printing import PrinterStatus, PrintResult, Raster


class Printer(Protocol):
    """A slip printer."""

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; never raises."""
        ...

    def print(self, raster: Raster) -> PrintResult:
        """Print one slip and cut it; never raises. A printer that cannot print is sent nothing: `FAILED`."""
        ...

    def close(self) -> None:
        """Let go of the printer; the next verb takes it up again."""
        ...


class NoPrinter:
    """A site without a printer: numbers stay on the screen."""

    def status(self) -> PrinterStatus:
        """Return `OFFLINE`."""
        return PrinterStatus.OFFLINE

    def print(self, raster: Raster) -> PrintResult:  # noqa: ARG002 - the Protocol's
        """Print nothing."""
        return PrintResult.FAILED

    def close(self) -> None:
        """Do nothing."""
