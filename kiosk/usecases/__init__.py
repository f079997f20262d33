"""The verbs of the house, one module per matter: each carries a visit one step on, over the store and the devices.

The modules are imported when first asked for, since the store takes half a second to import and the first screen needs
none of it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.usecases import (
        adding,
        announcing,
        answering,
        asking_help,
        booking,
        calling,
        checking_in,
        comprehending,
        conflicts,
        counting,
        day,
        diary,
        editing,
        exchanging,
        exporting,
        foreseeing,
        health,
        installing,
        instead,
        last_slips,
        opening,
        overriding,
        picturing,
        printing,
        purging,
        queueing,
        referring,
        renewing,
        reordering,
        reprinting,
        room,
        serving,
        signing_in,
        sitting,
        taking_back,
        team,
    )

__all__ = [
    "adding",
    "announcing",
    "answering",
    "asking_help",
    "booking",
    "calling",
    "checking_in",
    "comprehending",
    "conflicts",
    "counting",
    "day",
    "diary",
    "editing",
    "exchanging",
    "exporting",
    "foreseeing",
    "health",
    "installing",
    "instead",
    "last_slips",
    "opening",
    "overriding",
    "picturing",
    "printing",
    "purging",
    "queueing",
    "referring",
    "renewing",
    "reordering",
    "reprinting",
    "room",
    "serving",
    "signing_in",
    "sitting",
    "taking_back",
    "team",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
