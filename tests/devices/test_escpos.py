"""The bytes a slip is sent as."""

import re

from hypothesis import given

from kiosk.devices.escpos import encode, without_commands
from kiosk.domain.printing import Raster
from tests.devices.escpos_reader import read
from tests.devices.rasters import hostile, noise

REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")


def dots(raster: Raster) -> int:
    return int.from_bytes(raster.rows, "big").bit_count()


def test_a_picture_comes_out_as_it_went_in() -> None:
    checked = Raster(16, 600, b"\xaa\x55\x55\xaa" * 300)
    assert read(encode(checked)) == [checked]


@given(hostile())
def test_whatever_the_picture_the_printer_gets_a_slip_and_nothing_else_d11(raster: Raster) -> None:
    (printed,) = read(encode(raster))
    quiet = without_commands(raster)
    assert (printed.height, printed.rows) == (quiet.height, quiet.rows)


@given(hostile())
def test_no_real_time_command_is_ever_on_the_wire_d12(raster: Raster) -> None:
    assert REAL_TIME.search(encode(raster)) is None


def test_a_command_across_two_rows_is_split_and_costs_no_dot_d12() -> None:
    raster = Raster(16, 3, b"\x00\x10\x14\x10\x05\x02")
    assert without_commands(raster) == raster
    assert read(encode(raster)) == [raster]
    assert REAL_TIME.search(encode(raster)) is None


def test_a_command_within_a_row_costs_one_dot_d12() -> None:
    raster = Raster(32, 1, b"\x00\x10\x14\x00")
    assert without_commands(raster).rows == b"\x00\x18\x14\x00"


@given(hostile())
def test_a_dot_is_only_ever_added_beside_another_d12(raster: Raster) -> None:
    quiet = without_commands(Raster(raster.stride * 8, raster.height, raster.rows))
    for before, after in zip(raster.rows, quiet.rows, strict=True):
        assert after == before or (before, after) == (0x10, 0x18)


def test_bits_beyond_the_width_stay_white() -> None:
    (printed,) = read(encode(Raster(13, 40, b"\xff" * 80)))
    assert printed.rows == b"\xff\xf8" * 40


def test_pictures_have_any_height() -> None:
    for height in (1, 31, 32, 33, 255, 256, 1200):
        raster = without_commands(noise(384, height))
        assert read(encode(raster)) == [raster]
