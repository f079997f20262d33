"""Whether a place is open, as the strip on a visitor's screen says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.directory import ClosedNow, HoursUnknown, OpenNow
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import nights, reopening


@dataclass(frozen=True, slots=True)
class OpenStrip:
    """The strip: open, closed or unknown, its words, and how many nights there are before it opens."""

    state: str
    title: str
    text: str
    nights: int = 0


def open_strip(state: OpenNow | ClosedNow | HoursUnknown, catalogue: Catalogue, now: datetime) -> OpenStrip:
    """Return what the strip says of a place that is in `state` now."""
    match state:
        case OpenNow(until):
            text = catalogue.gettext("jusqu’à {time}").format(time=catalogue.time(until))
            return OpenStrip("open", catalogue.gettext("Ouvert"), text)
        case ClosedNow(reopens):
            asleep, text = nights(now.date(), reopens.date()), reopening(catalogue, now.date(), reopens)
            return OpenStrip("closed", catalogue.gettext("Fermé maintenant"), text, asleep)
        case HoursUnknown():
            return OpenStrip("unknown", "", catalogue.gettext("L’accueil vous dira les horaires."))
