"""What Python's TOML parser says, in words for whoever edits the file."""

from __future__ import annotations

import re
import tomllib

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_SAYINGS = (
    (r"Invalid statement", "cette ligne n’est ni une clé, ni un [titre]", "écrivez : clé = valeur"),
    (r"Expected newline or end of document.*", "la fin de la ligne est de trop", "écrivez une seule valeur par ligne"),
    (
        r"(?:Illegal|Found invalid) character '\\n'|Unterminated string|Expected \"'.*",
        "un texte n’est pas fermé",
        'ajoutez le guillemet " à la fin du texte',
    ),
    (r"Found invalid character .*|Illegal character .*", "un caractère n’est pas permis", "effacez-le et retapez-le"),
    (
        r"Cannot declare .* twice|Cannot overwrite a value|Duplicate inline table key .*|Cannot redefine namespace .*",
        "ce nom est déjà pris dans le fichier",
        "gardez-en un seul ou changez l’un des deux noms",
    ),
    (r"Expected '\]'.*|Expected '\]\]'.*", "le titre n’est pas fermé", "écrivez le titre entre crochets : [titre]"),
    (r"Cannot mutate immutable namespace .*", "cette table est déjà complète plus haut", "mettez tout au même endroit"),
    (r"Expected '='.*", "il manque le signe = après le nom", "écrivez : clé = valeur"),
    (
        r"Invalid initial character for a key part",
        "un nom commence par un caractère interdit",
        "mettez le nom entre guillemets, ou sans accent ni espace",
    ),
    (r"Unclosed array", "la liste n’est pas fermée ou une virgule manque", "séparez par des virgules et fermez par ]"),
    (r"Unclosed inline table", "l’accolade n’est pas fermée ou une virgule manque", "tout sur une ligne, fermé par }"),
    (r"Unescaped .*|Invalid hex value|Escaped character .*", "une barre \\ est mal employée", "doublez-la"),
    (r"Invalid date or datetime", "cette date n’existe pas", "écrivez année-mois-jour, par exemple 2026-12-24"),
    (
        r"Invalid value",
        "cette valeur ne se lit pas",
        "un texte va entre guillemets ; oui et non s’écrivent true et false",
    ),
)


def explain(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, str, tuple[int, int]]:
    """Return the problem, the remedy and the line and column of a syntax error in `text`."""
    said = str(error)
    place = _PLACE.search(said)
    if place is not None and place[1]:
        at = int(place[1]), int(place[2])
    else:
        lines = text.rstrip().split("\n")
        at = len(lines), len(lines[-1]) + 1
    saying = _PLACE.sub("", said)
    for pattern, problem, remedy in _SAYINGS:
        if re.fullmatch(pattern, saying, re.DOTALL):
            return problem, remedy, at
    return "le fichier n’est pas du TOML", "comparez avec l’exemple en tête du fichier", at
