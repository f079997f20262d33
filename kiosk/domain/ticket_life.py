"""A ticket's life: every move there is, named once, and where it leads.

A transferred ticket waits like any other, for another service and with the promise it had; it is never a second ticket.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Stage(StrEnum):
    """Where a ticket is."""

    WAITING = "waiting"
    TRANSFERRED = "transferred"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    REFERRED = "referred"


class Move(StrEnum):
    """What can be done with a ticket. `SEND_OUT` has its visitor go away and come back at a time they are told."""

    CALL = "call"
    RECALL = "recall"
    PUT_BACK = "put_back"
    SERVE = "serve"
    HOLD = "hold"
    RETURN = "return"
    TRANSFER = "transfer"
    SEND_OUT = "send_out"
    FINISH = "finish"
    REFER = "refer"
    MISS = "miss"
    CANCEL = "cancel"


IN_QUEUE = frozenset({Stage.WAITING, Stage.TRANSFERRED})
"""The stages from which a desk calls."""

AT_COUNTER = frozenset({Stage.CALLED, Stage.SERVING})
"""The stages in which a ticket holds a counter: one ticket each."""

ENDED = frozenset({Stage.DONE, Stage.NO_SHOW, Stage.CANCELLED, Stage.REFERRED})
"""The stages with nothing after them, but for somebody missed who comes back."""

LIFE: Mapping[tuple[Stage, Move], Stage] = MappingProxyType(
    {
        (Stage.WAITING, Move.CALL): Stage.CALLED,
        (Stage.WAITING, Move.HOLD): Stage.HELD,
        (Stage.WAITING, Move.TRANSFER): Stage.TRANSFERRED,
        (Stage.WAITING, Move.SEND_OUT): Stage.WAITING,
        (Stage.WAITING, Move.REFER): Stage.REFERRED,
        (Stage.WAITING, Move.CANCEL): Stage.CANCELLED,
        (Stage.TRANSFERRED, Move.CALL): Stage.CALLED,
        (Stage.TRANSFERRED, Move.HOLD): Stage.HELD,
        (Stage.TRANSFERRED, Move.TRANSFER): Stage.TRANSFERRED,
        (Stage.TRANSFERRED, Move.SEND_OUT): Stage.TRANSFERRED,
        (Stage.TRANSFERRED, Move.REFER): Stage.REFERRED,
        (Stage.TRANSFERRED, Move.CANCEL): Stage.CANCELLED,
        (Stage.CALLED, Move.RECALL): Stage.CALLED,
        (Stage.CALLED, Move.PUT_BACK): Stage.WAITING,
        (Stage.CALLED, Move.SERVE): Stage.SERVING,
        (Stage.CALLED, Move.HOLD): Stage.HELD,
        (Stage.CALLED, Move.MISS): Stage.NO_SHOW,
        (Stage.CALLED, Move.CANCEL): Stage.CANCELLED,
        (Stage.SERVING, Move.HOLD): Stage.HELD,
        (Stage.SERVING, Move.TRANSFER): Stage.TRANSFERRED,
        (Stage.SERVING, Move.REFER): Stage.REFERRED,
        (Stage.SERVING, Move.FINISH): Stage.DONE,
        (Stage.HELD, Move.RETURN): Stage.WAITING,
        (Stage.HELD, Move.MISS): Stage.NO_SHOW,
        (Stage.HELD, Move.CANCEL): Stage.CANCELLED,
        (Stage.NO_SHOW, Move.RETURN): Stage.WAITING,
    }
)
"""Every transition allowed."""


@dataclass(frozen=True, slots=True)
class NotFromHere:
    """The expected «no»: a ticket at `stage` does not take that move; somebody else may just have moved it."""

    stage: Stage
    move: Move


def moved(stage: Stage, move: Move) -> Stage | NotFromHere:
    """Return the stage that `move` leads to."""
    return LIFE.get((stage, move)) or NotFromHere(stage, move)


def moves(stage: Stage) -> tuple[Move, ...]:
    """Return what can be done with a ticket at `stage`, in the order of `Move`."""
    return tuple(move for move in Move if (stage, move) in LIFE)
