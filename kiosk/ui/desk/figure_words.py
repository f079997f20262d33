"""What the figures say in words: names of what is counted, and the three answers. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.content.pack import Pack
from kiosk.domain.answers import Delays, Filling, Unanswered, delays, filling, unanswered
from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.seen import Seen
from kiosk.domain.totals import Cause
from kiosk.language import Catalogue
from kiosk.ui.desk.labels import lower_first, need_label


def counted(number: int) -> str:
    """Return «12 898», with a space that does not break."""
    return f"{number:,}".replace(",", "\u202f")


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the three questions and its answer.

    `state` is «good» or «mind», by the goals of `kiosk.domain.answers`, or «none» where there is nothing to tell.
    """

    key: str
    question: str
    sentence: str
    state: str


@dataclass(frozen=True, slots=True)
class Names:
    """How the team calls what is counted."""

    pack: Pack
    words: Catalogue

    def need(self, key: str) -> str:
        """Return a need's label."""
        if key == CONFIDENTIAL:
            return self.words.gettext("Confidentiel")
        return need_label(self.pack.triage, key or None, self.words)

    def language(self, key: str) -> str:
        """Return «Arabe»."""
        name = self.words.language_name(key)
        return name[:1].upper() + name[1:]

    def structure(self, key: str) -> str:
        """Return a structure's name; its code where the content has lost it."""
        known = self.pack.directory.structures.get(key)
        return known.name if known else key

    def workshop(self, key: str) -> str:
        """Return a workshop's title; its code where the content has lost it."""
        known = self.pack.directory.workshops.get(key)
        return known.title if known else key

    def cause(self, key: str) -> str:
        """Return why somebody was not received."""
        return self._causes.get(key, self.words.gettext("Autre raison"))

    @property
    def _causes(self) -> Mapping[str, str]:
        return {
            Cause.MISSED: self.words.gettext("Absents à l’appel"),
            Cause.LEFT: self.words.gettext("Partis avant l’appel"),
            Cause.ASKED: self.words.gettext("Annulés à leur demande"),
            Cause.SENT_HOME: self.words.gettext("Rentrés à la fermeture"),
            Cause.APPOINTMENT: self.words.gettext("Ont pris rendez-vous"),
            Cause.UNFINISHED: self.words.gettext("Journée non fermée"),
        }


def answers(seen: Seen, names: Names) -> tuple[Answer, ...]:
    """Return the three questions, each answered in one sentence with its figures."""
    words = names.words
    return (
        _delays(words, delays(seen)),
        _unanswered(names, unanswered(seen)),
        _filling(names, filling(seen, names.pack.directory.workshops)),
    )


def _answer(key: str, question: str, sentence: str, good: bool | None) -> Answer:
    return Answer(key, question, sentence, "none" if good is None else "good" if good else "mind")


def _delays(words: Catalogue, found: Delays | None) -> Answer:
    question = words.gettext("Les délais sont-ils acceptables ?")
    if found is None:
        return _answer("delays", question, words.gettext("Personne n’a encore été appelé."), None)
    told = (
        words.gettext(
            "Oui : {in_time} appels sur {called} à l’heure promise. On attend {waited} min en moyenne, {promised} min "
            "étaient promises."
        )
        if found.good
        else words.gettext(
            "Pas assez : {in_time} appels sur {called} à l’heure promise. On attend {waited} min en moyenne, "
            "{promised} min étaient promises."
        )
    )
    figures = {"in_time": counted(found.in_time), "called": counted(found.called)}
    sentence = told.format(**figures, waited=round(found.waited), promised=round(found.promised))
    return _answer("delays", question, sentence, found.good)


def _unanswered(names: Names, found: Unanswered | None) -> Answer:
    words = names.words
    question = words.gettext("Quelles demandes restent sans réponse ?")
    if found is None:
        return _answer("unanswered", question, words.gettext("Personne n’est encore venu."), None)
    if not found.unserved:
        told = words.ngettext(
            "Aucune, pour {n} personne venue.", "Aucune, pour {n} personnes venues.", found.came
        ).format(n=counted(found.came))
        return _answer("unanswered", question, told, True)
    (cause, of_cause), (need, of_need) = found.cause, found.need
    told = words.gettext(
        "{n} sur {came} ({share} %), le plus souvent : {need} ({of_need}). Première raison : {cause} ({of_cause})."
    ).format(
        n=counted(found.unserved),
        came=counted(found.came),
        share=round(100 * found.unserved / found.came),
        need=names.need(need),
        of_need=counted(of_need),
        cause=lower_first(names.cause(cause)),
        of_cause=counted(of_cause),
    )
    return _answer("unanswered", question, told, found.good)


def _filling(names: Names, found: Filling | None) -> Answer:
    words = names.words
    question = words.gettext("Comment remplir les ateliers ?")
    if found is None:
        return _answer("filling", question, words.gettext("Il n’y avait pas d’atelier."), None)
    told = words.gettext("{filled} places prises sur {offered}.").format(
        filled=counted(found.filled), offered=counted(found.offered)
    )
    if found.free:
        more = words.gettext("Le plus de places libres : {workshop} ({free}).")
        told += " " + more.format(workshop=names.workshop(found.emptiest), free=found.free)
        if found.asked:
            told += " " + words.ngettext(
                "{n} personne est venue pour cela : l’y inviter.",
                "{n} personnes sont venues pour cela : les y inviter.",
                found.asked,
            ).format(n=found.asked)
    if found.listed:
        told += " " + words.ngettext(
            "{n} personne attend une place : ouvrir une autre date.",
            "{n} personnes attendent une place : ouvrir une autre date.",
            found.listed,
        ).format(n=found.listed)
    return _answer("filling", question, told, found.good)
