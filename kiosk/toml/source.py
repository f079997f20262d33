"""One content file from disk to a parsed TOML document, whatever is in it."""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.toml.findings import Notebook, Spot
from kiosk.toml.syntax import explain

LARGEST = 1 << 20
"""Bytes a file may weigh: ours stay under sixty thousand."""

MOST_MARKS = 6_000
"""Signs (= , [ {) a file may hold: the reader's time grows with them. Ours stay under sixteen hundred."""

MOST_DOTS = 40
"""Dots on one line: each is one more table inside the other when they stand in a key."""

DEEPEST = 16
"""Tables or lists inside one another. Ours go to three."""

_BRACKET = re.compile(r""""(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|#[^\n]*+|[\[\]{}]""")
"""Texts and comments, to step over the brackets in them, or one bracket. Possessive, so that none is read twice."""

Document = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that could be read: its text with line feeds only, and what TOML says of it."""

    path: Path
    text: str
    document: Document


def read(path: Path, notebook: Notebook) -> Source | None:
    """Read a file, or note what is wrong with it and return None. Never raises for what a file holds."""
    spot = Spot(path.name)
    data = _bytes(path, spot, notebook)
    text = _text(data, spot, notebook) if data is not None else None
    if text is None or not _modest(text, spot, notebook):
        return None
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem, remedy, position = explain(error, text)
        notebook.error(spot, problem, remedy, position)
        return None
    except (ValueError, RecursionError, OverflowError):
        # tomllib lets through what int() and date() refuse, such as a number of five thousand digits.
        notebook.error(spot, "une valeur est démesurée", "raccourcissez-la", _longest_line(text))
        return None
    return Source(path, text, document)


def _bytes(path: Path, spot: Spot, notebook: Notebook) -> bytes | None:
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            notebook.error(spot, "le fichier est un lien", "mettez le fichier lui-même à sa place", (1, 1))
        elif not stat.S_ISREG(status.st_mode):
            notebook.error(spot, "ce n’est pas un fichier ordinaire", "mettez un fichier de texte à sa place", (1, 1))
        elif status.st_size > LARGEST:
            problem = f"le fichier pèse {status.st_size} octets ; {LARGEST} au plus"
            notebook.error(spot, problem, "retirez ce qui n’a rien à y faire", (1, 1))
        else:
            return path.read_bytes()
    except FileNotFoundError:
        notebook.error(spot, "le fichier manque", "remettez celui qui est fourni avec la borne", (1, 1))
    except OSError:
        notebook.error(spot, "le fichier ne se lit pas", "vérifiez ses droits d’accès et le disque", (1, 1))
    return None


def _text(data: bytes, spot: Spot, notebook: Notebook) -> str | None:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        problem = f"l’octet 0x{data[error.start]:02X} n’est pas de l’UTF-8"
        notebook.error(spot, problem, "enregistrez le fichier avec l’encodage UTF-8", position(before, len(before)))
        return None


def _modest(text: str, spot: Spot, notebook: Notebook) -> bool:
    """Refuse beforehand what would keep the parser busy for long."""
    if sum(map(text.count, "=,[{")) > MOST_MARKS:
        notebook.error(spot, "le fichier contient trop de clés", "retirez ce qui n’a rien à y faire", (1, 1))
        return False
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS and not line.lstrip().startswith("#"):
            notebook.error(spot, "la ligne contient trop de points", "écrivez des clés plus courtes", (number, 1))
            return False
    depth = 0
    for found in _BRACKET.finditer(text):
        if found[0] in ("[", "{"):
            depth += 1
        elif found[0] in ("]", "}"):
            depth = max(0, depth - 1)
        if depth > DEEPEST:
            problem = "trop de listes ou de tables les unes dans les autres"
            notebook.error(spot, problem, "fermez les crochets ou simplifiez", position(text, found.start()))
            return False
    return True


def position(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column, from 1, of the character `at`."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def _longest_line(text: str) -> tuple[int, int]:
    lines = text.split("\n")
    return max(range(len(lines)), key=lambda index: len(lines[index])) + 1, 1
