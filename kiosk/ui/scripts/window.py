"""What the window says: its page, then, when it is touched, whatever stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kiosk.domain.visit import VOLUMES, TextSize
from kiosk.speech.lines import Script
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.choosing import check_in_script, question_script, sessions_script, slots_script
from kiosk.ui.scripts.first_screen import languages_script, together
from kiosk.ui.scripts.outcomes import (
    booking_script,
    come_back_script,
    medical_script,
    notice_script,
    person_script,
    referral_script,
    ticket_script,
)
from kiosk.ui.scripts.parts import Lines, PaperWords, words


def window_script(
    page: str, props: Any, here: Reader, offered: Mapping[str, Reader], paper: PaperWords | None = None
) -> Script:
    """Return what the window says: the page of a QML file's name, then, when it is touched, whatever stands around it.

    `here` reads the visitor's language; `offered` holds, by tag, whoever reads those of the first screen.
    """
    if page == "LanguagesScreen":
        script = languages_script(props, offered)
    elif paper is not None:
        script = _PAPER_PAGES[page](props, here, paper)
    else:
        script = _PAGES[page](props, here)
    bar = bar_lines(here, offered.values() if page == "LanguagesScreen" else (here,))
    return Script(script.read, (*script.aside, *bar, *comfort_lines(here)))


def bar_lines(reader: Reader, person: Iterable[Reader]) -> Lines:
    """Yield the bar's controls; the person is named by `person`, in several languages on the first screen."""
    named = {
        "bar:back": "Retour",
        "bar:start": "Début",
        "bar:listen": "Écouter",
        "bar:comfort": "Confort",
        "bar:notice": "Vos données",
    }
    for item, message in named.items():
        yield from words(reader, (message,), item=item)
    yield together(person, "Une personne", item="bar:person")


def comfort_lines(reader: Reader) -> Lines:
    """Yield the settings of the eyes, arms and ears."""
    for size, message in zip(TextSize, ("Normal", "Grand", "Très grand"), strict=True):
        yield from words(reader, (message,), item=f"comfort:text:{int(size)}")
    settings: Mapping[str, str] = {
        "comfort:contrast:off": "Couleurs",
        "comfort:contrast:on": "Contraste",
        "comfort:reach:off": "Tout l’écran",
        "comfort:reach:on": "Plus bas",
        "comfort:notice": "Vos données",
        "comfort:close": "Fermer",
    }
    for item, message in settings.items():
        yield from words(reader, (message,), item=item)
    for volume in (0, *VOLUMES):
        yield reader.line(str(volume), item=f"comfort:volume:{volume}")


_PAGES: Mapping[str, Callable[[Any, Reader], Script]] = {
    "QuestionScreen": question_script,
    "CheckInScreen": check_in_script,
    "SlotsScreen": slots_script,
    "SessionsScreen": sessions_script,
    "ComeBackScreen": come_back_script,
    "PersonScreen": person_script,
    "MedicalScreen": medical_script,
    "NoticeScreen": notice_script,
}
_PAPER_PAGES: Mapping[str, Callable[[Any, Reader, PaperWords], Script]] = {
    "ReferralScreen": referral_script,
    "TicketScreen": ticket_script,
    "BookingScreen": booking_script,
}
"""Scripts by the name of the page's QML file; the second kind can be taken away on paper."""
