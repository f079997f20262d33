"""How Romanian says numbers, letters and places, hours as feminine nouns. No native speaker has reviewed these yet."""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_BELOW_TWENTY = (
    "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece "
    "paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece"
).split()
_TENS = "douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci".split()
_HUNDREDS = ("o sută", *(f"{n} sute" for n in "două trei patru cinci șase șapte opt nouă".split()))

_BELOW_HUNDRED = below_hundred(_BELOW_TWENTY, _TENS, " și ")


def _feminine(n: int) -> str:
    """Return a number of hours or minutes, whose twos have a form of their own."""
    return _BELOW_HUNDRED[n].replace("doisprezece", "douăsprezece").replace("doi", "două")


_HOURS = tuple(f"ora {_feminine(n)}" for n in range(24))

VOCABULARY = Vocabulary(
    number="numărul",
    letters={
        "A": "a",
        "C": "ce",
        "E": "e",
        "F": "ef",
        "H": "haș",
        "J": "jot",
        "K": "ca",
        "L": "el",
        "M": "em",
        "N": "en",
        "P": "pe",
        "R": "er",
        "T": "te",
        "U": "u",
        "V": "ve",
        "W": "dublu ve",
        "X": "ics",
        "Y": "igrec",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=_HUNDREDS,
    hundreds_and=_HUNDREDS,
    places={
        "biroul {n}": "la biroul {n}",
        "ghișeul {n}": "la ghișeul {n}",
        "recepție": "la recepție",
    },
    desk="Biroul {n}",
    front_desk="Recepție",
    hours=Hours(_HOURS, _HOURS, ("", *(f"și {_feminine(n)}" for n in range(1, 60)))),
    dates={1: "întîi"},
)
