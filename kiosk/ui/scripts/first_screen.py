"""What the first screen says: each language in its own voice, and the rest in several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.language import SOURCE
from kiosk.speech.lines import AFTER_TITLE, Line, Script
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.parts import words
from kiosk.ui.viewmodels import languages
from kiosk.ui.viewmodels.languages import said_together


def languages_script(props: languages.Props, offered: Mapping[str, Reader]) -> Script:
    """Return the first screen, each language in its own voice.

    Where nobody has given it one, its name is said as whoever speaks a language near to it, or French, calls it.
    """
    pauses = _first_to_say(offered.values(), "Pas de numéro pour le moment")
    pause = [pauses[row.title].line(row.title, row.second, pause=AFTER_TITLE) for row in props.pause]
    tiles = [_tile(row, offered) for row in props.languages]
    missing = words(next(iter(offered.values())), ("Ma langue n’est pas ici",), item="languageMissing")
    read = (*pause, *tiles, *missing, together(offered.values(), "Aide tout de suite", item="help"))
    return Script(read, (together(offered.values(), "Autres choix", item="nextPage"),))


def _tile(row: languages.LanguageRow, offered: Mapping[str, Reader]) -> Line:
    own, item = offered[row.key], f"language:{row.key}"
    others = [offered[tag] for tag in dict.fromkeys((*own.catalogue.language.said_by, SOURCE)) if tag in offered]
    instead = tuple(other.line(other.called(own.catalogue.language), item=item) for other in others if other is not own)
    return replace(own.line(own.catalogue.gettext("Bonjour"), row.name, row.second, item=item), instead=instead)


def together(readers: Iterable[Reader], message: str, item: str) -> Line:
    """Return a line that says the same in the first few languages that say it differently, each in its own voice.

    Where nobody can say it in one of them, it is said in the first that somebody can.
    """
    wordings = _first_to_say(readers, message)
    catalogues = [reader.catalogue for reader in wordings.values()]
    lines = [wordings[words].line(words) for words in said_together(catalogues, lambda one: one.gettext(message))]
    alone = tuple(replace(line, item=item) for line in lines[: len(lines) if len(lines) > 1 else 0])
    said = tuple(clip for line in lines for clip in line.clips)
    return Line(" · ".join(line.words for line in lines), said, item, instead=alone)


def _first_to_say(readers: Iterable[Reader], message: str) -> dict[str, Reader]:
    """Return the wordings of a message, each with the first reader whose language says it so."""
    found: dict[str, Reader] = {}
    for reader in readers:
        found.setdefault(reader.catalogue.gettext(message), reader)
    return found
