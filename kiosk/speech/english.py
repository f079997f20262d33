"""How English, as Britain speaks it, says numbers, letters and places."""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

_BELOW_HUNDRED = below_hundred(_BELOW_TWENTY, _TENS, "-")

_HUNDREDS = tuple(f"{_BELOW_TWENTY[n]} hundred" for n in range(1, 10))

_ON_THE_DIAL = tuple(_BELOW_TWENTY[n % 12 or 12] for n in range(24))
_PART_OF_DAY = (*("in the morning",) * 12, *("in the afternoon",) * 6, *("in the evening",) * 6)


def _minute(n: int) -> str:
    return f"oh {_BELOW_HUNDRED[n]}" if n < 10 else _BELOW_HUNDRED[n]


VOCABULARY = Vocabulary(
    number="number",
    letters={
        "A": "ay",
        "C": "see",
        "E": "ee",
        "F": "ef",
        "H": "aitch",
        "J": "jay",
        "K": "kay",
        "L": "ell",
        "M": "em",
        "N": "en",
        "P": "pee",
        "R": "are",
        "T": "tee",
        "U": "you",
        "V": "vee",
        "W": "double you",
        "X": "ex",
        "Y": "why",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=_HUNDREDS,
    hundreds_and=tuple(f"{hundred} and" for hundred in _HUNDREDS),
    places={
        "desk {n}": "at desk {n}",
        "counter {n}": "at counter {n}",
        "office {n}": "at office {n}",
        "room {n}": "in room {n}",
        "front desk": "at the front desk",
        "reception": "at reception",
    },
    desk="Desk {n}",
    front_desk="Front desk",
    hours=Hours(
        tuple(f"{hour} {part}" for hour, part in zip(_ON_THE_DIAL, _PART_OF_DAY, strict=True)),
        _ON_THE_DIAL,
        tuple(map(_minute, range(60))),
        _PART_OF_DAY,
    ),
)
