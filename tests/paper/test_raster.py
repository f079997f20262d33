"""How slips look, dot for dot.

The golden pictures are drawn anew, after a change that is meant, by `KIOSK_GOLDEN=write pytest tests/paper`.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QRawFont, QTextLayout

from kiosk import fonts
from kiosk.devices.escpos import encode
from kiosk.devices.pretend import png
from kiosk.domain.printing import Raster
from kiosk.language import OFFERED
from kiosk.paper.compose import referral_slip
from kiosk.paper.raster import draw
from kiosk.paper.raster.letters import Letters
from tests.devices.escpos_reader import read
from tests.paper import slips
from tests.paper.slips import CODE, NOW, OPEN, PICTOGRAMS, STATIONERY, catalogue, every
from tests.paper.test_compose import parts

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (576, 384)
MOST_DOTS = 8
"""Edges of drawings may round otherwise on another processor; a full stop has more dots than this."""

DRAWN = ("_fr", "_ar", "_en")
"""The languages whose slips are kept as pictures; those of the others are looked at by rule."""

SLIPS = {f"{name}_{tag}": slip for tag in OFFERED for name, slip in every(catalogue(tag))}

pytestmark = pytest.mark.usefixtures("ink")


def dots(raster: Raster) -> NDArray[np.uint8]:
    """Return a raster as rows of 0 and 1, 1 black."""
    rows = np.frombuffer(raster.rows, np.uint8).reshape(raster.height, raster.stride)
    return np.unpackbits(rows, axis=1)[:, : raster.width]


def picture(path: Path) -> NDArray[np.uint8]:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return (grey[:, : image.width()] < 128).astype(np.uint8)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in SLIPS if name.endswith(DRAWN)])
def test_slips_look_as_they_did_d13_d15(name: str, width: int, tmp_path: Path) -> None:
    raster = draw(SLIPS[name], width, PICTOGRAMS)
    golden = GOLDEN / f"{name}_{width}.png"
    if os.environ.get("KIOSK_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(png(raster))
    (tmp_path / golden.name).write_bytes(png(raster))
    wanted, drawn = picture(golden), dots(raster)
    assert drawn.shape == wanted.shape, f"see {tmp_path / golden.name}"
    assert np.count_nonzero(drawn != wanted) <= MOST_DOTS, f"see {tmp_path / golden.name}"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in SLIPS if name.endswith(DRAWN)])
def test_the_printer_gets_the_slip_to_the_dot_and_its_qr_is_read_d11_d12(name: str, width: int) -> None:
    raster = draw(SLIPS[name], width, PICTOGRAMS)
    stream = encode(raster)
    assert not any(order in stream for order in (b"\x10\x04", b"\x10\x05", b"\x10\x14"))
    (printed,) = read(stream)
    assert printed == raster
    codes = zxingcpp.read_barcodes((1 - dots(printed)) * 255)
    assert [code.text for code in codes] == list(filter(None, [SLIPS[name].footer.payload]))


@pytest.mark.parametrize("tag", OFFERED)
def test_every_letter_is_drawn_with_the_bundled_fonts_d13(tag: str) -> None:
    for _name, slip in every(catalogue(tag)):
        for words in parts(slip, str):
            for bold in (False, True):
                for family, glyphs in drawn_with(words, Letters(35, bold=bold)):
                    assert family in fonts.FAMILIES
                    assert 0 not in glyphs, words


def drawn_with(words: str, letters: Letters) -> list[tuple[str, list[int]]]:
    layout = QTextLayout(words, letters.font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [(QRawFont(run.rawFont()).familyName(), run.glyphIndexes()) for run in layout.glyphRuns()]


def test_the_bundle_knows_accents_scripts_and_signs_d13() -> None:
    for words in ("é ẅ œ Ł ş ț ğ € ’ · «\u202f»", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "پښتو دری", "Русский Українська", "Ελληνικά"):
        for family, glyphs in drawn_with(words, Letters(35)):
            assert family in fonts.FAMILIES
            assert 0 not in glyphs, words


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tag", OFFERED)
def test_nothing_touches_the_edges_of_the_paper(tag: str, width: int) -> None:
    for name, slip in every(catalogue(tag)):
        black = dots(draw(slip, width, PICTOGRAMS))
        edge = 8
        assert black.shape[1] == width
        assert not black[:edge].any() or not black[-edge:].any(), name
        assert not black[:, :edge].any(), name
        assert not black[:, -edge:].any(), name


def test_a_slip_is_drawn_alike_in_any_thread() -> None:
    slip = SLIPS["referral_ar"]
    here = draw(slip, 576, PICTOGRAMS)
    with ThreadPoolExecutor(2) as threads:
        assert set(threads.map(lambda _: draw(slip, 576, PICTOGRAMS), range(4))) == {here}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200), st.sampled_from(WIDTHS))
def test_hostile_text_is_only_ever_dots_d11(text: str, width: int) -> None:
    structure = replace(slips.DIRECTORY.structures["EXT:MDS"], name=text)
    directory = replace(slips.DIRECTORY, structures={**slips.DIRECTORY.structures, "EXT:MDS": structure})
    stationery = replace(STATIONERY, directory=directory)
    slip = referral_slip(stationery, slips.referral("EXT:MDS", "plain", OPEN), catalogue("fr"), NOW, code=CODE)
    raster = draw(slip, width, PICTOGRAMS)
    (printed,) = read(encode(raster))
    assert (printed.width, printed.height) == (raster.width, raster.height)
