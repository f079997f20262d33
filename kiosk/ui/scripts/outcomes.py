"""What the pages say that tell somebody what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.speech.lines import AFTER_TITLE, Script
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.parts import PaperWords, alternative, bring, dials, maybe, paper, told, turning

if TYPE_CHECKING:
    from kiosk.ui.viewmodels import booking, come_back, medical, notice, person, referral, ticket


def come_back_script(props: come_back.Props, reader: Reader) -> Script:
    """Return when to be back, and what else there is."""
    return Script(
        (
            reader.line(props.title),
            reader.line(props.text),
            *told(reader, props.lines),
            reader.line(props.confirm_label, item="confirm"),
            *alternative(reader, props.alternative),
        ),
        tuple(turning(reader)),
    )


def referral_script(props: referral.Props, reader: Reader, slip: PaperWords) -> Script:
    """Return where to go and how to get there, whether it is open, and what to bring."""
    return Script(
        (
            reader.line(props.title),
            reader.names.line(props.name),
            *maybe(reader, props.floor_text),
            *maybe(reader.names, props.door_text),
            *maybe(reader.names, props.address_text),
            *maybe(reader, props.state_title),
            *maybe(reader, props.state_text),
            *maybe(reader, props.here_text),
            *maybe(reader, props.notice),
            *bring(reader, props.bring),
            *dials(reader, props.numbers),
            *alternative(reader, props.alternative),
            *paper(reader, slip),
        ),
        tuple(turning(reader)),
    )


def ticket_script(props: ticket.Props, reader: Reader, slip: PaperWords) -> Script:
    """Return a number, how long it takes, and where to wait."""
    wait = (props.wait.text, props.wait.latest) if props.wait else ()
    return Script(
        (
            reader.line(props.title),
            *maybe(reader, props.number),
            *(line for text in wait for line in maybe(reader, text)),
            *told(reader, props.lines),
            *maybe(reader, props.notice),
            *bring(reader, props.bring),
            *dials(reader, props.numbers),
            *paper(reader, slip),
        ),
        tuple(turning(reader)),
    )


def booking_script(props: booking.Props, reader: Reader, slip: PaperWords) -> Script:
    """Return a date to come back at, and the number to say so with."""
    on = props.date
    return Script(
        (
            reader.line(props.title),
            *maybe(reader, props.subject),
            reader.line(on.weekday, on.day, on.month, on.time),
            reader.line(props.number_label, props.number),
            *told(reader, props.lines),
            *maybe(reader, props.notice),
            *bring(reader, props.bring),
            *paper(reader, slip),
        ),
        tuple(turning(reader)),
    )


def person_script(props: person.Props, reader: Reader) -> Script:
    """Return that somebody comes, or when somebody will be there."""
    return Script(
        (
            reader.line(props.title),
            *maybe(reader, props.reopens_text),
            *told(reader, props.lines),
            *dials(reader, props.numbers),
            *maybe(reader, props.continue_label, item="carryOn"),
        ),
        tuple(turning(reader)),
    )


def medical_script(props: medical.Props, reader: Reader) -> Script:
    """Return what to do now."""
    read = (reader.line(props.title), *told(reader, props.lines), *dials(reader, props.numbers))
    return Script(read, tuple(turning(reader)))


def notice_script(props: notice.Props, reader: Reader) -> Script:
    """Return what is known of whoever listens, and by whom."""
    return Script((reader.line(props.title, pause=AFTER_TITLE), *told(reader, props.lines)), tuple(turning(reader)))
