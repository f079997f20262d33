"""Whatever the screens of a site can say, in one language, and what nobody can say of it yet."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.pack import Pack
from kiosk.speech.phrases import VOCABULARIES, Clip, digits_phrase, place_phrase
from kiosk.speech.reader import Reader
from kiosk.speech.voices import Voices
from kiosk.usecases.announcing import worded


def every_clip(pack: Pack, reader: Reader) -> tuple[Clip, ...]:
    """Return each clip of the screens and the calls of a site once."""
    found = {(clip.name, clip.text): clip for clip in (*reader.vocabulary(), *_content(pack, reader))}
    return tuple(found.values())


def missing(pack: Pack, reader: Reader, voices: Voices) -> tuple[Clip, ...]:
    """Return the clips that no voice says: there the kiosk stays silent."""
    return tuple(clip for clip in every_clip(pack, reader) if voices.find(clip) is None)


def _content(pack: Pack, reader: Reader) -> Iterator[Clip]:
    words, directory = reader.catalogue, pack.directory
    for question in pack.triage.questions.values():
        yield from reader.clips(words.pgettext(f"questions.{question.id}.text", question.text))
        for option in (*question.options, *question.secondary):
            label = f"questions.{question.id}.options.{option.id}.label"
            yield from reader.clips(words.pgettext(label, option.label))
    for document in directory.documents.values():
        yield from reader.clips(words.pgettext(f"documents.{document.code}.label", document.label))
    for number in directory.emergency_numbers.values():
        yield from reader.clips(words.pgettext(f"emergency.{number.code}.label", number.label))
        yield from digits_phrase(number.number, reader.language)
    for workshop in directory.workshops.values():
        yield from reader.clips(words.pgettext(f"workshops.{workshop.code}.title", workshop.title))
    for structure in directory.structures.values():
        for name in (structure.name, structure.place.door, structure.place.address):
            yield from reader.names.clips(name)
    if reader.language in VOCABULARIES:
        for counter in directory.counters.values():
            yield from place_phrase(worded(counter, words), reader.language)
