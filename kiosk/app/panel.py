"""The team's panel, assembled when the gesture is made; imported then only."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.app.site import Site
from kiosk.app.slips import Slips
from kiosk.language import SOURCE, Catalogue, catalogue
from kiosk.ui.jobs import Jobs
from kiosk.ui.panel.controller import PanelController, Workshop
from kiosk.ui.panel.window import PanelViewModel
from kiosk.ui.panel_door import PanelDoorViewModel
from kiosk.usecases.house import House


def make_panel(
    site: Site, house: House, slips: Slips, hashing: Jobs, door: PanelDoorViewModel, offered: Sequence[Catalogue]
) -> PanelViewModel:
    """Return the panel behind `door`; `offered` are the languages of the first screen."""
    controller = PanelController(
        house,
        catalogue(SOURCE),
        site.settings.languages,
        Workshop(hashing.run, slips.look_at_printer if slips.prints else None, slips.print_asked),
        shuffled=site.settings.shuffled_pad,
        signed_in=door.restart,
    )
    return PanelViewModel(controller, offered)
