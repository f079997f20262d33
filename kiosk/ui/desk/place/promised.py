"""What was promised to visitors and no longer fits the hours: nothing is lost, somebody must see to it. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.review_sheet import conflict_lines
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.usecases.conflicts import conflicts


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "promised",
        words.gettext("Promis hors horaires"),
        words.gettext("Ces rendez-vous et ces ateliers tiennent toujours : recevez ces personnes, ou prévenez-les."),
        rows,
        opened,
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return a line for each, or one that says that there is none."""
    house = frame.house
    lines = conflict_lines(frame.words, house, conflicts(house, house.pack))
    if not lines:
        return (
            PlaceRow("none", frame.words.gettext("Rien : tout ce qui est promis tient dans les horaires."), good=True),
        )
    return tuple(PlaceRow(line, line) for line in lines)


def opened(frame: Frame, _key: str) -> None:
    """Say where such a promise is changed."""
    frame.say(frame.words.gettext("On change un rendez-vous dans l’onglet Rendez-vous, une inscription dans Ateliers."))
