"""The matters of the place, in their order."""

from __future__ import annotations

from kiosk.language import Catalogue
from kiosk.ui.desk.place import advisers, contents, hours, names, offers, promised, site, structures, team, workshops
from kiosk.ui.desk.place.section import Section


def sections(words: Catalogue) -> tuple[Section, ...]:
    """Return every matter."""
    return (
        hours.section(words),
        advisers.section(words),
        names.section(words),
        workshops.section(words),
        structures.permanences(words),
        structures.section(words),
        team.section(words),
        offers.section(words),
        site.section(words),
        contents.section(words),
        promised.section(words),
    )
