"""What the team may do against or beside the rule of the queue, and the short list of reasons for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Override(StrEnum):
    """A departure from what the rule would do; each is written down with its reason."""

    CALL = "call"
    PLACE = "place"
    URGENT = "urgent"
    NOT_URGENT = "not_urgent"
    NEED = "need"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    REFER = "refer"
    UNBOOK = "unbook"


class Reason(StrEnum):
    """Why, in one touch."""

    DISTRESS = "distress"
    FRAIL = "frail"
    LANGUAGE = "language"
    QUICK = "quick"
    CALM = "calm"
    COLLEAGUE = "colleague"
    WRONG_NEED = "wrong_need"
    ASKED = "asked"
    LEFT = "left"
    MISTAKE = "mistake"
    OTHER = "other"


R = Reason
REASONS: Mapping[Override, tuple[Reason, ...]] = MappingProxyType(
    {
        Override.CALL: (R.DISTRESS, R.FRAIL, R.LANGUAGE, R.QUICK, R.CALM, R.OTHER),
        Override.PLACE: (R.DISTRESS, R.FRAIL, R.QUICK, R.CALM, R.ASKED, R.OTHER),
        Override.URGENT: (R.DISTRESS, R.FRAIL, R.WRONG_NEED, R.COLLEAGUE, R.OTHER),
        Override.NOT_URGENT: (R.WRONG_NEED, R.MISTAKE, R.ASKED, R.OTHER),
        Override.NEED: (R.WRONG_NEED, R.MISTAKE, R.ASKED, R.OTHER),
        Override.TRANSFER: (R.WRONG_NEED, R.COLLEAGUE, R.LANGUAGE, R.ASKED, R.OTHER),
        Override.CANCEL: (R.LEFT, R.ASKED, R.MISTAKE, R.OTHER),
        Override.REFER: (R.WRONG_NEED, R.COLLEAGUE, R.ASKED, R.OTHER),
        Override.UNBOOK: (R.ASKED, R.COLLEAGUE, R.MISTAKE, R.OTHER),
    }
)
"""The reasons offered for each, the likeliest first; six at most, so that they stand on one row of keys."""
del R


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, by the code of their pseudonym, and at which counter they sit."""

    staff: str
    counter: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """What an adviser tells of a visit that ends, in La Coop's codes (`numiks.md` §1.2–1.3).

    `redirected` is None where nobody says; `redirection` is the kind of structure, empty where there is none.
    """

    themes: tuple[str, ...]
    minutes: int
    autonomy: str = ""
    redirected: bool | None = None
    redirection: str = ""
