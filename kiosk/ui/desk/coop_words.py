"""La Coop's own labels, so that what is noted here is found again there."""

from __future__ import annotations

from kiosk.domain import coop_labels
from kiosk.language import Catalogue


def theme_text(words: Catalogue, theme: str) -> str:
    """Return a theme's label; its code where it is none of ours."""
    return words.gettext(coop_labels.THEMES.get(theme, theme))


def autonomy_text(words: Catalogue, autonomy: str) -> str:
    """Return how far somebody managed alone."""
    return words.gettext(coop_labels.AUTONOMIES[autonomy])


def redirection_text(words: Catalogue, redirection: str) -> str:
    """Return a kind of structure, with the examples La Coop gives, short enough for a key."""
    labels = {
        "administration": words.gettext("Administration : mairie, préfecture"),
        "mediation_numerique": words.gettext("Autre lieu de médiation numérique"),
        "operateur_ou_organisme_en_charge": words.gettext("Organisme : CAF, CPAM…"),
        "aide_sociale": words.gettext("Aide sociale"),
        "insertion_professionnelle": words.gettext("Insertion : France Travail, mission locale"),
        "aide_aux_demarches_administratives": words.gettext("France Services"),
        "autre": words.gettext("Autre"),
    }
    return labels[redirection]
