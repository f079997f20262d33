"""The tabs of the window, in their order. A tab that somebody may not use is not there for them."""

from __future__ import annotations

from kiosk.domain.staff import Role, may
from kiosk.ui.desk.day_tab import DayViewModel
from kiosk.ui.desk.diary_tab import DiaryViewModel
from kiosk.ui.desk.figures_tab import FiguresViewModel
from kiosk.ui.desk.place_tab import PlaceViewModel
from kiosk.ui.desk.queue_tab import QueueViewModel
from kiosk.ui.desk.tab import TabViewModel
from kiosk.ui.desk.workshops_tab import WorkshopsViewModel

TABS: tuple[type[TabViewModel], ...] = (
    QueueViewModel,
    DiaryViewModel,
    WorkshopsViewModel,
    DayViewModel,
    PlaceViewModel,
    FiguresViewModel,
)


def tabs_of(role: Role) -> tuple[type[TabViewModel], ...]:
    """Return the tabs that somebody of that role has."""
    return tuple(tab for tab in TABS if tab.needs is None or may(role, tab.needs))
