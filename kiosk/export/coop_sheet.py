"""La Coop's worksheet: the visits that an adviser closed, in the columns of La Coop's own export, to be typed in there.

La Coop takes no activity from outside (numiks.md §0), so that a person reads this beside its form. Columns and labels
are those of its export of activities (numiks.md §1.5), without the beneficiary, of whom the house knows nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.coop import Problem, problems
from kiosk.domain.coop_labels import AUTONOMIES, REDIRECTIONS, THEMES
from kiosk.domain.directory import HOME
from kiosk.domain.overrides import Closing
from kiosk.domain.passage import Passage, rounded
from kiosk.export.cells import Cell, lines
from kiosk.export.labels import Labels
from kiosk.export.sheet import Column, Kind, Sheet

COLUMNS = (
    Column("Date", 12, Kind.DAY),
    Column("Enregistré le", 12, Kind.DAY),
    Column("Dernière modification le", 13, Kind.DAY),
    Column("Type", 26),
    Column("Participants", 12, Kind.COUNT),
    Column("Bénéficiaire", 20),
    Column("Canaux d’accompagnement", 18),
    Column("Nom du lieu", 28),
    Column("Adresse", 28),
    Column("Commune", 14),
    Column("Code postal", 9),
    Column("Code Insee", 9),
    Column("Durée (min)", 9, Kind.COUNT),
    Column("Nom de l’atelier", 16),
    Column("Matériel numérique utilisé", 16, Kind.LINES),
    Column("Thématique(s) d’accompagnement", 40, Kind.LINES),
    Column("Tags", 10),
    Column("Nom de la démarche administrative", 20),
    Column("Niveau d’autonomie (ou de l’atelier)", 24),
    Column("Bénéficiaire réorienté", 13),
    Column("Structure de redirection", 38, Kind.LINES),
    Column("Commune du bénéficiaire", 14),
    Column("Code postal du bénéficiaire", 14),
    Column("Code Insee du bénéficiaire", 14),
    Column("Genre du bénéficiaire", 16),
    Column("Tranche d’âge du bénéficiaire", 16),
    Column("Statut du bénéficiaire", 26),
    Column("Notes supplémentaires", 20),
    Column("ID CRA", 10),
)

NOTES = (
    "Seulement les accompagnements qu’un conseiller a terminés à l’accueil en disant de quoi il s’agissait.",
    "La Coop n’accepte pas de fichier d’activités : chaque ligne se saisit dans son formulaire, dans cet ordre.",
    "Une case vide se laisse vide, ou se complète de mémoire : la borne ne connaît ni le nom, ni l’âge, ni l’adresse.",
    "Les accompagnements confidentiels, et ceux que La Coop refuserait, sont comptés dans LISEZ-MOI.txt.",
)

WORDS = {
    Problem.NO_THEME: "aucune thématique",
    Problem.UNKNOWN_THEME: "une thématique que La Coop ne connaît pas",
    Problem.ADMINISTRATIVE_ALONE: "une démarche administrative sans « Aide aux démarches administratives »",
    Problem.MINUTES: "une durée hors de 1 minute à 23 h 59",
    Problem.AUTONOMY: "un niveau d’autonomie que La Coop ne connaît pas",
    Problem.REDIRECTION: "une structure de redirection que La Coop ne connaît pas",
    Problem.NOT_REDIRECTED: "une structure de redirection alors que personne n’est réorienté",
}


@dataclass(frozen=True, slots=True)
class Closed:
    """A visit that La Coop takes, and when it was closed."""

    at: datetime
    told: Closing


def coop_sheet(passages: Sequence[Passage], labels: Labels) -> tuple[Sheet, tuple[str, ...]]:
    """Return the worksheet, and a sentence for whatever is not in it and why."""
    closed = [one for one in passages if one.told is not None]
    fit = [
        Closed(one.at, one.told)
        for one in closed
        if one.told is not None and not one.confidential and not problems(one.told)
    ]
    fit.sort(key=lambda one: (rounded(one.at), one.told.themes, one.told.minutes))
    return Sheet("Activités", COLUMNS, lambda: (_cells(one, labels) for one in fit), NOTES), _missing(closed, labels)


def _missing(closed: Sequence[Passage], labels: Labels) -> tuple[str, ...]:
    confidential = sum(one.confidential for one in closed)
    unsaid = (
        f"{confidential} accompagnement(s) confidentiel(s) hors de la feuille La Coop : "
        "qui a reçu la personne le saisit de mémoire."
    )
    told = [unsaid] if confidential else []
    for one in closed:
        wrong = () if one.told is None or one.confidential else problems(one.told)
        if wrong:
            why = ", ".join(WORDS[problem] for problem in wrong)
            where = labels.counter(one.counter) or "l’accueil"
            told.append(
                f"Pas dans la feuille La Coop : accompagnement arrivé vers {labels.words.time(rounded(one.at))}, "
                f"reçu à {where} : {why}."
            )
    return tuple(told)


def _cells(one: Closed, labels: Labels) -> Sequence[Cell]:
    told, day = one.told, one.at.date()
    home = labels.directory.structures.get(HOME)
    return (
        day,
        day,
        None,
        "Accompagnement individuel",
        1,
        "Bénéficiaire anonyme",
        "Lieu d’activité",
        f"{labels.name} – {labels.building}",
        "" if home is None or home.known_place is None else home.known_place.address,
        None,
        None,
        None,
        told.minutes,
        None,
        None,
        lines([THEMES[theme] for theme in told.themes]),
        None,
        None,
        AUTONOMIES.get(told.autonomy),
        None if told.redirected is None else "Oui" if told.redirected else "Non",
        REDIRECTIONS.get(told.redirection),
        None,
        None,
        None,
        "Non communiqué",
        "Non communiqué",
        "Non communiqué ou hétérogène",
        None,
        None,
    )
