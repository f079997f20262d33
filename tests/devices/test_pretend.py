"""The printer without a printer."""

import zlib
from pathlib import Path

from kiosk.devices.pretend import PretendPrinter, png
from kiosk.domain.printing import Raster
from tests.devices.rasters import noise


def pixels(picture: bytes) -> Raster:
    """Read a 1-bit grey PNG back, checking it as a strict reader does."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, {}
    while at < len(picture):
        length, kind = int.from_bytes(picture[at : at + 4], "big"), picture[at + 4 : at + 8]
        body, check = picture[at + 8 : at + 8 + length], picture[at + 8 + length : at + 12 + length]
        assert zlib.crc32(kind + body) == int.from_bytes(check, "big")
        chunks[kind] = body
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    assert chunks[b"IHDR"][8:] == b"\x01\x00\x00\x00\x00"
    width, height = (int.from_bytes(chunks[b"IHDR"][start : start + 4], "big") for start in (0, 4))
    stride = (width + 7) // 8
    lines = zlib.decompress(chunks[b"IDAT"])
    assert len(lines) == height * (stride + 1)
    assert set(lines[:: stride + 1]) == {0}
    rows = b"".join(lines[start + 1 : start + 1 + stride] for start in range(0, len(lines), stride + 1))
    return Raster(width, height, bytes(byte ^ 0xFF for byte in rows))


def test_a_picture_file_holds_every_dot() -> None:
    for raster in (noise(576, 40), noise(13, 3), Raster(8, 1, b"\x80")):
        assert pixels(png(raster)) == raster


def test_slips_are_numbered_in_the_order_they_were_printed(tmp_path: Path) -> None:
    printer = PretendPrinter(tmp_path / "not" / "there yet")
    rasters = [noise(64, height) for height in (1, 2, 3)]
    for raster in rasters:
        printer.print(raster)
    assert [pixels(path.read_bytes()) for path in printer.slips()] == rasters
