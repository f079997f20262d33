"""How Russian says numbers, letters and places.

Numbers, days and hours stand in the nominative, as one counts aloud: the catalogue puts nothing before them that asks
for another case. Latin letters have the names that Russian gives them. No native speaker has reviewed these yet.
"""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_BELOW_TWENTY = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
_HUNDREDS = tuple("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split())
_ORDINALS = (
    "первое второе третье четвёртое пятое шестое седьмое восьмое девятое десятое одиннадцатое двенадцатое тринадцатое "
    "четырнадцатое пятнадцатое шестнадцатое семнадцатое восемнадцатое девятнадцатое двадцатое"
).split()

_BELOW_HUNDRED = below_hundred(_BELOW_TWENTY, _TENS, " ")


def _date(day: int) -> str:
    if day <= 20:
        return _ORDINALS[day - 1]
    return "тридцатое" if day == 30 else f"{_TENS[day // 10 - 2]} {_ORDINALS[day % 10 - 1]}"


def _whole(hour: int) -> str:
    match hour:
        case 1 | 21:
            noun = "час"
        case 2 | 3 | 4 | 22 | 23:
            noun = "часа"
        case _:
            noun = "часов"
    return f"{_BELOW_HUNDRED[hour]} {noun}"


VOCABULARY = Vocabulary(
    number="номер",
    letters={
        "A": "а",
        "C": "цэ",
        "E": "э",
        "F": "эф",
        "H": "аш",
        "J": "жи",
        "K": "ка",
        "L": "эль",
        "M": "эм",
        "N": "эн",
        "P": "пэ",
        "R": "эр",
        "T": "тэ",
        "U": "у",
        "V": "вэ",
        "W": "дубль вэ",
        "X": "икс",
        "Y": "игрек",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=_HUNDREDS,
    hundreds_and=_HUNDREDS,
    places={
        "стол {n}": "к столу номер {n}",
        "окно {n}": "к окну номер {n}",
        "приёмная": "в приёмную",
    },
    desk="Стол {n}",
    front_desk="Приёмная",
    hours=Hours(
        tuple(map(_whole, range(24))),
        _BELOW_HUNDRED[:24],
        ("", *(f"ноль {_BELOW_HUNDRED[n]}" if n < 10 else _BELOW_HUNDRED[n] for n in range(1, 60))),
    ),
    dates={day: _date(day) for day in range(1, 32)},
)
