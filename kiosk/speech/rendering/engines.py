"""The programs that read a text aloud into a file."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.speech.manifest import Voice
from kiosk.speech.rendering import arabic_spelling, persian_phonemes, stress

PATIENCE_SECONDS = 30


class RenderingFailed(Exception):
    """A program made no sound of a text; the message tells which and of what."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program. `command` holds places for {voice}, {rate}, {path} and, unless it reads its standard input, {text}.

    `version` and `rate` are part of what names its sounds: another one makes all of them anew. `respelt` returns a text
    of a language as this program is to read it.
    """

    name: str
    version: str
    rate: int
    grade: Voice
    voices: Mapping[str, str]
    command: tuple[str, ...]
    respelt: Callable[[str, str], str]

    @property
    def installed(self) -> bool:
        """Whether this system has it."""
        return shutil.which(self.command[0]) is not None

    def key(self, text: str, language: str) -> str:
        """Return the name of the file that holds what this engine makes of a text, and of nothing else."""
        made_of = "|".join(
            (self.name, self.voices[language], self.version, str(self.rate), self.respelt(text, language))
        )
        return hashlib.sha256(made_of.encode()).hexdigest()[:16]

    def speak(self, text: str, language: str, wav: Path) -> None:
        """Write what is heard to `wav`. Raises RenderingFailed."""
        respelt = self.respelt(text, language)
        filled = {"voice": self.voices[language], "rate": self.rate, "path": wav, "text": respelt}
        command = [part.format(**filled) for part in self.command]
        run(command, respelt)
        if not wav.is_file():
            raise RenderingFailed(f"{self.name} n’a rien rendu pour « {text} ».")


def run(command: list[str], given: str = "") -> None:
    """Run a program on a text. Raises RenderingFailed with what it complains of."""
    try:
        subprocess.run(  # noqa: S603 - no shell, and a text is never an option
            command, input=given, text=True, encoding="utf-8", capture_output=True, check=True, timeout=PATIENCE_SECONDS
        )
    except subprocess.CalledProcessError as error:
        raise RenderingFailed(f"{command[0]} : {error.stderr.strip()[:200]}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RenderingFailed(f"{command[0]} : {error}") from error


PICO = Engine(
    "pico2wave",
    "1.0",
    100,
    Voice.RENDERED,
    {"fr": "fr-FR", "en": "en-GB", "es": "es-ES"},
    ("pico2wave", "--lang={voice}", "--wave={path}", "--", "{text}"),
    # It reads tags.
    lambda text, _: text.replace("<", " ").replace(">", " "),
)
_ESPEAK_SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "ar": arabic_spelling.as_said,
    "fa-AF": persian_phonemes.as_said,
}
ESPEAK = Engine(
    "espeak-ng",
    "1.51",
    140,
    Voice.ROBOT,
    {
        "fr": "fr-fr",
        "en": "en-gb",
        "ar": "ar",
        "es": "es",
        "ro": "ro",
        "tr": "tr",
        "pt": "pt",
        "ru": "ru",
        "fa-AF": "fa",
    },
    ("espeak-ng", "-b", "1", "-s", "{rate}", "-v", "{voice}", "-w", "{path}", "--stdin"),
    lambda text, language: stress.as_said(_ESPEAK_SPELLINGS.get(language, str)(text), language),
)
ENGINES = (PICO, ESPEAK)
"""Best first."""
