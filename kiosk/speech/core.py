"""What a volunteer records first: what most visitors hear, by its French, in the order in which they hear it."""

from __future__ import annotations

COUNT = 60
"""A quarter of an hour of a volunteer: hear, say and hear back takes some fifteen seconds a phrase."""

GREETING = ("Bonjour",)

CONTROLS = ("Une personne", "Retour", "Début", "Écouter", "Confort")

OUTCOMES = (
    "Voici votre numéro",
    "Asseyez-vous dans la salle d’attente.",
    "Votre numéro s’affiche et une voix l’annonce.",
    "Une personne vient vous aider",
    "Restez près de l’écran.",
    "Une personne vient vous chercher.",
    "Allez ici\u202f:",
    "Demandez à l’accueil.",
    "À apporter",
    "Imprimer",
    "Sans papier",
    "Prenez votre papier",
    "Terminer",
    "Vous êtes encore là\u202f?",
    "Touchez l’écran pour continuer.",
    "Sinon, tout s’efface.",
    "L’espace numérique est fermé maintenant",
)
"""How visits end, and the warning before they do."""

DIGITS = range(10)
"""Of codes, volumes and telephone numbers."""
