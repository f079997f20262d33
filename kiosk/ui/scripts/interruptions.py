"""What is said over whatever page is there: the warning, and the calm words of an error."""

from __future__ import annotations

from kiosk.speech.lines import Line
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.parts import words


def warning_lines(reader: Reader) -> tuple[Line, ...]:
    """Return the warning that everything will be forgotten; the screen itself is what can be touched."""
    texts = ("Vous êtes encore là\u202f?", "Touchez l’écran pour continuer.", "Sinon, tout s’efface.")
    return (*words(reader, texts), *words(reader, ("Je suis une nouvelle personne",), item="somebodyNew"))


def trouble_lines(reader: Reader) -> tuple[Line, ...]:
    """Return the calm words of an error."""
    return tuple(words(reader, ("Merci de demander à l’accueil.", "L’écran revient dans un instant.")))
