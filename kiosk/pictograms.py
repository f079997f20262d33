"""The kiosk's own drawings, as SVG text: found, checked, and turned into line drawings or tinted.

No Qt here: screens and paper each render the text in their own way.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

INK = "#20242F"
LARGEST = 16_384
"""Bytes an SVG may weigh: ours stay under four thousand."""

_DRAWN = {"path", "circle", "rect", "ellipse", "line", "polyline", "polygon"}
_ALLOWED = _DRAWN | {"svg", "g", "title"}
_SVG = "{http://www.w3.org/2000/svg}"
_FILL = re.compile(r'fill="#(?!20242F")[0-9A-Fa-f]{3,8}"')


@dataclass(frozen=True, slots=True)
class Pictograms:
    """Drawings by name; a folder that comes earlier replaces the later ones, file by file."""

    folders: Sequence[Path]

    def path(self, name: str) -> Path | None:
        """Return the file that draws `name`, or None."""
        for folder in self.folders:
            candidate = folder / f"{name}.svg"
            if candidate.is_file():
                return candidate
        return None

    def names(self) -> tuple[str, ...]:
        """Return every drawing there is."""
        return tuple(sorted({file.stem for folder in self.folders for file in folder.glob("*.svg")}))

    def svg(self, name: str) -> str:
        """Return the drawing's text; raises FileNotFoundError when there is none."""
        path = self.path(name)
        if path is None:
            raise FileNotFoundError(f"pictogram {name}.svg in {', '.join(map(str, self.folders))}")
        return _read(path)


@lru_cache(maxsize=512)
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def line_drawing(svg: str) -> str:
    """Return the drawing without colour: every fill but ink turns white, so that near shapes still hide far ones."""
    return _FILL.sub('fill="#FFFFFF"', svg)


def tinted(svg: str, colour: str) -> str:
    """Return the drawing with its ink in `colour` (`#RRGGBB`)."""
    return svg.replace(INK, colour)


def faults(path: Path) -> Iterator[str]:
    """Yield what is wrong with an SVG file, in French, for the coordinator: nothing when it may be shown."""
    if path.is_symlink():
        yield "le fichier est un lien ; mettez le dessin lui-même à sa place"
        return
    size = path.stat().st_size
    if size > LARGEST:
        yield f"le dessin pèse {size} octets ; {LARGEST} au plus"
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        yield "le dessin contient une déclaration DOCTYPE ou ENTITY ; enlevez-la"
        return
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield f"le dessin n'est pas un SVG lisible ({error})"
        return
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        yield "le dessin n'est pas un SVG avec une viewBox"
        return
    elements = list(root.iter())
    for element in elements:
        tag = str(element.tag).removeprefix(_SVG)
        if tag not in _ALLOWED:
            yield f"le dessin contient <{tag}> ; seules les formes simples sont permises"
        for attribute, value in element.attrib.items():
            name = attribute.rpartition("}")[2].lower()
            if name.startswith("on") or name in ("href", "style") or "url(" in value:
                yield f"le dessin contient l'attribut {name} ; ni script ni lien ne sont permis"
    if not any(str(element.tag).removeprefix(_SVG) in _DRAWN for element in elements):
        yield "le dessin est vide"
