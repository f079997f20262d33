"""QR codes as rows of modules. `qrcode` is imported when the first one is wanted: the first screen comes sooner."""

from __future__ import annotations

QUIET = 4
"""White modules that the standard asks for on each side."""


def modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code's rows, True for black, without the quiet zone; a payload of ours gives 21 by 21."""
    from qrcode.constants import ERROR_CORRECT_Q  # type: ignore[import-untyped]
    from qrcode.main import QRCode  # type: ignore[import-untyped]

    code = QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(payload)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
