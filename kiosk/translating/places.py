"""Where a wording stands: the first picture that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kiosk.rehearsal.tour import Sight
from kiosk.wordings import Wording

_FIELD = re.compile(r"\\\{[^{}]*\\\}")
_SPACES = re.compile(r"[\s\u2066-\u2069]+")


def places(wordings: Sequence[Wording], sights: Iterable[Sight]) -> Mapping[str, Sight]:
    """Return the first sight that shows each wording, by the wording's key; some stand on none."""
    sought = {wording.key: _pattern(wording) for wording in wordings}
    found: dict[str, Sight] = {}
    for sight in sights:
        texts = "\n".join(_plain(text) for text in sight.texts)
        for key in [key for key, pattern in sought.items() if pattern.search(texts)]:
            found[key] = sight
            del sought[key]
    return found


def _plain(text: str) -> str:
    """Write every space alike: the screens glue some of them."""
    return _SPACES.sub(" ", text).strip()


def _pattern(wording: Wording) -> re.Pattern[str]:
    forms = (_FIELD.sub(".+?", re.escape(_plain(form)).replace("\\{", "\\{")) for form in wording.french)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
