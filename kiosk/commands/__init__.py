"""What can be asked at a terminal, in the words of whoever asks."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from kiosk.commands.parsing import Command, data_dir


def _visitor(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("--windowed", action="store_true", help="dans une fenêtre, pas en plein écran")
    parser.add_argument(
        "--pretend-devices", action="store_true", help="sans imprimante : les tickets deviennent des images"
    )


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("window", nargs="*", metavar="FENÊTRE", help="visitor, desk, board (par défaut : les trois)")
    _visitor(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DOSSIER", help="un dossier de contenu à relire avant de l’installer"
    )


def _routes(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (par défaut) ou json")
    parser.add_argument(
        "--at", metavar="QUAND", help="jour et heure, comme 2026-11-24T10:00 (par défaut : le prochain mardi à 10 h)"
    )


def _rehearse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "script", nargs="*", metavar="VISITE", help="une visite livrée (ticket, appointment…) ou un fichier .toml"
    )
    parser.add_argument("--out", type=Path, default=Path("rehearsal"), metavar="DOSSIER", help="où laisser les images")
    parser.add_argument("--landscape", action="store_true", help="écran couché, 1920 × 1080")


def _simulate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "scenario",
        nargs="*",
        metavar="SCÉNARIO",
        help="reference, rush… ou all pour tout comparer longuement (par défaut : reference et rush, en bref)",
    )


COMMANDS: Mapping[str, Command] = {
    "run": Command(
        "run",
        "ouvre la borne, le poste d’accueil et l’écran de la salle, et les relance s’ils tombent",
        "Ouvre les fenêtres d’une même machine, chacune dans son propre programme, et relance celle qui tombe. "
        "Fermer une fenêtre les ferme toutes.",
        _run,
    ),
    "visitor": Command(
        "visitor",
        "ouvre la borne des visiteurs",
        "Ouvre la borne des visiteurs. Une seule à la fois par dossier de données.",
        _visitor,
    ),
    "check": Command(
        "check",
        "relit le contenu et dit tout ce qui est à corriger ou à confirmer",
        "Relit les questions, les structures, les horaires et les dessins, et dit d’un coup tout ce qui est à corriger "
        "ou à confirmer, avec le fichier et la ligne.",
        _check,
    ),
    "routes": Command(
        "routes",
        "montre tous les chemins, de la première question à la réponse",
        "Montre tous les chemins possibles : ce que l’on touche, le besoin trouvé, la réponse donnée et où elle mène.",
        _routes,
    ),
    "rehearse": Command(
        "rehearse",
        "joue une visite écrite d’avance et garde une image de chaque écran",
        "Joue une visite écrite d’avance sur les vrais écrans, et garde une image de chacun et du ticket. "
        "Sans nom de visite, joue toutes celles qui sont livrées.",
        _rehearse,
    ),
    "simulate": Command(
        "simulate",
        "compare deux règles de file d’attente sur des journées inventées",
        "Rejoue des journées inventées sous la règle des trois promesses et sous « premier arrivé, premier servi », "
        "avec les mêmes personnes tirées au sort, et compare. Sort avec le code 1 quand une règle est enfreinte.",
        _simulate,
    ),
    "upgrade": Command(
        "upgrade",
        "met la base de données à jour, après l’avoir sauvegardée",
        "Met la base de données à jour. Une copie vérifiée est faite avant ; elle est remise en place en cas d’échec.",
        data_dir,
    ),
    "backup": Command(
        "backup",
        "fait une copie vérifiée de la base de données",
        "Fait une copie de la base de données dans le dossier backups, la relit, et dit où elle est.",
        data_dir,
    ),
}
