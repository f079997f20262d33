"""Whoever renders voices knows every sentence that the visitor's screens can show."""

from __future__ import annotations

from collections.abc import Iterator

from babel.messages.pofile import read_po

from kiosk.paths import bundled
from kiosk.speech.sentences import CONSTANT, FREE_SEATS, PLURALS, TEMPLATES

SHOWN = (
    "kiosk/language.py",
    "kiosk/ui/viewmodels/",
    "kiosk/ui/qml/screens/",
    "kiosk/ui/qml/controls/",
    "kiosk/ui/application.py",
)
PATTERNS = {"EEEE d MMMM", "EEEE d MMM", "H 'h' mm", "H 'h'"}
IN_OTHER_WORDS = {
    # Said as they are, floor by floor.
    "Rez-de-chaussée",
    "1er étage",
    "Sous-sol {n}",
    "{n}e étage",
    # What a reader of screens is told at once is said here sentence by sentence.
    "Vous êtes encore là\u202f? Touchez l’écran pour continuer.",
}


def shown() -> Iterator[str | tuple[str, ...]]:
    with (bundled("translations") / "kiosk.pot").open("rb") as file:
        for message in read_po(file):
            if message.id and not message.context and any(path.startswith(SHOWN) for path, _ in message.locations):
                yield message.id if isinstance(message.id, str) else tuple(message.id)


def test_every_sentence_of_the_screens_is_known_to_whoever_renders_voices() -> None:
    known = {*CONSTANT, *TEMPLATES, *PLURALS, FREE_SEATS}
    assert set(shown()) - PATTERNS - IN_OTHER_WORDS - known == set()


def test_no_sentence_is_rendered_that_is_not_shown() -> None:
    assert {*CONSTANT, *TEMPLATES, *PLURALS, FREE_SEATS} - set(shown()) == set()
