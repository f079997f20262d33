"""One encrypted file, read by somebody else's code."""

from __future__ import annotations

import io
import struct

import pytest
from stream_unzip import IncorrectAESPasswordError, stream_unzip

from kiosk.export.files import ExportFile
from kiosk.export.sealed import sealed
from tests.export.test_manifest import FILES, made
from tests.usecases.conftest import TUESDAY_AT_TEN

# WinZip laid down how many rounds of what; the reader does not say so itself.
pytestmark = pytest.mark.filterwarnings("ignore:PBKDF2 without:DeprecationWarning")

PASSWORD = "neuf œufs très verts"


@pytest.fixture
def archive() -> ExportFile:
    return sealed("x.zip", FILES, PASSWORD, TUESDAY_AT_TEN)


def opened(data: bytes, password: str) -> dict[str, bytes]:
    entries = stream_unzip([data], password=password.encode())
    return {name.decode(): b"".join(chunks) for name, _size, chunks in entries}


def test_c20_another_reader_opens_it_with_the_password(archive: ExportFile) -> None:
    assert opened(made(archive), PASSWORD) == {file.name: made(file) for file in FILES}


def test_c20_without_the_password_nothing_is_read(archive: ExportFile) -> None:
    with pytest.raises(IncorrectAESPasswordError):
        opened(made(archive), "neuf œufs très bleus")
    assert made(FILES[0]) not in made(archive)


def test_it_is_aes_256_as_7_zip_reads_it(archive: ExportFile) -> None:
    data = made(archive)
    method, extra = struct.unpack_from("<H", data, 8)[0], data[30 : 30 + 100]
    assert method == 99
    vendor = extra.index(struct.pack("<HH", 0x9901, 7))
    assert extra[vendor + 6 : vendor + 9] == b"AE\x03"


def test_it_is_the_same_each_time_it_is_written_to_whatever_cannot_seek(archive: ExportFile) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += data
            return len(data)

    pipe = Pipe()
    archive.write(pipe)  # type: ignore[arg-type]
    assert pipe.data == made(archive)
