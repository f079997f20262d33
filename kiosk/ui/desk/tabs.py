"""The tabs of the window, in their order. A tab that somebody may not use is not there for them."""

from __future__ import annotations

from kiosk.ui.desk.queue_tab import QueueViewModel
from kiosk.ui.desk.tab import TabViewModel

TABS: tuple[type[TabViewModel], ...] = (QueueViewModel,)
