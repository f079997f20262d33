"""A printer without a printer: each slip becomes a picture file, on the bench and in tests."""

from __future__ import annotations

import zlib
from pathlib import Path

from kiosk.domain.printing import PrinterStatus, PrintResult, Raster


class PretendPrinter:
    """Leaves `slip-0001.png`, `slip-0002.png`… in a folder; `status` is whatever it is set to."""

    def __init__(self, folder: Path, status: PrinterStatus = PrinterStatus.READY) -> None:
        """Use `folder`, made when the first slip needs it."""
        self.folder, self.pretended = folder, status

    def status(self) -> PrinterStatus:
        """Return the status pretended."""
        return self.pretended

    def print(self, raster: Raster) -> PrintResult:
        """Write the next picture."""
        if not self.pretended.prints:
            return PrintResult.FAILED
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"slip-{len(self.slips()) + 1:04}.png"
        path.write_bytes(png(raster))
        return PrintResult.PRINTED

    def slips(self) -> list[Path]:
        """Return the pictures left so far, in the order they were printed."""
        return sorted(self.folder.glob("slip-*.png"))

    def close(self) -> None:
        """Do nothing."""


def png(raster: Raster) -> bytes:
    """Return a raster as a 1-bit grey PNG."""
    white_is_1 = bytes(byte ^ 0xFF for byte in raster.rows)
    lines = b"".join(
        b"\0" + white_is_1[start : start + raster.stride] for start in range(0, len(white_is_1), raster.stride)
    )
    header = raster.width.to_bytes(4, "big") + raster.height.to_bytes(4, "big") + b"\x01\x00\x00\x00\x00"
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
