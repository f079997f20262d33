"""A volunteer lends a language their voice: what there is to say, and keeping what was said."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.content.pack import Pack
from kiosk.devices.microphone import Take
from kiosk.domain.overrides import By
from kiosk.domain.triage import Question, Triage
from kiosk.paths import SiteFolders
from kiosk.speech.core import CONTROLS, COUNT, DIGITS, GREETING, OUTCOMES
from kiosk.speech.phrases import VOCABULARIES, Clip, count_phrase
from kiosk.speech.reader import Reader, sentences
from kiosk.speech.rendering.samples import of_frames, write_wav
from kiosk.speech.rendering.takes import Verdict, finished, judged
from kiosk.speech.voices import RECORDING_SUFFIXES, RECORDINGS
from kiosk.store import journal
from kiosk.store.backups import sync_folder
from kiosk.store.journal import Happening
from kiosk.store.trouble import StoreFull, StoreTrouble
from kiosk.usecases.house import House

SUFFIX = ".wav"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something to say. `clip` is what a recording of it is a sound of, `heard` says its French.

    `wording` is empty where nobody has written it in that very language: the volunteer says what they would say.
    """

    clip: Clip
    french: str
    wording: str
    heard: tuple[Clip, ...]


@dataclass(frozen=True, slots=True)
class DiskRefuses:
    """The disk takes nothing: it has no room left, where `reason`, the system's own, is empty."""

    reason: str


def core(pack: Pack, french: Reader, reader: Reader) -> tuple[Phrase, ...]:
    """Return what is recorded first in the language of `reader`, in the order in which most visitors hear it."""
    found: dict[str, Phrase] = {}
    for phrase in _all(pack.triage, french, reader):
        found.setdefault(phrase.clip.name, phrase)
    return tuple(islice(found.values(), COUNT))


def recorded(folders: SiteFolders, clip: Clip) -> Path | None:
    """Return a site's own recording of a clip, or None."""
    folder = folders.speech / clip.language / RECORDINGS
    paths = (folder / f"{clip.name}{suffix}" for suffix in RECORDING_SUFFIXES)
    return next((path for path in paths if path.is_file()), None)


def take_file(folders: SiteFolders) -> Path:
    """Return where the last take is until it is kept."""
    return folders.run / f"take{SUFFIX}"


def prepared(folders: SiteFolders, take: Take) -> Verdict | DiskRefuses:
    """Judge a take and write it as it would be kept. It takes its time, for it is plain Python: a second or two."""
    sound = of_frames(take.samples, take.rate)
    verdict = judged(sound)
    if verdict is not Verdict.NOTHING:
        try:
            folders.run.mkdir(parents=True, exist_ok=True)
            write_wav(finished(sound), take_file(folders))
        except OSError as error:
            # Half of it would only take what room there is.
            forget_take(folders)
            return _refused(error)
    return verdict


def keep(house: House, folders: SiteFolders, by: By, phrase: Phrase, command: str) -> DiskRefuses | None:
    """Put the take in the place of whatever says a phrase; from now on the kiosk says it so."""
    clip = phrase.clip
    path = folders.speech / clip.language / RECORDINGS / f"{clip.name}{SUFFIX}"
    details = {"by": by.staff, "language": clip.language, "phrase": phrase.french}
    try:
        # What takes room comes before the journal's line, and a name alone after it: refused, it can be kept again.
        _sync(take_file(folders))
        path.parent.mkdir(parents=True, exist_ok=True)
        with house.database.transaction() as connection:
            journal.record(
                connection,
                kind=Happening.VOICE_RECORDED,
                subject=f"{clip.language}/{clip.name}",
                command=command,
                at=house.clock.now(),
                details=details,
            )
        _put(take_file(folders), path)
    except (OSError, StoreTrouble) as error:
        return _refused(error)
    return None


def forget_take(folders: SiteFolders) -> None:
    """Remove a take that nobody keeps."""
    take_file(folders).unlink(missing_ok=True)


