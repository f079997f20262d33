"""Russian for eSpeak NG 1.51, which stresses one word of the kiosk where nobody does."""

from __future__ import annotations

import re

_FORTY = re.compile(r"\bсорок\b")


def as_said(text: str) -> str:
    """Return the text with «со́рок» as the phonemes that are heard; the voice said *sorók*."""
    return _FORTY.sub("[[s'orVk]]", text)
