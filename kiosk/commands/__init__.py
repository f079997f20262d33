"""What can be asked at a terminal, in the words of whoever asks."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kiosk.commands.parsing import Command, data_dir
from kiosk.domain.staff import Role


def _visitor(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("--windowed", action="store_true", help="dans une fenêtre, pas en plein écran")
    parser.add_argument(
        "--pretend-devices", action="store_true", help="sans imprimante : les tickets deviennent des images"
    )


def _window(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("--windowed", action="store_true", help="dans une fenêtre, pas en plein écran")


def _desk(parser: argparse.ArgumentParser) -> None:
    _window(parser)
    parser.add_argument(
        "--pretend-devices", action="store_true", help="sans clé USB : le dossier « stick » du site en tient lieu"
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
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="la première graine du hasard (0 par défaut)")
    parser.add_argument(
        "--seeds", type=int, metavar="N", help="combien de graines (par défaut 5 ; 60 puis 40 avec all)"
    )
    parser.add_argument(
        "--log", type=Path, metavar="FICHIER", help="le journal du site (CSV), à la place des hypothèses"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (par défaut) ou json")


def _pictograms(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument(
        "--sheet",
        type=Path,
        required=True,
        metavar="FICHIER",
        help="où écrire la planche : un fichier .pdf, ou un dossier pour des images",
    )


def _team(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, title="actions")
    helps = {
        "list": "montre l’équipe et le code de chaque personne",
        "add": "ajoute une personne et montre son code PIN, une seule fois",
        "pin": "donne un autre code PIN à une personne et le montre, une seule fois",
        "allow": "laisse essayer de nouveau une personne arrêtée par de mauvais codes PIN",
        "remove": "retire une personne et oublie son pseudonyme",
        "recover": "renouvelle le code PIN d’une personne de coordination et celui de l’enveloppe de secours",
    }
    for name, told in helps.items():
        action = actions.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        data_dir(action)
        if name == "add":
            _newcomer(action)
        elif name != "list":
            action.add_argument("code", metavar="CODE", help="le code de la personne, donné par « kiosk team list »")


def _newcomer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pseudonym", metavar="PSEUDONYME", help="le nom affiché, jamais le vrai nom")
    parser.add_argument(
        "--role",
        choices=tuple(role.value for role in Role),
        required=True,
        help="volunteer (service civique, bénévole), adviser (conseil) ou coordinator (coordination)",
    )
    parser.add_argument("--skills", nargs="+", default=[], metavar="FILE", help="les files que la personne sait servir")
    parser.add_argument("--languages", nargs="+", default=[], metavar="LANGUE", help="les langues parlées : fr ar…")
    parser.add_argument("--certified", action="store_true", help="habilitée Aidants Connect")


def _export(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--day", type=date.fromisoformat, metavar="JOUR", help="une journée en détail, comme 2026-11-24")
    what.add_argument("--week", metavar="SEMAINE", help="les totaux d’une semaine : 2026-W48, ou un de ses jours")
    what.add_argument("--month", metavar="MOIS", help="les totaux d’un mois, comme 2026-11")
    what.add_argument("--year", metavar="ANNÉE", help="les totaux d’une année, comme 2026")
    parser.add_argument("--to", type=Path, required=True, metavar="DOSSIER", help="où écrire, dans un dossier nouveau")
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FICHIER",
        help="fait un seul fichier ZIP chiffré, qui s’ouvre avec 7-Zip et le mot de passe écrit dans ce fichier",
    )


def _content(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, title="actions")
    told = "relit un dossier de contenu, dit ce qu’il change, et le met en place d’un coup"
    install = actions.add_parser("install", help=told, description=f"{told[0].upper()}{told[1:]}.")
    data_dir(install)
    install.add_argument(
        "folder", type=Path, metavar="DOSSIER", help="le dossier, avec des fichiers tels que needs.toml"
    )
    install.add_argument("--dry-run", action="store_true", help="dit ce qui changerait, sans rien changer")
    told = "remet le contenu comme il était avant le dernier changement"
    undo = actions.add_parser("undo", help=told, description=f"{told[0].upper()}{told[1:]}.")
    data_dir(undo)


def _structures(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, title="actions")
    helps = {
        "import": "prend des structures dans un fichier ; elles restent à vérifier avant qu’un visiteur y soit envoyé",
        "export": "écrit les structures du lieu dans un fichier",
    }
    for name, told in helps.items():
        action = actions.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        data_dir(action)
        action.add_argument(
            "file", type=Path, metavar="FICHIER", help=".json : data·inclusion 1.0.8 ; .csv : médiation numérique 1.0.2"
        )
        if name == "import":
            action.add_argument("--dry-run", action="store_true", help="dit ce qui changerait, sans rien changer")


def _backup(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument(
        "--to", type=Path, metavar="DOSSIER", help="aussi, chiffrée, dans un autre dossier : une clé USB par exemple"
    )
    _password(parser)


def _restore(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("copy", type=Path, metavar="FICHIER", help="la copie : du dossier backups, ou chiffrée")
    _password(parser)


def _password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FICHIER",
        help="le mot de passe de la copie chiffrée, seul dans un fichier",
    )


def _speech(parser: argparse.ArgumentParser) -> None:
    data_dir(parser)
    parser.add_argument("action", choices=("list", "render"), metavar="ACTION", help="list ou render")
    parser.add_argument("--shipped", action="store_true", help="les sons livrés avec la borne et non ceux du site")


def _languages(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, title="actions")
    helps = {
        "list": "montre où en est chaque langue : ce qui est écrit, relu, et dit par une autre",
        "missing": "montre ce qu’une langue n’a pas encore",
        "export": "écrit un classeur (.xlsx) à traduire ou à relire, avec l’image de chaque écran",
        "import": "relit un classeur, vérifie tout, dit ce qui change et l’enregistre d’un coup",
    }
    for name, told in helps.items():
        action = actions.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        data_dir(action)
        if name in {"missing", "export"}:
            action.add_argument("language", metavar="LANGUE", help="le code de la langue, comme ary ou fa-AF")
        if name == "export":
            action.add_argument("--to", type=Path, metavar="FICHIER", help="le classeur (par défaut LANGUE.xlsx, ici)")
            action.add_argument("--no-pictures", action="store_true", help="sans les images : bien plus rapide")
        if name == "import":
            action.add_argument("file", type=Path, metavar="FICHIER", help="le classeur rempli")


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
    "desk": Command(
        "desk",
        "ouvre l’écran de l’accueil",
        "Ouvre l’écran de l’équipe : la file, les rendez-vous, la journée. Autant de fois que de postes.",
        _desk,
    ),
    "board": Command(
        "board",
        "ouvre l’écran de la salle d’attente",
        "Ouvre l’écran de la salle d’attente : le numéro appelé et où aller, les derniers appels, les ateliers. "
        "Autant de fois que d’écrans.",
        _window,
    ),
    "comprehension": Command(
        "comprehension",
        "demande à des personnes ce qu’elles voient dans les dessins",
        "Montre les dessins un par un, sans leurs mots, à une personne ; quelqu’un de l’équipe range ce qu’elle répond "
        "en sept classes. Seules des quantités sont gardées, par dessin et par langue.",
        _window,
    ),
    "check": Command(
        "check",
        "relit le contenu et dit tout ce qui est à corriger ou à confirmer",
        "Relit les questions, les structures, les horaires et les dessins, et dit d’un coup tout ce qui est à corriger "
        "ou à confirmer, avec le fichier et la ligne.",
        _check,
    ),
    "content": Command(
        "content",
        "met un nouveau contenu en place, ou revient en arrière",
        "Met un nouveau contenu en place : il est relu en entier, ce qui change est dit, puis tout est remplacé d’un "
        "coup ; un contenu qui a une erreur ne change rien. Chaque changement est au journal et peut être repris.",
        _content,
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
        "avec les mêmes personnes tirées au sort, et compare. Sort avec le code 1 quand une règle est enfreinte, "
        "et non quand un objectif est manqué.",
        _simulate,
    ),
    "structures": Command(
        "structures",
        "prend ou donne les structures du lieu, en data·inclusion ou en médiation numérique",
        "Prend des structures dans un fichier de data·inclusion (JSON) ou des lieux de médiation numérique (CSV), et y "
        "écrit celles du lieu.",
        _structures,
    ),
    "speech": Command(
        "speech",
        "montre ce qui est dit à voix haute, et fabrique les sons qui manquent",
        "« list » montre chaque son des écrans et des appels : le fichier, dans le dossier speech du site, "
        "d’un enregistrement qui le remplacerait, qui le dit pour l’instant, et ce qui est dit. « render » fabrique "
        "les sons qui manquent, tels les noms des postes du site, avec pico2wave ou espeak-ng, et opusenc.",
        _speech,
    ),
    "languages": Command(
        "languages",
        "montre où en est chaque langue, et prépare le travail de qui traduit",
        "« list » montre où en est chaque langue, « missing » ce qui lui manque ; « export » écrit un classeur pour "
        "qui traduit ou relit, « import » le reprend. Avec --data-dir, les phrases vont dans le dossier translations "
        "du site, et passent avant celles qui sont livrées.",
        _languages,
    ),
    "pictograms": Command(
        "pictograms",
        "met tous les dessins sur une planche, avec leurs mots",
        "Écrit une planche de tous les dessins du site : chacun à la taille d’une réponse de la borne, comme le papier "
        "le montre, et avec ses mots dans toutes les langues.",
        _pictograms,
    ),
    "team": Command(
        "team",
        "tient la liste de l’équipe et ses codes PIN",
        "Tient la liste de l’équipe et ses codes PIN. Aucun code n’est demandé ici : qui a la main sur cette machine a "
        "déjà ses fichiers. Tout ce qui est fait ici est noté au journal comme venant du terminal.",
        _team,
    ),
    "upgrade": Command(
        "upgrade",
        "met la base de données à jour, après l’avoir sauvegardée",
        "Met la base de données à jour. Une copie vérifiée est faite avant ; elle est remise en place en cas d’échec.",
        data_dir,
    ),
    "export": Command(
        "export",
        "écrit le journal d’une journée, ou les totaux d’une semaine, d’un mois, d’une année",
        "Écrit dans un dossier nouveau les fichiers d’une journée (journal, feuille pour La Coop, page à afficher, "
        "agenda) ou les totaux d’une période, sans aucune personne, et dit où ils sont. Chaque export est noté au "
        "journal de la borne.",
        _export,
    ),
    "purge": Command(
        "purge",
        "efface ce qui a été gardé assez longtemps",
        "Efface le détail des journées, ce que l’équipe a fait et le journal technique, chacun après la durée écrite "
        "dans site.toml ; il ne reste que des totaux. La fermeture de la journée le fait aussi.",
        data_dir,
    ),
    "backup": Command(
        "backup",
        "fait une copie vérifiée de la base de données",
        "Fait une copie de la base de données dans le dossier backups, la relit, et dit où elle est. Avec --to et "
        "--password-file, en fait une autre, chiffrée (ZIP AES-256), hors de la machine.",
        _backup,
    ),
    "restore": Command(
        "restore",
        "remet une copie à la place de la base de données",
        "Relit une copie, puis la met à la place de la base de données, qui est gardée dans le dossier backups. Les "
        "numéros continuent après le dernier donné. Les fenêtres peuvent rester ouvertes, sauf quand la base est "
        "illisible.",
        _restore,
    ),
}
