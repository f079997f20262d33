"""Russian for eSpeak NG 1.51, which stresses some words of the kiosk where nobody does."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEARD: Mapping[str, str] = {
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
}
"""What is heard, in its phonemes: every word of the wordings was looked through for its stress."""

_WORD = re.compile(rf"\b(?:{'|'.join(_HEARD)})\b", re.IGNORECASE)


def as_said(text: str) -> str:
    """Return the text with such words as phonemes."""
    return _WORD.sub(lambda found: f"[[{_HEARD[found[0].lower()]}]]", text)
