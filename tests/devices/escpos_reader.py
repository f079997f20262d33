"""A second reading of ESC/POS, made from the manual and not from our code: what a stream puts on paper."""

from kiosk.domain.printing import Raster


def read(stream: bytes) -> list[Raster]:
    """Return each slip a stream prints. Any command that a slip does not need raises ValueError."""
    slips: list[Raster] = []
    rows: list[bytes] = []
    stride = at = 0
    while at < len(stream):
        command = stream[at : at + 2]
        if command == b"\x1b@":
            at += 2
        elif command == b"\x1bd":
            at += 3
        elif command == b"\x1dV" and stream[at + 2] == 1:
            slips.append(Raster(stride * 8, len(rows), b"".join(rows)))
            rows = []
            at += 3
        elif command == b"\x1dv" and stream[at + 2 : at + 4] == b"0\x00":
            stride, height = stream[at + 4] + 256 * stream[at + 5], stream[at + 6] + 256 * stream[at + 7]
            assert stride > 0
            assert 0 < height <= 255
            at += 8
            for _ in range(height):
                row = stream[at : at + stride]
                assert len(row) == stride, "the stream ends inside a band"
                rows.append(row)
                at += stride
        else:
            raise ValueError(f"{command!r} at {at} is no command of a slip")
    assert not rows, "the last slip is not cut"
    return slips
