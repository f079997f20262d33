"""Every expected «no» of a verb of the desk has its sentence."""

from __future__ import annotations

import pytest

from kiosk.domain.refusals import (
    CounterTaken,
    DayClosed,
    NobodySits,
    NobodyToCall,
    NothingToUndo,
    SlotTaken,
    StillBusy,
    TicketEnded,
)
from kiosk.domain.ticket_life import Move, NotFromHere, Stage
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.ui.desk.refusal_words import refusal_text

WORDS = catalogue(SOURCE, bundled("translations"))
NOES = [
    NobodyToCall(),
    StillBusy("A 3"),
    NobodySits(),
    CounterTaken("aaaa"),
    NothingToUndo(),
    DayClosed(),
    SlotTaken(),
    *(NotFromHere(stage, Move.CALL) for stage in Stage),
    *(TicketEnded(stage) for stage in Stage),
]


@pytest.mark.parametrize("no", NOES, ids=repr)
def test_a_refusal_is_a_sentence(no: object) -> None:
    text = refusal_text(WORDS, no)
    assert text.endswith(".")
    assert "{" not in text


def test_what_went_well_is_not_told() -> None:
    assert refusal_text(WORDS, None) == ""
