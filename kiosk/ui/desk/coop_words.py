"""La Coop's own labels, so that what is noted here is found again there."""

from __future__ import annotations

from kiosk.language import Catalogue


def theme_text(words: Catalogue, theme: str) -> str:
    """Return a theme's label; its code where it is none of ours."""
    labels = {
        "diagnostic_numerique": words.gettext("Diagnostic numérique"),
        "prendre_en_main_du_materiel": words.gettext("Prendre en main du matériel"),
        "maintenance_de_materiel": words.gettext("Maintenance de matériel"),
        "gere_ses_contenus_numeriques": words.gettext("Gérer ses contenus numériques"),
        "navigation_sur_internet": words.gettext("Navigation sur Internet"),
        "email": words.gettext("E-mail"),
        "bureautique": words.gettext("Bureautique"),
        "reseaux_sociaux": words.gettext("Réseaux sociaux communication"),
        "sante": words.gettext("Santé"),
        "banque_et_achats_en_ligne": words.gettext("Banque et achats en ligne"),
        "entrepreneuriat": words.gettext("Accompagner un professionnel"),
        "insertion_professionnelle": words.gettext("Insertion professionnelle"),
        "securite_numerique": words.gettext("Prévention en sécurité numérique"),
        "parentalite": words.gettext("Parentalité"),
        "scolarite_et_numerique": words.gettext("Scolarité et numérique"),
        "creer_avec_le_numerique": words.gettext("Créer avec le numérique"),
        "culture_numerique": words.gettext("Culture numérique"),
        "intelligence_artificielle": words.gettext("Intelligence artificielle"),
        "aide_aux_demarches_administratives": words.gettext("Aide aux démarches administratives"),
        "papiers_elections_citoyennete": words.gettext("Papiers - Élections - Citoyenneté"),
        "famille_scolarite": words.gettext("Famille - Scolarité"),
        "social_sante": words.gettext("Social - Santé"),
        "travail_formation": words.gettext("Travail - Formation - Entreprise"),
        "logement": words.gettext("Logement"),
        "transports_mobilite": words.gettext("Transports - Mobilité"),
        "argent_impots": words.gettext("Argent - Impôts"),
        "justice": words.gettext("Justice"),
        "etrangers_europe": words.gettext("Étrangers - Europe"),
        "loisirs_sports_culture": words.gettext("Loisirs - Sports - Culture"),
        "associations": words.gettext("Associations"),
    }
    return labels.get(theme, theme)


def autonomy_text(words: Catalogue, autonomy: str) -> str:
    """Return how far somebody managed alone."""
    labels = {
        "entierement_accompagne": words.gettext("Avec guidage"),
        "partiellement_autonome": words.gettext("Autonome avec guidage en cas de besoin"),
        "autonome": words.gettext("Autonome"),
    }
    return labels[autonomy]


def redirection_text(words: Catalogue, redirection: str) -> str:
    """Return a kind of structure, with the examples La Coop gives."""
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
