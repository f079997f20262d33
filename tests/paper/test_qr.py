"""QR codes."""

from random import Random

from kiosk.domain import code as codes
from kiosk.paper.qr import modules


def test_every_code_fits_the_smallest_qr_at_a_quarter_of_correction() -> None:
    random = Random(21)
    for _ in range(20):
        rows = modules(codes.payload(codes.draw(random)))
        assert [len(row) for row in rows] == [21] * 21
        # The correction level stands beside the first corner: Q is 0b11, masked with 0b10.
        assert rows[8][:2] == (False, True)
