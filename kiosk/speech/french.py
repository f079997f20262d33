"""How French says numbers, letters and places. Letters are spelt out: a voice then reads them alike everywhere."""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary

_BELOW_TWENTY = (
    "zéro un deux trois quatre cinq six sept huit neuf "
    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
).split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def _below_hundred(n: int) -> str:
    if n < 20:
        return _BELOW_TWENTY[n]
    if n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{_BELOW_TWENTY[n - 80]}"
    tens = min(n // 10, 6)
    rest = n - 10 * tens
    if rest == 0:
        return _TENS[tens]
    return f"{_TENS[tens]}{' et ' if rest in (1, 11) else '-'}{_BELOW_TWENTY[rest]}"


_MANY_HUNDREDS = tuple(f"{_BELOW_TWENTY[n]} cent" for n in range(2, 10))


def _feminine(n: int) -> str:
    """Count hours and minutes: «une», «vingt et une»."""
    word = _below_hundred(n)
    return f"{word}e" if word == "un" or word.endswith(" un") else word


_HOURS = tuple(f"{_feminine(n)} heure{'' if n < 2 else 's'}" for n in range(24))

VOCABULARY = Vocabulary(
    number="numéro",
    letters={
        "A": "a",
        "C": "cé",
        "E": "euh",
        "F": "effe",
        "H": "hache",
        "J": "ji",
        "K": "ka",
        "L": "elle",
        "M": "emme",
        "N": "enne",
        "P": "pé",
        "R": "erre",
        "T": "té",
        "U": "u",
        "V": "vé",
        "W": "double vé",
        "X": "ixe",
        "Y": "i grec",
    },
    below_hundred=tuple(map(_below_hundred, range(100))),
    hundreds=("cent", *(f"{hundred}s" for hundred in _MANY_HUNDREDS)),
    hundreds_and=("cent", *_MANY_HUNDREDS),
    places={
        "poste {n}": "au poste {n}",
        "guichet {n}": "au guichet {n}",
        "bureau {n}": "au bureau {n}",
        "salle {n}": "en salle {n}",
        "accueil": "à l’accueil",
    },
    desk="Poste {n}",
    front_desk="Accueil",
    hours=Hours(_HOURS, _HOURS, tuple(map(_feminine, range(60)))),
    dates={1: "premier"},
    in_pairs=True,
)
