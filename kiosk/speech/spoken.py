"""What a voice reads in place of written words: a file a language, for a person who speaks it to review."""

from __future__ import annotations

import logging
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

NAME = "spoken.toml"

_WORD = re.compile(r"[\w’-]+")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Spoken texts by whole sentence and, for sentences that have none, by word."""

    sentences: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def of(self, sentence: str, otherwise: str) -> str:
        """Return what is read in place of a sentence; `otherwise` is read where no sentence stands here."""
        found = self.sentences.get(sentence, otherwise)
        return _WORD.sub(lambda match: self.words.get(match[0], match[0]), found)


def spoken(folders: Sequence[Path], language: str) -> Spoken:
    """Return the spoken texts of a language; an earlier folder goes before the later ones.

    What cannot be read counts as nothing (fault E3).
    """
    found = Spoken({}, {})
    for folder in reversed(folders):
        path = folder / language / NAME
        try:
            document = tomllib.loads(path.read_text("utf-8"))
            found = Spoken(
                {**found.sentences, **_texts(document, "sentences")}, {**found.words, **_texts(document, "words")}
            )
        except FileNotFoundError:
            continue
        except (OSError, ValueError, AttributeError):
            _log.warning("the spoken texts %s cannot be read", path, exc_info=True)
    return found


def _texts(document: Mapping[str, Mapping[str, object]], table: str) -> Mapping[str, str]:
    return {" ".join(words.split()): str(text) for words, text in document.get(table, {}).items()}
