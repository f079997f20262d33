"""Pictures to print."""

from random import Random

from hypothesis import strategies as st

from kiosk.domain.printing import Raster

# Bytes that printers take for commands, wherever they stand.
TRAPS = st.sampled_from(
    (b"\x10\x04\x01", b"\x10\x05\x02", b"\x10\x14\x02\x01\x08", b"\x10", b"\x1b@", b"\x1dV\x00", b"\x00")
)


def noise(width: int, height: int, seed: int = 1) -> Raster:
    """Return a picture with no white in it to hide behind."""
    raster = Raster(width, height, b"")
    return Raster(width, height, Random(seed).randbytes(raster.stride * height))


@st.composite
def hostile(draw: st.DrawFn) -> Raster:
    """Draw a raster made of whatever a printer could mistake for orders."""
    width, height = draw(st.integers(1, 80)), draw(st.integers(1, 70))
    size = (width + 7) // 8 * height
    rows = b"".join(draw(st.lists(st.one_of(TRAPS, st.binary(max_size=6)), min_size=1, max_size=60)))
    return Raster(width, height, (rows * (size // max(1, len(rows)) + 1))[:size].ljust(size, b"\x10"))
