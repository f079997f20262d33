"""A headphone socket found by what the kernel says of it, and a plug told from everything else it may say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.jack import EV_SW, EVENT, SW_HEADPHONE_INSERT, open_socket, plugged_in, sockets


def device(devices: Path, name: str, switches: str) -> None:
    capabilities = devices / name / "device" / "capabilities"
    capabilities.mkdir(parents=True)
    (capabilities / "sw").write_text(switches)


def test_only_devices_with_a_headphone_switch_are_sockets(tmp_path: Path) -> None:
    # A keyboard, a lid, a headphone socket, line in and headphone in a mask of several words, and nonsense.
    for name, switches in {"event0": "0", "event1": "1", "event2": "4", "event3": "1 14", "event4": "?"}.items():
        device(tmp_path, name, f"{switches}\n")
    (tmp_path / "event5").mkdir()
    (tmp_path / "mouse0").mkdir()
    assert sockets(tmp_path, Path("/dev/input")) == (Path("/dev/input/event2"), Path("/dev/input/event3"))


def test_a_machine_without_an_input_layer_has_none(tmp_path: Path) -> None:
    assert sockets(tmp_path / "none") == ()


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Return the two ends of a device file: what the kiosk reads, what the kernel writes."""
    node = tmp_path / "event2"
    os.mkfifo(node)
    reading = open_socket(node)
    assert reading is not None
    writing = os.open(node, os.O_WRONLY)
    yield reading, writing
    os.close(reading)


@pytest.mark.parametrize(
    ("kind", "code", "value", "told"),
    [
        (EV_SW, SW_HEADPHONE_INSERT, 1, True),
        (EV_SW, SW_HEADPHONE_INSERT, 0, False),
        (EV_SW, 4, 1, False),
        (0, 0, 0, False),
        (1, SW_HEADPHONE_INSERT, 1, False),
    ],
    ids=["in", "out", "a microphone", "end of report", "a key"],
)
def test_a_plug_that_goes_in_is_told(pipe: tuple[int, int], kind: int, code: int, value: int, told: bool) -> None:
    os.write(pipe[1], EVENT.pack(1, 2, 0, 0, 0) + EVENT.pack(1, 2, kind, code, value) + b"half")
    assert plugged_in(pipe[0]) is told
    os.close(pipe[1])


def test_nothing_to_read_is_nothing_and_a_device_that_is_gone_is_told(pipe: tuple[int, int]) -> None:
    assert plugged_in(pipe[0]) is False
    os.close(pipe[1])
    assert plugged_in(pipe[0]) is None


def test_a_device_that_may_not_be_opened_is_none(tmp_path: Path) -> None:
    assert open_socket(tmp_path / "event9") is None
