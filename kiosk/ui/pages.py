"""Which page shows a step, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, assert_never

from kiosk.domain.visit import (
    AtArrival,
    AtBooking,
    AtCheckIn,
    AtComeBack,
    AtEmergency,
    AtLanguages,
    AtNotice,
    AtPerson,
    AtQuestion,
    AtReferral,
    AtSeat,
    AtSessions,
    AtSlots,
    AtTicket,
    Step,
)
from kiosk.language import Catalogue
from kiosk.ui import viewmodels
from kiosk.ui.viewmodels.page import PageViewModel

if TYPE_CHECKING:
    from kiosk.content.pack import Pack
    from kiosk.domain.triage import Control


@dataclass(frozen=True, slots=True)
class Page:
    """A QML file, the kind of view model it wants, and what that one shows."""

    source: str
    view_model: type[PageViewModel]
    props: Any


def page_of(
    step: Step,
    pack: Callable[[], Pack],
    catalogue: Catalogue,
    offered: Sequence[Catalogue],
    now: datetime,
    *,
    paused: bool,
    kept_days: int,
) -> Page:
    """Return the page of a step. The first screen asks for no pack, so that it can stand before one is read.

    `paused` says that no number is given for the moment; what is known of a visit is kept for `kept_days`.
    """
    match step:
        case AtLanguages():
            return Page(
                "screens/LanguagesScreen.qml",
                viewmodels.languages.LanguagesViewModel,
                viewmodels.languages.derive_props(offered, paused=paused),
            )
        case AtQuestion():
            triage = pack().triage
            shown = viewmodels.question.derive_props(triage, triage.questions[step.question], catalogue)
            return Page("screens/QuestionScreen.qml", viewmodels.question.QuestionViewModel, shown)
        case AtNotice():
            notice = viewmodels.notice.derive_props(catalogue, kept_days)
            return Page("screens/NoticeScreen.qml", viewmodels.notice.NoticeViewModel, notice)
        case AtCheckIn():
            keypad = viewmodels.check_in.derive_props(step, catalogue)
            return Page("screens/CheckInScreen.qml", viewmodels.check_in.CheckInViewModel, keypad)
        case AtSlots():
            free = viewmodels.slots.derive_props(step, catalogue, now.date())
            return Page("screens/SlotsScreen.qml", viewmodels.slots.SlotsViewModel, free)
        case AtSessions():
            dates = viewmodels.sessions.derive_props(step, pack().directory, catalogue, now.date())
            return Page("screens/SessionsScreen.qml", viewmodels.sessions.SessionsViewModel, dates)
        case AtComeBack():
            later = viewmodels.come_back.derive_props(step, catalogue)
            return Page("screens/ComeBackScreen.qml", viewmodels.come_back.ComeBackViewModel, later)
        case AtReferral():
            place = viewmodels.referral.derive_props(step, pack().triage, pack().directory, catalogue, now)
            return Page("screens/ReferralScreen.qml", viewmodels.referral.ReferralViewModel, place)
        case AtTicket():
            number = viewmodels.ticket.derive_props(step, pack().triage, pack().directory, catalogue, now)
            return Page("screens/TicketScreen.qml", viewmodels.ticket.TicketViewModel, number)
        case AtArrival():
            arrived = viewmodels.ticket.derive_arrival_props(step, catalogue, now)
            return Page("screens/TicketScreen.qml", viewmodels.ticket.TicketViewModel, arrived)
        case AtBooking():
            kept = viewmodels.booking.derive_booking_props(step, pack().triage, pack().directory, catalogue, now.date())
            return Page("screens/BookingScreen.qml", viewmodels.booking.BookingViewModel, kept)
        case AtSeat():
            seat = viewmodels.booking.derive_seat_props(step, pack().directory, catalogue, now.date())
            return Page("screens/BookingScreen.qml", viewmodels.booking.BookingViewModel, seat)
        case AtPerson():
            comes = viewmodels.person.derive_props(step, pack().triage, pack().directory, catalogue, now)
            return Page("screens/PersonScreen.qml", viewmodels.person.PersonViewModel, comes)
        case AtEmergency(control):
            return _emergency(control, pack, catalogue)
        case _ as unreachable:
            assert_never(unreachable)


def _emergency(control: Control, pack: Callable[[], Pack], catalogue: Catalogue) -> Page:
    from kiosk.domain.triage import Control

    if control is Control.MEDICAL:
        numbers = viewmodels.medical.derive_props(pack().directory, catalogue)
        return Page("screens/MedicalScreen.qml", viewmodels.medical.MedicalViewModel, numbers)
    calm = viewmodels.person.derive_neutral_props(catalogue)
    return Page("screens/PersonScreen.qml", viewmodels.person.PersonViewModel, calm)
