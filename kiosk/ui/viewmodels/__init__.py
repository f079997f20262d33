"""One module per screen: frozen `Props`, a pure `derive_props`, and the QObject that hands them to QML.

The modules are imported when first asked for: the first screen needs one of them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ui.viewmodels import (
        booking,
        check_in,
        come_back,
        languages,
        medical,
        notice,
        person,
        question,
        referral,
        sessions,
        slots,
        ticket,
    )

__all__ = [
    "booking",
    "check_in",
    "come_back",
    "languages",
    "medical",
    "notice",
    "person",
    "question",
    "referral",
    "sessions",
    "slots",
    "ticket",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
