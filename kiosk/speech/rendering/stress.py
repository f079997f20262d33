"""Words that eSpeak NG 1.51 stresses where nobody does, given to it as the phonemes that are heard.

The stress of every word that the kiosk says was looked through in the two languages whose writing does not tell it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEARD: Mapping[str, Mapping[str, str]] = {
    "ro": {
        "atingeți": "at'indZets;I^",
        "cererea": "tSe*'e*ea",
        "copii": "kop'iI",
        "datele": "d'atele",
        "drepturi": "d@-*'epturI^",
        "drepturile": "d@-*'epturile",
        "duminică": "dum'inik@",
        "ecranele": "ek@-*'anele",
        "gânduri": "g'yndurI^",
        "hârtia": "hyrt'ia",
        "interviu": "interv'iU",
        "libere": "l'ibe*e",
        "locuri": "l'okurI^",
        "miercuri": "mj'erkurI^",
        "numele": "n'umele",
        "numere": "n'ume*e",
        "primele": "p@-*'imele",
        "spațiul": "sp'atsjul",
        "totaluri": "tot'alurI^",
        "urgențele": "urdZ'entsele",
        "următoarele": "urm@t'Oa*ele",
        "înscriu": "ynsk@-*'iU",
    },
    "ru": {
        "моему": "mVjim'u",
        "номера": "n'om;Vra#",
        "отключат": "Vtkl;utS;'At",
        "права": "p@-rav'A",
        "приходите": "p@-r;ixVd;'it;i",
        "сорок": "s'orVk",
        "столу": "stVl'u",
        "цвета": "tsv;it'A",
        "часа": "tS;is'A",
        "чему": "tS;im'u",
    },
}
_WORDS = {tag: re.compile(rf"\b(?:{'|'.join(heard)})\b", re.IGNORECASE) for tag, heard in _HEARD.items()}


def as_said(text: str, language: str) -> str:
    """Return the text with such words of its language as phonemes."""
    if language not in _HEARD:
        return text
    heard = _HEARD[language]
    return _WORDS[language].sub(lambda found: f"[[{heard[found[0].lower()]}]]", text)
