"""What each drawing stands for: the sentences it is shown beside, in the content and in the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.content.pack import Pack
from kiosk.language import SOURCE, Catalogue


@dataclass(frozen=True, slots=True)
class Meaning:
    """A sentence that a drawing is shown beside. `context` is its place in the content, or empty for the program's.

    What only the `team` reads is in French alone; the name of a structure is the same in every language.
    """

    french: str
    context: str = ""
    team: bool = False

    def said(self, catalogue: Catalogue) -> str:
        """Return the sentence in a catalogue's language; empty where nobody has put it into it."""
        if not self.context:
            return "" if self.team and catalogue.language.tag != SOURCE else catalogue.gettext(self.french)
        return catalogue.pgettext(self.context, self.french) if catalogue.knows(self.context, self.french) else ""


def meanings(pack: Pack) -> Mapping[str, Sequence[Meaning]]:
    """Return, by the name of a drawing, what it stands for; nothing twice in the same words."""
    found: dict[str, dict[str, Meaning]] = {}
    for name, meaning in (*_of_content(pack), *_of_program()):
        found.setdefault(name, {}).setdefault(meaning.french, meaning)
    return {name: tuple(said.values()) for name, said in found.items()}


def _of_content(pack: Pack) -> Iterator[tuple[str, Meaning]]:
    for question in pack.triage.questions.values():
        for option in (*question.options, *question.secondary):
            if option.pictogram is not None:
                context = f"questions.{question.id}.options.{option.id}.label"
                yield option.pictogram, Meaning(option.label, context)
    for need in pack.triage.needs.values():
        yield need.pictogram, Meaning(need.label, f"needs.{need.code}.label")
    directory = pack.directory
    for document in directory.documents.values():
        yield document.pictogram, Meaning(document.label, f"documents.{document.code}.label")
    for number in directory.emergency_numbers.values():
        yield number.pictogram, Meaning(number.label, f"emergency.{number.code}.label")
    for workshop in directory.workshops.values():
        yield workshop.pictogram, Meaning(workshop.title, f"workshops.{workshop.code}.title")
    for structure in directory.structures.values():
        yield structure.pictogram, Meaning(structure.name)


def _of_program() -> Iterator[tuple[str, Meaning]]:
    for table, team in ((_VISITORS, False), (_TEAM, True)):
        for names, sentence in table:
            for name in names.split():
                yield name, Meaning(sentence, team=team)


_VISITORS = (
    ("calm_desk", "Demandez à l’accueil."),
    ("guide_board", "Votre numéro s’affiche et une voix l’annonce."),
    ("guide_free ui_euro_free", "C’est gratuit. Ne payez personne."),
    ("guide_seat", "Asseyez-vous dans la salle d’attente."),
    ("hand_touch", "Touchez l’écran pour continuer."),
    ("notice_erased", "Après {n} jour, tout s’efface. Il ne reste que des totaux."),
    ("notice_kept", "Elle garde votre numéro, votre langue et pourquoi vous venez."),
    ("notice_no_internet", "Rien ne part sur Internet."),
    ("notice_no_name", "Elle ne demande jamais votre nom."),
    ("other_language", "Ma langue n’est pas ici"),
    ("outcome_appointment", "Je préfère un rendez-vous"),
    ("outcome_arrived", "Votre arrivée est notée"),
    ("outcome_closed", "L’espace numérique est fermé maintenant"),
    ("outcome_come_back", "Vous pouvez partir et revenir"),
    ("outcome_no_paper", "Il n’y a pas de papier"),
    ("outcome_paused", "Pas de numéro pour le moment"),
    ("outcome_person", "Une personne vient vous chercher."),
    ("outcome_referral", "Je préfère aller dans un autre lieu"),
    ("outcome_take_paper", "Prenez votre papier"),
    ("outcome_ticket", "Je préfère attendre aujourd’hui"),
    ("outcome_waiting_list ui_list", "Je me mets sur la liste"),
    ("outcome_workshop", "Je préfère un atelier en groupe"),
    ("ui_alert", "Aide tout de suite"),
    ("ui_back", "Retour"),
    ("ui_backspace", "Effacer"),
    ("ui_calendar", "Autres jours"),
    ("ui_check", "Terminer"),
    ("ui_clock", "C’est bientôt à vous"),
    ("ui_comfort", "Confort"),
    ("ui_contrast", "Contraste"),
    ("ui_door", "Fermé maintenant"),
    ("ui_dooropen", "Ouvert maintenant"),
    ("ui_first_page", "Revoir le début"),
    ("ui_group", "Beaucoup de monde"),
    ("ui_keypad", "Tapez le numéro de votre rendez-vous"),
    ("ui_moon", "Ouvre demain à {time}"),
    ("ui_new_person", "Je suis une nouvelle personne"),
    ("ui_nopaper", "Sans papier"),
    ("ui_palette", "Couleurs"),
    ("ui_person", "Une personne"),
    ("ui_pin", "Ce n’est pas dans ce bâtiment."),
    ("ui_printer", "Imprimer"),
    ("ui_privacy", "Vos données"),
    ("ui_qr", "Ou montrez le carré noir de votre papier."),
    ("ui_reach", "Plus bas"),
    ("ui_restart", "Début"),
    ("ui_right", "Continuer"),
    ("ui_right", "Lire la suite"),
    ("ui_screen", "Tout l’écran"),
    ("ui_seat", "Je m’inscris"),
    ("ui_sun", "après-midi"),
    ("ui_sunrise", "matin"),
    ("ui_text_large", "Très grand"),
    ("ui_text_medium", "Grand"),
    ("ui_text_small", "Normal"),
    ("ui_wait", "Attendez un peu, ou appelez une personne."),
)
"""Drawings by name, and a sentence that visitors read beside them: the catalogue has each from where it is shown."""

_TEAM = (
    # For the questions of a site.
    ("option_yes", "Oui"),
    ("guide_counter", "Allez à ce poste"),
    ("ui_bell", "Appeler de nouveau"),
    ("ui_close", "Fermer le panneau"),
    ("ui_dots", "Autres actions"),
    ("ui_info", "À savoir"),
    ("ui_language", "Choisir la langue"),
    ("ui_listen", "La langue parlée"),
    ("ui_lock", "Code PIN"),
    ("ui_paper", "Le papier est bientôt fini."),
    ("ui_speaker_off", "Pas de son"),
    ("ui_stick", "Une clé USB"),
    ("ui_stick_broken", "La clé est abîmée"),
    ("ui_stick_full", "La clé est pleine"),
    ("ui_stick_locked", "La clé est protégée"),
    ("ui_stick_out", "Retirez la clé"),
    ("ui_stick_pulled", "La clé a été retirée trop tôt"),
    ("ui_stick_two", "Il y a deux clés"),
    ("ui_stick_unknown", "La clé n’est pas reconnue"),
    ("ui_stick_wait", "Ne retirez pas la clé"),
    ("ui_touch", "Placé à la main"),
    ("ui_undo", "Annuler la dernière action"),
)
"""What only the team reads, in French alone."""
