"""A volunteer at the microphone: phrase after phrase heard, said, heard back and kept. No Qt here.

Time passes on the house's clock: whoever shows a session has it `look` again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from uuid_utils.compat import uuid7

from kiosk import wordings
from kiosk.devices.microphone import MicrophoneState, Take
from kiosk.language import SOURCE, catalogue
from kiosk.speech.reader import Reader
from kiosk.speech.rendering.takes import Verdict
from kiosk.speech.spoken import spoken
from kiosk.speech.voices import Sound, voices_of
from kiosk.ui.desk.frame import Frame
from kiosk.usecases import recording
from kiosk.usecases.recording import DiskRefuses, Phrase

COUNTED_SECONDS = 3
ENDING_SECONDS = 0.4
"""What was said last is still on its way from the device when somebody presses."""

QUIET_SECONDS = 1.6
"""After so long without the voice, a phrase is over: nobody takes that long a breath in the midst of one."""

FAINT = 10 ** (-34 / 20)
QUIET = 10 ** (-26 / 20)
"""Peaks: under the first nobody has spoken yet, so far under the loudest nobody speaks any more.

In a loud room nothing is so far under a voice: there a press alone says that it is over.
"""

LONGEST_SECONDS = 12.0
"""No phrase takes so long: somebody has forgotten to say that it is over."""


class Step(StrEnum):
    """Where a volunteer is."""

    LANGUAGE = "language"
    READY = "ready"
    COUNTING = "counting"
    RECORDING = "recording"
    ENDING = "ending"
    WORKING = "working"
    UNWRITTEN = "unwritten"
    HEARD = "heard"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The microphone has fallen silent, or was taken away, before the phrase was said."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What there is to say in a language, what is recorded of it, and whether its wordings are still to be reviewed."""

    phrases: Sequence[Phrase]
    kept: set[int]
    draft: bool


