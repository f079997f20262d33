"""What the first screen says: each language in its own voice, and the rest in several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.speech.lines import AFTER_TITLE, Line, Script
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.parts import words
from kiosk.ui.viewmodels import languages
from kiosk.ui.viewmodels.languages import said_together


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
    missing = words(next(iter(offered.values())), ("Ma langue n’est pas ici",), item="languageMissing")
    return Script((*pause, *tiles, *missing, together(offered.values(), "Aide tout de suite", item="help")))


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
