"""How Turkish says numbers, letters and places, and hours as a timetable does. No native speaker has reviewed these."""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_UNITS = "sıfır bir iki üç dört beş altı yedi sekiz dokuz".split()
_TENS = "on yirmi otuz kırk elli altmış yetmiş seksen doksan".split()
_HUNDREDS = ("yüz", *(f"{unit} yüz" for unit in _UNITS[2:]))

_BELOW_HUNDRED = below_hundred(_UNITS, _TENS, " ")

_HOURS = _BELOW_HUNDRED[:24]

VOCABULARY = Vocabulary(
    number="numara",
    letters={
        "A": "a",
        "C": "ce",
        "E": "e",
        "F": "fe",
        "H": "he",
        "J": "je",
        "K": "ke",
        "L": "le",
        "M": "me",
        "N": "ne",
        "P": "pe",
        "R": "re",
        "T": "te",
        "U": "u",
        "V": "ve",
        "W": "çift ve",
        "X": "iks",
        "Y": "ye",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=_HUNDREDS,
    hundreds_and=_HUNDREDS,
    places={
        "masa {n}": "{n} numaralı masaya",
        "gişe {n}": "{n} numaralı gişeye",
        "danışma": "danışmaya",
    },
    desk="Masa {n}",
    front_desk="Danışma",
    hours=Hours(_HOURS, _HOURS, ("", *(f"sıfır {_UNITS[n]}" if n < 10 else _BELOW_HUNDRED[n] for n in range(1, 60)))),
)