@dataclass
class Session:
    """One volunteer, from the language they speak to the last phrase.

    `changed` hears that work in the background has ended. `kept` holds the numbers of the phrases that the site has a
    recording of, `found` what is to be said of the last take, `loudest` its highest peak so far, and `take` what was
    said, until the disk has it.
    """

    frame: Frame
    changed: Callable[[], None]
    step: Step = Step.LANGUAGE
    language: str = ""
    phrases: Sequence[Phrase] = ()
    kept: set[int] = field(default_factory=set)
    draft: bool = False
    at: int = 0
    take: Take = field(default_factory=Take)
    found: Verdict | DiskRefuses | Interrupted | None = None
    level: float = 0.0
    loudest: float = 0.0
    microphone: MicrophoneState = MicrophoneState.UNKNOWN
    _since: float = 0.0
    _voice_until: float = 0.0

    def __post_init__(self) -> None:
        self.microphone = self.frame.booth.microphone.state()

    @property
    def phrase(self) -> Phrase:
        """The phrase in hand."""
        return self.phrases[self.at]

    @property
    def left_to_count(self) -> int:
        """3, 2, 1."""
        return max(1, COUNTED_SECONDS - int(self._elapsed))

    @property
    def _elapsed(self) -> float:
        return self.frame.house.clock.monotonic() - self._since

    @property
    def _said(self) -> bool:
        return self.loudest >= FAINT and self._elapsed - self._voice_until >= QUIET_SECONDS

    def look(self) -> None:
        """See that time has passed, and whether the microphone is still there."""
        microphone = self.frame.booth.microphone
        self.microphone = microphone.state()
        gone = self.microphone is not MicrophoneState.READY
        if self.step is Step.COUNTING:
            if gone:
                self._interrupt()
            elif self._elapsed >= COUNTED_SECONDS:
                # Whatever was said while it counted is forgotten.
                microphone.start()
                self._go_to(Step.RECORDING)
        elif self.step is Step.RECORDING:
            self.level = microphone.level()
            self.loudest = max(self.loudest, self.level)
            if self.level >= self.loudest * QUIET:
                self._voice_until = self._elapsed
            if gone:
                self._interrupt()
            elif self._said or self._elapsed >= LONGEST_SECONDS:
                self.end_take()
        elif self.step is Step.ENDING and self._elapsed >= ENDING_SECONDS:
            self.take = microphone.stop()
            self.work()

    def _interrupt(self) -> None:
        self.frame.booth.microphone.stop()
        self._go_to(Step.READY)
        self.found = Interrupted()

    def choose(self, language: str) -> None:
        """Begin in a language, at the first phrase that nobody has recorded yet."""
        frame = self.frame
        self.language = language
        # A power cut may have left one.
        recording.forget_take(frame.folders)

        def prepare() -> Prepared:
            voices = voices_of(frame.folders)
            french, reader = (
                Reader(catalogue(tag, *frame.folders.catalogues), spoken(voices.folders, tag))
                for tag in (SOURCE, language)
            )
            phrases = recording.core(frame.house.pack, french, reader)
            kept = {n for n, phrase in enumerate(phrases) if recording.recorded(frame.folders, phrase.clip)}
            draft = language != SOURCE and wordings.count(language, frame.folders.catalogues).draft
            return Prepared(phrases, kept, draft)

        frame.work(frame.words.gettext("On cherche les phrases…"), prepare, self._begin)

    def leave_language(self) -> None:
        """Go back to the languages."""
        self.leave()
        self._go_to(Step.LANGUAGE)

    def _begin(self, prepared: Prepared) -> None:
        if self.step is not Step.LANGUAGE:
            # Whoever was here has left meanwhile.
            return
        self.phrases, self.kept, self.draft = prepared.phrases, prepared.kept, prepared.draft
        self.at = -1
        self._go_on()
        self.changed()

    def _go_on(self) -> None:
        """Go to the next phrase that nobody has recorded, the first of all after the last."""
        order = (*range(self.at + 1, len(self.phrases)), *range(self.at + 1))
        missing = next((n for n in order if n not in self.kept), None)
        if missing is None:
            self.at = max(0, self.at)
            self._go_to(Step.DONE)
        else:
            self.move_to(missing)

    def move_to(self, number: int) -> None:
        """Take a phrase in hand, and say its French."""
        self.at = number % len(self.phrases)
        self._go_to(Step.READY)
        self.hear()

    def hear(self) -> None:
        """Say the phrase in French."""
        self.frame.booth.sound.say(voices_of(self.frame.folders).say(self.phrase.heard))

    def hear_kept(self) -> None:
        """Play what the site has of the phrase."""
        kept = recording.recorded(self.frame.folders, self.phrase.clip)
        if kept is not None:
            self.frame.booth.sound.say((Sound(kept),))

    def hear_take(self) -> None:
        """Play what was said."""
        self.frame.booth.sound.say((Sound(recording.take_file(self.frame.folders)),))

    def count(self) -> None:
        """Count to the take, in silence."""
        self.frame.booth.sound.hush()
        if self.microphone is MicrophoneState.READY:
            # Now, for a device takes up to a second to hear anything.
            self.frame.booth.microphone.start()
            self._go_to(Step.COUNTING)

    def end_take(self) -> None:
        """Listen a moment more, then make of it what the kiosk would say."""
        self._go_to(Step.ENDING)

    def work(self) -> None:
        """Make of what was said what the kiosk would say."""
        take, folders = self.take, self.frame.folders
        self._go_to(Step.WORKING)
        saying = self.frame.words.gettext("On prépare l’enregistrement…")
        self.frame.work(saying, lambda: recording.prepared(folders, take), self._worked)

    def _worked(self, found: Verdict | DiskRefuses) -> None:
        if self.step is not Step.WORKING:
            # Whoever was here has left meanwhile.
            recording.forget_take(self.frame.folders)
            return
        if isinstance(found, DiskRefuses):
            self._go_to(Step.UNWRITTEN)
        elif found is Verdict.NOTHING:
            self._go_to(Step.READY)
        else:
            self._go_to(Step.HEARD)
            self.hear_take()
        self.found = found
        self.changed()

    def keep(self) -> None:
        """Keep what was said, and go on to the next phrase."""
        frame = self.frame
        frame.booth.sound.hush()
        refused = recording.keep(frame.house, frame.folders, frame.controller.by, self.phrase, str(uuid7()))
        if refused is not None:
            self.found = refused
            return
        self.kept.add(self.at)
        self._go_on()

    def leave(self) -> None:
        """Let go of the microphone, the loudspeaker and what nobody has kept."""
        self.frame.booth.microphone.stop()
        self.frame.booth.sound.hush()
        recording.forget_take(self.frame.folders)
        self.take = Take()
        self._go_to(Step.DONE)

    def _go_to(self, step: Step) -> None:
        self.step, self.found = step, None
        self.level = self.loudest = self._voice_until = 0.0
        self._since = self.frame.house.clock.monotonic()
