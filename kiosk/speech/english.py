"""How English, as Britain speaks it, says numbers, letters and places."""

from __future__ import annotations

from kiosk.speech.vocabulary import Vocabulary

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _below_hundred(n: int) -> str:
    if n < 20:
        return _BELOW_TWENTY[n]
    tens, rest = divmod(n, 10)
    return _TENS[tens - 2] + (f"-{_BELOW_TWENTY[rest]}" if rest else "")


_HUNDREDS = tuple(f"{_BELOW_TWENTY[n]} hundred" for n in range(1, 10))

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
    below_hundred=tuple(map(_below_hundred, range(100))),
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
)
