"""How Spanish says numbers, letters and places. No native speaker has reviewed these wordings yet."""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_BELOW_THIRTY = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve "
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()

_BELOW_HUNDRED = below_hundred(_BELOW_THIRTY, _TENS, " y ")

_ON_THE_DIAL = tuple("una" if n % 12 == 1 else _BELOW_THIRTY[n % 12 or 12] for n in range(24))
_PART_OF_DAY = (*("de la mañana",) * 12, *("de la tarde",) * 8, *("de la noche",) * 4)


def _minutes(n: int) -> str:
    return "y media" if n == 30 else "y cuarto" if n == 15 else f"y {_BELOW_HUNDRED[n]}"


VOCABULARY = Vocabulary(
    number="número",
    letters={
        "A": "a",
        "C": "ce",
        "E": "e",
        "F": "efe",
        "H": "hache",
        "J": "jota",
        "K": "ka",
        "L": "ele",
        "M": "eme",
        "N": "ene",
        "P": "pe",
        "R": "erre",
        "T": "te",
        "U": "u",
        "V": "uve",
        "W": "uve doble",
        "X": "equis",
        "Y": "i griega",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=("cien", *_HUNDREDS),
    hundreds_and=("ciento", *_HUNDREDS),
    places={
        "puesto {n}": "al puesto {n}",
        "ventanilla {n}": "a la ventanilla {n}",
        "recepción": "a la recepción",
    },
    desk="Puesto {n}",
    front_desk="Recepción",
    hours=Hours(
        tuple(f"{hour} {part}" for hour, part in zip(_ON_THE_DIAL, _PART_OF_DAY, strict=True)),
        _ON_THE_DIAL,
        ("", *map(_minutes, range(1, 60))),
        _PART_OF_DAY,
    ),
)
