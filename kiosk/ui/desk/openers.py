"""Which sheet an entry of a menu opens, or what it does at once. An entry without an opener is not offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from kiosk.ui.desk.actions import Action, Opener
from kiosk.ui.desk.frame import Frame


class DeskAction(StrEnum):
    """Something done from the window itself, about nobody on the list."""

    ADD = "add"
    CLOSE_DAY = "close_day"


OPENERS: Mapping[Action, Opener] = {}
"""By entry of the menu of a ticket."""

DESK_OPENERS: Mapping[DeskAction, Callable[[Frame], None]] = {}
"""By what the window offers."""
