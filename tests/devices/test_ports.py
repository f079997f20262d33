"""Lines that are not there, break, or stay silent."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.ports import FilePort, NetworkPort, Port, SerialPort


@pytest.mark.parametrize(
    "port",
    [FilePort("/nowhere/lp0"), SerialPort("/nowhere/ttyUSB0", 9600), NetworkPort("127.0.0.1", 1, 0.5)],
    ids=["file", "serial", "network"],
)
def test_a_line_that_is_not_there_raises_an_oserror_d5(port: Port) -> None:
    with pytest.raises(OSError, match=r".+"):
        port.open()
    with pytest.raises(OSError, match="closed"):
        port.send(b"x", 0)
    with pytest.raises(OSError, match="closed"):
        port.receive(0)
    port.close()


def test_a_serial_address_that_is_no_line_raises_an_oserror(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    port = SerialPort(str(tmp_path / "plain"), 9600)
    with pytest.raises(OSError, match=r".+"):
        port.open()
    port.close()


@pytest.fixture
def fifo(tmp_path: Path) -> Iterator[FilePort]:
    """A device file that nobody reads from, of the size of a pipe."""
    os.mkfifo(tmp_path / "lp0")
    port = FilePort(str(tmp_path / "lp0"))
    port.open()
    yield port
    port.close()


def test_a_full_device_takes_nothing_and_does_not_block_d5(fifo: FilePort) -> None:
    while fifo.send(bytes(4096), 0):
        pass
    assert fifo.send(b"x", 0.01) == 0


def test_a_silent_device_gives_nothing_and_does_not_block_d6(fifo: FilePort) -> None:
    assert fifo.receive(0.01) == b""


def test_a_plain_file_does_not_answer_with_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "lp0"
    file.write_bytes(b"\x12\x12\x12\x12")
    port = FilePort(str(file))
    port.open()
    assert port.receive(0) == b""
    assert port.send(b"slip", 0) == 4
    assert port.receive(0) == b""
    port.close()
    assert file.read_bytes() == b"\x12\x12\x12\x12slip"


def test_a_printer_that_hangs_up_raises_an_oserror_d5() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = NetworkPort(*listener.getsockname()[:2])
        port.open()
        connection, _ = listener.accept()
        assert port.receive(0) == b""
        connection.sendall(b"\x12")
        assert port.receive(1) == b"\x12"
        connection.close()
        with pytest.raises(OSError, match="hung up"):
            port.receive(1)
        port.close()
        port.close()
