"""The recording room: a language is given a person's voice, one phrase after the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.microphone import MicrophoneState
from kiosk.devices.sound import SoundState
from kiosk.language import LANGUAGES, OFFERED, SOURCE, Catalogue
from kiosk.speech.rendering.takes import Verdict
from kiosk.ui.desk.choosing import Choice
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.recording_session import Session, Step
from kiosk.ui.desk.recording_words import percent, told
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MILLISECONDS = 80
"""A meter that lags is not believed."""

KEEP, AGAIN, HEAR, HEAR_KEPT, HEAR_TAKE = "keep", "again", "hear", "hear_kept", "hear_take"

LIFTED = (Step.READY, Step.UNWRITTEN, Step.HEARD, Step.DONE)
"""Nobody is listened to, and nothing is under way."""


@dataclass(frozen=True, slots=True)
class Props:
    """The sheet. `main` is what to do next, empty where there is nothing; `counted` and `level` while they run.

    `level` is in hundredths, -1 where nobody is listened to.
    """

    languages: tuple[Choice, ...]
    progress: str
    percent: int
    french: str
    wording: str
    note: str
    family: str
    told: str
    counted: str
    level: int
    main: str
    main_label: str
    can_main: bool
    others: tuple[Choice, ...]
    moves: bool


def derive_props(session: Session, offered: tuple[str, ...], sound: SoundState, words: Catalogue) -> Props:
    """Return the sheet in words."""
    step, choosing = session.step, session.step is Step.LANGUAGE
    phrase = session.phrases[session.at] if session.phrases and not choosing else None
    main, main_label = _main(session, words)
    return Props(
        languages=_languages(offered, words) if choosing else (),
        progress="" if phrase is None else _progress(session, words),
        percent=0 if phrase is None else 100 * len(session.kept) // len(session.phrases),
        french="" if phrase is None else phrase.french,
        wording="" if phrase is None else _wording(session, words),
        note="" if phrase is None else _note(session, words),
        family=LANGUAGES[session.language].family if phrase is not None and phrase.wording else "Noto Sans",
        told=told(session, words),
        counted=str(session.left_to_count) if step is Step.COUNTING else "",
        level=percent(session.level) if step is Step.RECORDING else -1,
        main=main,
        main_label=main_label,
        can_main=main in ("stop", "retry", KEEP) or session.microphone is MicrophoneState.READY,
        others=_others(main, session, sound, words),
        moves=step in LIFTED,
    )


def _languages(offered: tuple[str, ...], words: Catalogue) -> tuple[Choice, ...]:
    return tuple(Choice(tag, _named(tag, words), False) for tag in offered)


def _named(tag: str, words: Catalogue) -> str:
    name = words.language_name(tag)
    return name[:1].upper() + name[1:]


def _progress(session: Session, words: Catalogue) -> str:
    text = words.gettext("{language} : {n} sur {total}")
    return text.format(language=_named(session.language, words), n=len(session.kept), total=len(session.phrases))


def _wording(session: Session, words: Catalogue) -> str:
    if session.language == SOURCE:
        return ""
    return session.phrase.wording or words.gettext("Pas encore écrit : dites-le comme chez vous.")


def _note(session: Session, words: Catalogue) -> str:
    if session.language not in OFFERED:
        return words.gettext("La borne ne propose pas encore cette langue : votre voix l’attendra.")
    if session.draft and session.phrase.wording:
        return words.gettext("Brouillon : si vous le dites mieux, dites-le à votre façon.")
    return ""


def _main(session: Session, words: Catalogue) -> tuple[str, str]:
    match session.step:
        case Step.READY:
            return "record", words.gettext("Enregistrer")
        case Step.RECORDING:
            return "stop", words.gettext("C’est dit")
        case Step.UNWRITTEN:
            return "retry", words.gettext("Essayer encore")
        case Step.HEARD if session.found in (Verdict.LOUD, Verdict.FAINT):
            return AGAIN, words.gettext("Recommencer")
        case Step.HEARD:
            return KEEP, words.gettext("Garder, et continuer")
        case _:
            return "", ""


def _others(main: str, session: Session, sound: SoundState, words: Catalogue) -> tuple[Choice, ...]:
    labels = {
        AGAIN: words.gettext("Recommencer"),
        KEEP: words.gettext("Garder quand même"),
        HEAR_TAKE: words.gettext("Réécouter"),
        HEAR: words.gettext("Écouter le français"),
        HEAR_KEPT: words.gettext("Écouter l’enregistrement"),
    }
    there: tuple[str, ...] = ()
    if session.step is Step.UNWRITTEN:
        there = (AGAIN,)
    elif session.step is Step.HEARD:
        there = (HEAR_TAKE, KEEP if main == AGAIN else AGAIN)
    elif session.step in (Step.READY, Step.DONE):
        hears = (HEAR,) if session.phrase.heard else ()
        records = (AGAIN,) if session.step is Step.DONE else ()
        there = (*hears, *((HEAR_KEPT,) if session.at in session.kept else ()), *records)
    silent = sound is not SoundState.READY
    return tuple(Choice(key, labels[key], False) for key in there if key in (AGAIN, KEEP) or not silent)


@QmlElement
@made_by_the_application
class RecordingViewModel(SheetViewModel):
    """The recording room."""

    source = "desk/sheets/RecordingSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        self._session = Session(frame, self.refresh)
        super().__init__(frame)
        self._looks = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self.refresh)
        self._looks.start()

    def title(self) -> str:
        """Return what is done."""
        return self._frame.words.gettext("Prêter sa voix")

    def derive(self) -> Props:
        """Return where the volunteer is."""
        frame = self._frame
        return derive_props(self._session, tuple(LANGUAGES), frame.booth.sound.state, frame.words)

    def refresh(self) -> None:
        """See that time has passed."""
        # Taken away, it lives on until Qt comes to delete it.
        if self._frame.sheet is self:
            self._session.look()
            super().refresh()

    def leave(self) -> None:
        """Listen no more."""
        self._looks.stop()
        self._session.leave()

    languages = Property(ROWS, lambda self: rows(self.props.languages), notify=changed)
    progress = Property(str, lambda self: self.props.progress, notify=changed)
    percent = Property(int, lambda self: self.props.percent, notify=changed)
    french = Property(str, lambda self: self.props.french, notify=changed)
    wording = Property(str, lambda self: self.props.wording, notify=changed)
    note = Property(str, lambda self: self.props.note, notify=changed)
    family = Property(str, lambda self: self.props.family, notify=changed)
    told = Property(str, lambda self: self.props.told, notify=changed)
    counted = Property(str, lambda self: self.props.counted, notify=changed)
    level = Property(int, lambda self: self.props.level, notify=changed)
    main = Property(str, lambda self: self.props.main, notify=changed)
    mainLabel = Property(str, lambda self: self.props.main_label, notify=changed)
    canMain = Property(bool, lambda self: self.props.can_main, notify=changed)
    others = Property(ROWS, lambda self: rows(self.props.others), notify=changed)
    moves = Property(bool, lambda self: self.props.moves, notify=changed)

    @Slot(str)
    def choose(self, language: str) -> None:
        """Begin in a language."""
        self._session.choose(language)

    @Slot()
    def otherLanguage(self) -> None:
        """Go back to the languages."""
        self._session.leave_language()
        self.refresh()

    @Slot()
    def carryOn(self) -> None:
        """Do what comes next: count, end the take, keep it."""
        match self._session.step:
            case Step.READY:
                self._session.count()
            case Step.RECORDING:
                self._session.end_take()
            case Step.UNWRITTEN:
                self._session.work()
            case Step.HEARD if self.props.main == AGAIN:
                self._session.count()
            case Step.HEARD:
                self._session.keep()
            case _:
                return
        self.refresh()

    @Slot(str)
    def doOther(self, key: str) -> None:
        """Hear, say it again, or keep what could be better."""
        session = self._session
        {
            AGAIN: session.count,
            KEEP: session.keep,
            HEAR: session.hear,
            HEAR_KEPT: session.hear_kept,
            HEAR_TAKE: session.hear_take,
        }[key]()
        self.refresh()

    @Slot(int)
    def move(self, steps: int) -> None:
        """Go to another phrase; one that was said and not kept is forgotten."""
        self._session.move_to(self._session.at + steps)
        self.refresh()


def lend_a_voice(frame: Frame) -> None:
    """Open the sheet."""
    frame.open_sheet(RecordingViewModel(frame))