def _refused(error: OSError | StoreTrouble) -> DiskRefuses:
    if isinstance(error, StoreTrouble):
        return DiskRefuses("" if isinstance(error, StoreFull) else str(error))
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return DiskRefuses("" if full else error.strerror or str(error))


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _put(fresh: Path, path: Path) -> None:
    """Move a file to its place, whole; nothing else goes by its name there."""
    fresh.replace(path)
    sync_folder(path.parent)
    # Voices would go on finding one of an earlier suffix first.
    for suffix in RECORDING_SUFFIXES:
        if suffix != SUFFIX:
            path.with_suffix(suffix).unlink(missing_ok=True)


def _all(triage: Triage, french: Reader, reader: Reader) -> Iterator[Phrase]:
    language = reader.catalogue.language
    (own_name,) = reader.clips(language.name)
    # French has no recording of it, and none is needed: whoever speaks a language knows what it is called.
    said = f"Le nom de la langue : {french.catalogue.language_name(language.tag)}"
    yield Phrase(own_name, said, language.name, ())
    yield from _sentences(GREETING, french, reader)
    first, *others = _by_use(triage)
    yield from _question(first, french, reader)
    yield from _sentences((*CONTROLS, *OUTCOMES), french, reader)
    yield from _question(triage.questions[triage.help_now], french, reader)
    yield from _numbers(french, reader)
    for question in others:
        yield from _question(question, french, reader)


def _by_use(triage: Triage) -> list[Question]:
    """Return the questions as visitors come to them: the first, those after it, those after these."""
    order = [triage.root]
    for code in order:
        question = triage.questions[code]
        leads = (option.question for option in (*question.options, *question.secondary))
        order += [lead for lead in dict.fromkeys(leads) if lead is not None and lead not in order]
    return [triage.questions[code] for code in order]


def _question(question: Question, french: Reader, reader: Reader) -> Iterator[Phrase]:
    yield from _wording(question.text, f"questions.{question.id}.text", french, reader)
    for option in (*question.options, *question.secondary):
        yield from _wording(option.label, f"questions.{question.id}.options.{option.id}.label", french, reader)


def _sentences(messages: tuple[str, ...], french: Reader, reader: Reader) -> Iterator[Phrase]:
    for message in messages:
        yield from _wording(message, "", french, reader)


def _wording(message: str, context: str, french: Reader, reader: Reader) -> Iterator[Phrase]:
    words = reader.catalogue
    shown = words.pgettext(context, message) if context else words.gettext(message)
    yield from _worded(message, shown, words.own_wording(message, context), french, reader)


def _worded(message: str, shown: str, own: str, french: Reader, reader: Reader) -> Iterator[Phrase]:
    """Yield a message breath by breath: beside all of its French where the language takes more breaths, or fewer."""
    clips, heard = reader.clips(shown), french.clips(message)
    if len(clips) != len(heard) or len(clips) == 1:
        yield from (Phrase(clip, message, own, heard) for clip in clips)
        return
    # Words of the language that it has not written itself are as many, and not shown.
    written = sentences(own) or ("",) * len(clips)
    for clip, original, wording, sound in zip(clips, sentences(message), written, heard, strict=True):
        yield Phrase(clip, original, wording, (sound,))


def _numbers(french: Reader, reader: Reader) -> Iterator[Phrase]:
    """Yield the word before a ticket's number, where the language has one, and the digits."""
    said, own = VOCABULARIES[french.language], VOCABULARIES.get(reader.language)
    if own is not None:
        clip = Clip(reader.language, "number", own.number)
        yield Phrase(clip, said.number, own.number, (Clip(french.language, "number", said.number),))
    for digit in DIGITS:
        (clip,) = count_phrase(digit, reader.language)
        yield Phrase(clip, f"{digit} : {said.below_hundred[digit]}", clip.text, count_phrase(digit, french.language))
