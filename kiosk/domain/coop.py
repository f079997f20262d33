"""What an adviser says of a visit, in the codes of La Coop de la médiation numérique, and the rule that binds them."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.overrides import Closing

ADMINISTRATIVE_HELP = "aide_aux_demarches_administratives"
"""La Coop takes an administrative theme only together with this one."""

ADMINISTRATIVE = tuple(
    """papiers_elections_citoyennete famille_scolarite social_sante travail_formation logement transports_mobilite
    argent_impots justice etrangers_europe loisirs_sports_culture associations""".split()
)

DIGITAL = tuple(
    """diagnostic_numerique prendre_en_main_du_materiel maintenance_de_materiel gere_ses_contenus_numeriques
    navigation_sur_internet email bureautique reseaux_sociaux sante banque_et_achats_en_ligne entrepreneuriat
    insertion_professionnelle securite_numerique parentalite scolarite_et_numerique creer_avec_le_numerique
    culture_numerique intelligence_artificielle aide_aux_demarches_administratives""".split()
)

AUTONOMIES = ("entierement_accompagne", "partiellement_autonome", "autonome")

REDIRECTIONS = tuple(
    """administration mediation_numerique operateur_ou_organisme_en_charge aide_sociale insertion_professionnelle
    aide_aux_demarches_administratives autre""".split()
)


def turned(themes: frozenset[str], theme: str) -> frozenset[str]:
    """Return the themes with one more or one less, so that La Coop takes them."""
    if theme in themes:
        left = themes - {theme}
        return left - frozenset(ADMINISTRATIVE) if theme == ADMINISTRATIVE_HELP else left
    return themes | ({theme, ADMINISTRATIVE_HELP} if theme in ADMINISTRATIVE else {theme})


LONGEST_MINUTES = 23 * 60 + 59
"""La Coop takes nothing longer."""


class Problem(StrEnum):
    """Why La Coop would not take what was told of a visit (numiks.md §1.4)."""

    NO_THEME = "no_theme"
    UNKNOWN_THEME = "unknown_theme"
    ADMINISTRATIVE_ALONE = "administrative_alone"
    MINUTES = "minutes"
    AUTONOMY = "autonomy"
    REDIRECTION = "redirection"
    NOT_REDIRECTED = "not_redirected"


def problems(told: Closing) -> tuple[Problem, ...]:
    """Return everything in it that La Coop would refuse; empty when it would take it."""
    themes = frozenset(told.themes)
    wrong = {
        Problem.NO_THEME: not themes,
        Problem.UNKNOWN_THEME: bool(themes - {*DIGITAL, *ADMINISTRATIVE}),
        Problem.ADMINISTRATIVE_ALONE: bool(themes & {*ADMINISTRATIVE}) and ADMINISTRATIVE_HELP not in themes,
        Problem.MINUTES: not 0 < told.minutes <= LONGEST_MINUTES,
        Problem.AUTONOMY: told.autonomy not in ("", *AUTONOMIES),
        Problem.REDIRECTION: told.redirection not in ("", *REDIRECTIONS),
        Problem.NOT_REDIRECTED: bool(told.redirection) and not told.redirected,
    }
    return tuple(problem for problem, holds in wrong.items() if holds)
