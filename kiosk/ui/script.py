"""What each page says, from the same props as what it shows. No Qt.

Whatever can be touched carries the `objectName` of its item, so that it is lit while it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kiosk.domain.visit import VOLUMES, TextSize
from kiosk.speech.lines import AFTER_TITLE, Line, Script
from kiosk.speech.reader import Reader
from kiosk.ui.viewmodels.languages import said_together
from kiosk.ui.viewmodels.paper import Paper

if TYPE_CHECKING:
    from kiosk.ui.viewmodels import (
        booking,
        check_in,
        come_back,
        languages,
        medical,
        notice,
        person,
        question,
        referral,
        sessions,
        slots,
        ticket,
    )
    from kiosk.ui.viewmodels.page import DialRow, Pictured

PaperWords = tuple[Paper, str, str]
"""Where the slip of a page is, and the title and the sentence that tell so."""

Lines = Iterator[Line]


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


def languages_script(props: languages.Props, offered: Mapping[str, Reader]) -> Script:
    """Return the first screen, each language in its own voice."""
    pauses = _first_to_say(offered.values(), "Pas de numéro pour le moment")
    pause = [pauses[row.title].line(row.title, row.second, pause=AFTER_TITLE) for row in props.pause]
    tiles = [
        offered[row.key].line(
            offered[row.key].catalogue.gettext("Bonjour"), row.name, row.second, item=f"language:{row.key}"
        )
        for row in props.languages
    ]
    missing = _words(next(iter(offered.values())), ("Ma langue n’est pas ici",), item="languageMissing")
    return Script((*pause, *tiles, *missing, together(offered.values(), "Aide tout de suite", item="help")))


def question_script(props: question.Props, reader: Reader) -> Script:
    """Return a question and its tiles, those of the lower row last."""
    tiles = (reader.line(row.label, item=f"option:{row.key}") for row in (*props.options, *props.secondary))
    pages = _words(reader, ("Autres choix", "Premiers choix"), item="nextPage")
    return Script((reader.line(props.text, pause=AFTER_TITLE), *tiles), tuple(pages))


def check_in_script(props: check_in.Props, reader: Reader) -> Script:
    """Return what to type, what has been typed, and what the last try met."""
    typed = [digit for digit in props.digits if digit]
    said = reader.line(*typed) if typed else None
    read = (reader.line(props.title), reader.line(props.message), said)
    keys = (reader.line(str(digit), item=f"digit:{digit}") for digit in range(10))
    return Script(tuple(filter(None, read)), (*keys, *_words(reader, ("Effacer",), item="erase")))


def slots_script(props: slots.Props, reader: Reader) -> Script:
    """Return the days and hours on offer, and what choosing the marked one does."""
    words = reader.catalogue
    half = {True: words.gettext("matin"), False: words.gettext("après-midi")}
    hours = (
        reader.line(day.weekday, day.day, half[slot.morning], slot.time, item=f"slot:{slot.key}")
        for day in props.days
        for slot in day.slots
    )
    others = _words(reader, ("Autres jours",), item="others")
    read = (*_maybe(reader, props.notice), reader.line(props.title, pause=AFTER_TITLE), *hours)
    return _with_choice(reader, read, others, props.confirm_label, props.alternative, read_others=props.has_others)


def sessions_script(props: sessions.Props, reader: Reader) -> Script:
    """Return the workshop sessions on offer, and what choosing the marked one does."""
    rows = (
        reader.line(row.title, row.weekday, row.day, row.month, row.time, row.seats, item=f"session:{row.key}")
        for row in props.sessions
    )
    others = _words(reader, ("Autres dates",), item="others")
    read = (reader.line(props.title, pause=AFTER_TITLE), *rows)
    return _with_choice(reader, read, others, props.confirm_label, props.alternative, read_others=False)


def _with_choice(
    reader: Reader,
    read: Iterable[Line],
    others: Lines,
    confirm: str,
    alternative: Pictured | None,
    *,
    read_others: bool,
) -> Script:
    after = (*_maybe(reader, confirm, item="confirm"), *_alternative(reader, alternative))
    return Script((*read, *others, *after)) if read_others else Script((*read, *after), tuple(others))


def come_back_script(props: come_back.Props, reader: Reader) -> Script:
    """Return when to be back, and what else there is."""
    return Script(
        (
            reader.line(props.title),
            reader.line(props.text),
            *_told(reader, props.lines),
            reader.line(props.confirm_label, item="confirm"),
            *_alternative(reader, props.alternative),
        ),
        tuple(_turning(reader)),
    )


def referral_script(props: referral.Props, reader: Reader, paper: PaperWords) -> Script:
    """Return where to go and how to get there, whether it is open, and what to bring."""
    where = (props.floor_text, props.door_text, props.address_text, props.here_text)
    return Script(
        (
            reader.line(props.title),
            reader.line(props.name),
            *(line for words in where for line in _maybe(reader, words)),
            *_maybe(reader, props.state_title),
            *_maybe(reader, props.state_text),
            *_maybe(reader, props.notice),
            *_bring(reader, props.bring),
            *_dials(reader, props.numbers),
            *_alternative(reader, props.alternative),
            *_paper(reader, paper),
        ),
        tuple(_turning(reader)),
    )


def ticket_script(props: ticket.Props, reader: Reader, paper: PaperWords) -> Script:
    """Return a number, how long it takes, and where to wait."""
    wait = (props.wait.text, props.wait.latest) if props.wait else ()
    return Script(
        (
            reader.line(props.title),
            *_maybe(reader, props.number),
            *(line for words in wait for line in _maybe(reader, words)),
            *_told(reader, props.lines),
            *_maybe(reader, props.notice),
            *_bring(reader, props.bring),
            *_dials(reader, props.numbers),
            *_paper(reader, paper),
        ),
        tuple(_turning(reader)),
    )


def booking_script(props: booking.Props, reader: Reader, paper: PaperWords) -> Script:
    """Return a date to come back at, and the number to say so with."""
    on = props.date
    return Script(
        (
            reader.line(props.title),
            *_maybe(reader, props.subject),
            reader.line(on.weekday, on.day, on.month, on.time),
            reader.line(props.number_label, props.number),
            *_told(reader, props.lines),
            *_maybe(reader, props.notice),
            *_bring(reader, props.bring),
            *_paper(reader, paper),
        ),
        tuple(_turning(reader)),
    )


def person_script(props: person.Props, reader: Reader) -> Script:
    """Return that somebody comes, or when somebody will be there."""
    return Script(
        (
            reader.line(props.title),
            *_maybe(reader, props.reopens_text),
            *_told(reader, props.lines),
            *_dials(reader, props.numbers),
            *_maybe(reader, props.continue_label, item="carryOn"),
        ),
        tuple(_turning(reader)),
    )


def medical_script(props: medical.Props, reader: Reader) -> Script:
    """Return what to do now."""
    read = (reader.line(props.title), *_told(reader, props.lines), *_dials(reader, props.numbers))
    return Script(read, tuple(_turning(reader)))


def notice_script(props: notice.Props, reader: Reader) -> Script:
    """Return what is known of whoever listens, and by whom."""
    return Script((reader.line(props.title, pause=AFTER_TITLE), *_told(reader, props.lines)), tuple(_turning(reader)))


def warning_lines(reader: Reader) -> tuple[Line, ...]:
    """Return the warning that everything will be forgotten; the screen itself is what can be touched."""
    texts = ("Vous êtes encore là\u202f?", "Touchez l’écran pour continuer.", "Sinon, tout s’efface.")
    return (*_words(reader, texts), *_words(reader, ("Je suis une nouvelle personne",), item="somebodyNew"))


def trouble_lines(reader: Reader) -> tuple[Line, ...]:
    """Return the calm words of an error."""
    return tuple(_words(reader, ("Merci de demander à l’accueil.", "L’écran revient dans un instant.")))


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
        yield from _words(reader, (message,), item=item)
    yield together(person, "Une personne", item="bar:person")


def comfort_lines(reader: Reader) -> Lines:
    """Yield the settings of the eyes, arms and ears."""
    for size, message in zip(TextSize, ("Normal", "Grand", "Très grand"), strict=True):
        yield from _words(reader, (message,), item=f"comfort:text:{int(size)}")
    settings: Mapping[str, str] = {
        "comfort:contrast:off": "Couleurs",
        "comfort:contrast:on": "Contraste",
        "comfort:reach:off": "Tout l’écran",
        "comfort:reach:on": "Plus bas",
        "comfort:notice": "Vos données",
        "comfort:close": "Fermer",
    }
    for item, message in settings.items():
        yield from _words(reader, (message,), item=item)
    for volume in (0, *VOLUMES):
        yield reader.line(str(volume), item=f"comfort:volume:{volume}")


def together(readers: Iterable[Reader], message: str, item: str) -> Line:
    """Return a line that says the same in the first few languages that say it differently, each in its own voice."""
    wordings = _first_to_say(readers, message)
    catalogues = [reader.catalogue for reader in wordings.values()]
    lines = [wordings[words].line(words) for words in said_together(catalogues, lambda one: one.gettext(message))]
    return Line(" · ".join(line.words for line in lines), tuple(clip for line in lines for clip in line.clips), item)


def _first_to_say(readers: Iterable[Reader], message: str) -> dict[str, Reader]:
    """Return the wordings of a message, each with the first reader whose language says it so."""
    found: dict[str, Reader] = {}
    for reader in readers:
        found.setdefault(reader.catalogue.gettext(message), reader)
    return found


def _words(reader: Reader, messages: Iterable[str], item: str = "") -> Lines:
    for message in messages:
        yield reader.line(reader.catalogue.gettext(message), item=item)


def _maybe(reader: Reader, words: str, item: str = "") -> Lines:
    if words:
        yield reader.line(words, item=item)


def _told(reader: Reader, rows: Iterable[Pictured]) -> Lines:
    for row in rows:
        yield reader.line(row.label)


def _bring(reader: Reader, rows: Sequence[Pictured]) -> Lines:
    if rows:
        yield from _words(reader, ("À apporter",))
        yield from _told(reader, rows)


def _dials(reader: Reader, rows: Iterable[DialRow]) -> Lines:
    for row in rows:
        yield reader.dialled(row.number, row.label)


def _alternative(reader: Reader, row: Pictured | None) -> Lines:
    if row is not None:
        yield reader.line(row.label, item="alternative")


def _paper(reader: Reader, paper: PaperWords) -> Lines:
    where, title, text = paper
    if where is Paper.OFFER:
        yield from _words(reader, ("Imprimer",), item="print")
        yield from _words(reader, ("Sans papier",), item="noPaper")
        return
    yield from _maybe(reader, title)
    yield from _maybe(reader, text)
    if where is not Paper.PRINTING:
        yield from _words(reader, ("Terminer",), item="finish")


def _turning(reader: Reader) -> Lines:
    yield from _words(reader, ("Lire la suite", "Revoir le début"), item="nextPage")


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
