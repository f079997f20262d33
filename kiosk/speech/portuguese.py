"""How the Portuguese of Portugal says numbers, letters and places, hours as feminine nouns.

No native speaker has reviewed these wordings yet.
"""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary, below_hundred

_BELOW_TWENTY = (
    "zero um dois três quatro cinco seis sete oito nove "
    "dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove"
).split()
_TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
_MANY_HUNDREDS = "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()

_BELOW_HUNDRED = below_hundred(_BELOW_TWENTY, _TENS, " e ")


def _feminine(n: int) -> str:
    said = _BELOW_HUNDRED[n]
    if said.endswith("um"):
        return f"{said[:-1]}ma"
    return f"{said.removesuffix('dois')}duas" if said.endswith("dois") else said


_HOURS = tuple(map(_feminine, range(24)))

VOCABULARY = Vocabulary(
    number="número",
    letters={
        "A": "á",
        "C": "cê",
        "E": "éh",
        "F": "efe",
        "H": "agá",
        "J": "jota",
        "K": "capa",
        "L": "ele",
        "M": "eme",
        "N": "ene",
        "P": "pê",
        "R": "erre",
        "T": "tê",
        "U": "u",
        "V": "vê",
        "W": "duplo vê",
        "X": "xis",
        "Y": "ípsilon",
    },
    below_hundred=_BELOW_HUNDRED,
    hundreds=("cem", *_MANY_HUNDREDS),
    hundreds_and=tuple(f"{hundred} e" for hundred in ("cento", *_MANY_HUNDREDS)),
    places={
        "posto {n}": "ao posto {n}",
        "balcão {n}": "ao balcão {n}",
        "receção": "à receção",
    },
    desk="Posto {n}",
    front_desk="Receção",
    hours=Hours(
        tuple(f"{hour} hora{'s' if n != 1 else ''}" for n, hour in enumerate(_HOURS)),
        _HOURS,
        ("", *(f"e {_BELOW_HUNDRED[n]}" for n in range(1, 60))),
    ),
)
