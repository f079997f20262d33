"""How Persian, as Dari in Kabul has it, says numbers, letters and places, vowelled.

The vowel signs are those that `rendering.persian_phonemes` reads. Where Kabul and Tehran count apart («هَژدَه», «دُوصَد»,
«پَنجصَد»), Kabul is heard. Letters have their French names, which whoever waits here also hears in the French call and
sees on the ticket. No native speaker has reviewed these wordings yet.
"""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

KASRA, SUKUN, HAMZA_ABOVE = "\u0650", "\u0652", "\u0654"

_BELOW_TWENTY = (
    "صِفر یَک دُو سِه چَهار پَنج شَش هَفت هَشت نُهْ دَهْ یازدَهْ دُوازدَهْ سیزدَهْ چَهاردَهْ پانزدَهْ شانزدَهْ هَفدَهْ هَژدَهْ نُوزدَهْ"
).split()
_TENS = "بِیست سِی چِهِل پَنجاه شَصت هَفتاد هَشتاد نَوَد".split()
_HUNDREDS = "صَد دُوصَد سِه‌صَد چَهارصَد پَنجصَد شَش‌صَد هَفت‌صَد هَشت‌صَد نُهْ‌صَد".split()
_AND = "وُ"

_BELOW_HUNDRED = below_hundred(_BELOW_TWENTY, _TENS, f" {_AND} ")

_ON_THE_DIAL = tuple(_BELOW_TWENTY[n % 12 or 12] for n in range(24))
_PART_OF_DAY = (*("شَب",) * 4, *("صُبح",) * 8, "چاشت", *("بَعد اَز ظُهر",) * 3, *("عَصر",) * 3, *("شَب",) * 5)


def _with_ezafe(number: str) -> str:
    """Join a number to what it is of: «نُهِ صُبح», nine of the morning."""
    if number.endswith("سِه"):
        return f"{number}{HAMZA_ABOVE}"
    return f"{number}یِ" if number.endswith("دُو") else f"{number.removesuffix(SUKUN)}{KASRA}"


def _minutes(n: int) -> str:
    return f"{_AND} نِیمِ" if n == 30 else f"{_AND} {_BELOW_HUNDRED[n]} دَقِیقَهٔ"


VOCABULARY = Vocabulary(
    number="نَمبَرِ",
    letters={
        "A": "آ",
        "C": "سی",
        "E": "او",
        "F": "اِف",
        "H": "اَش",
        "J": "ژِی",
        "K": "کا",
        "L": "اِل",
        "M": "اِم",
        "N": "اِن",
        "P": "پی",
        "R": "اِر",
        "T": "تی",
        "U": "یُو",
        "V": "وی",
        "W": "دُوبل وی",
        "X": "اِکس",
        "Y": "اِی گرِک",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=tuple(_HUNDREDS),
    hundreds_and=tuple(f"{hundred} {_AND}" for hundred in _HUNDREDS),
    places={
        "میز {n}": "بَه میزِ نَمبَرِ {n}",
        "غرفه {n}": "بَه غُرفَهٔ نَمبَرِ {n}",
        "اتاق {n}": "بَه اُتاقِ نَمبَرِ {n}",
        "پذیرش": "بَه پَذِیرِش",
    },
    desk="میز {n}",
    front_desk="پذیرش",
    hours=Hours(
        tuple(f"{_with_ezafe(hour)} {part}" for hour, part in zip(_ON_THE_DIAL, _PART_OF_DAY, strict=True)),
        _ON_THE_DIAL,
        ("", *map(_minutes, range(1, 60))),
        _PART_OF_DAY,
    ),
    dates={1: "اَوَّلِ", **{day: _with_ezafe(_BELOW_HUNDRED[day]) for day in range(2, 32)}},
    vowelled=True,
)
