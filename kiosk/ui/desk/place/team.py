"""The team: who is in it, what each may do, and a PIN that is shown once. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import assert_never

from kiosk.domain.lockout import Disabled, Locked
from kiosk.domain.staff import (
    LONGEST_PSEUDONYM,
    CertifiedVolunteer,
    CoordinatorFirst,
    LastCoordinator,
    MemberRefusal,
    NotAllowed,
    PseudonymRefused,
    PseudonymTaken,
    Role,
    StaffMember,
    UnknownLanguage,
    UnknownPerson,
    UnknownSkill,
)
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import in_words, lower_first
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.advisers import languages_text, spoken
from kiosk.ui.desk.place.form import Answers, Ask, Form, Kind, text_of
from kiosk.ui.desk.place.form_sheet import ask_form
from kiosk.ui.desk.place.hours import YES, flag, yes_or_no
from kiosk.ui.desk.place.pin_sheet import show_pin
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.sign_in_words import role_text
from kiosk.usecases import team
from kiosk.usecases.signing_in import StaffTile
from kiosk.usecases.team import WithPin

NEW, UNDO, EDIT, PIN, ALLOW, REMOVE = "new", "undo", "edit", "pin", "allow", "remove"
_SURE, _NOT_SURE = "sure", "not_sure"

Refusal = MemberRefusal | NotAllowed | PseudonymTaken | CoordinatorFirst | UnknownPerson | LastCoordinator


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "team",
        words.gettext("Équipe"),
        words.gettext("Des pseudonymes, jamais de vrais noms. Chacun a son code PIN, montré une seule fois."),
        rows,
        opened,
        adders,
    )


def adders(frame: Frame) -> Sequence[tuple[str, str]]:
    """Return what can be begun, and taken back."""
    words, before = frame.words, frame.controller.colleague
    undo = words.gettext("Reprendre le changement de {who}").format(who=before.pseudonym) if before else ""
    return (NEW, words.gettext("Ajouter une personne")), *(((UNDO, undo),) if before else ())


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return everybody of the team."""
    return tuple(PlaceRow(one.member.code, one.member.pseudonym, _facts(frame, one)) for one in frame.controller.team)


def _facts(frame: Frame, tile: StaffTile) -> str:
    words, member = frame.words, tile.member
    services = frame.house.pack.directory.services
    skills = [lower_first(services[code].label) for code in services if code in member.skills]
    facts = [role_text(words, member.role), in_words(skills, words), languages_text(words, member.languages)]
    if member.certified:
        facts.append(words.gettext("Aidants Connect"))
    match tile.refusal:
        case Disabled():
            facts.append(words.gettext("code PIN bloqué"))
        case Locked():
            facts.append(words.gettext("en pause après de mauvais codes"))
        case None:
            pass
    return " · ".join(filter(None, facts))


def opened(frame: Frame, key: str) -> None:
    """Ask for somebody new, or what is to be done about somebody."""
    words = frame.words
    if key == NEW:
        newcomer_form(frame)
        return
    if key == UNDO:
        _undo(frame)
        return
    tile = next(one for one in frame.controller.team if one.member.code == key)
    answers = [
        Answer(EDIT, words.gettext("Changer son rôle, ses compétences, ses langues")),
        Answer(PIN, words.gettext("Donner un nouveau code PIN"), words.gettext("l’ancien n’ouvre plus rien")),
    ]
    if tile.refusal is not None:
        answers.append(Answer(ALLOW, words.gettext("Laisser essayer de nouveau son code PIN")))
    answers.append(
        Answer(REMOVE, words.gettext("Retirer de l’équipe"), words.gettext("son accès est fermé tout de suite"))
    )
    ways: dict[str, Callable[[], None]] = {
        EDIT: lambda: member_form(frame, tile.member),
        PIN: lambda: _new_pin(frame, tile.member),
        ALLOW: lambda: _done(
            frame,
            frame.act(lambda house, by, _: team.allow(house, by.staff, key)),
            words.gettext("{who} peut essayer de nouveau.").format(who=tile.member.pseudonym),
        ),
        REMOVE: lambda: _remove(frame, tile.member),
    }
    ask(frame, Asking(tile.member.pseudonym, lambda: answers, lambda what: ways[what]()))


def _asks(frame: Frame, known: Sequence[str]) -> tuple[Ask, ...]:
    words, services = frame.words, frame.house.pack.directory.services
    return (
        Ask("pseudonym", words.gettext("Pseudonyme"), hint=words.gettext("jamais un vrai nom")),
        Ask("role", words.gettext("Rôle"), Kind.ONE, tuple((role.value, role_text(words, role)) for role in Role)),
        Ask(
            "skills",
            words.gettext("Sait recevoir pour"),
            Kind.SOME,
            tuple((code, service.label) for code, service in services.items()),
        ),
        Ask("languages", words.gettext("Langues parlées"), Kind.SOME, spoken(frame, known)),
        Ask("certified", words.gettext("Aidants Connect"), Kind.ONE, yes_or_no(words)),
    )


def newcomer_form(frame: Frame) -> None:
    """Ask for somebody new."""
    words = frame.words
    start: Answers = {"role": (Role.VOLUNTEER.value,), "skills": (), "languages": ("fr",), "certified": flag(False)}

    def send(frame: Frame, answers: Answers) -> str:
        member = _member(StaffMember("", "", Role.VOLUNTEER), answers)
        assert frame.controller.member is not None
        by, house = frame.controller.member.code, frame.house
        frame.work(
            words.gettext("Création du code PIN…"),
            lambda: team.add(
                house,
                by,
                member.pseudonym,
                member.role,
                skills=member.skills,
                languages=member.languages,
                certified=member.certified,
            ),
            lambda result: _shown(frame, result),
        )
        return ""

    confirm = words.gettext("Ajouter et montrer le code PIN")
    ask_form(frame, Form(words.gettext("Une nouvelle personne"), _asks(frame, ()), start, send, confirm))


def member_form(frame: Frame, member: StaffMember) -> None:
    """Ask what is now to be known of somebody."""
    services = frame.house.pack.directory.services
    start: Answers = {
        "pseudonym": (member.pseudonym,),
        "role": (member.role.value,),
        "skills": tuple(code for code in services if code in member.skills),
        "languages": member.languages,
        "certified": flag(member.certified),
    }

    def send(frame: Frame, answers: Answers) -> str:
        refused = _changed(frame, member, _member(member, answers))
        return "" if refused is None else refusal_text(frame.words, refused)

    form = Form(member.pseudonym, _asks(frame, member.languages), start, send, frame.words.gettext("Enregistrer"))
    ask_form(frame, form)


def _changed(frame: Frame, before: StaffMember, after: StaffMember) -> Refusal | None:
    """Keep what is now known of somebody, and what was, so that it can be taken back."""
    assert frame.controller.member is not None
    refused = team.change(frame.house, frame.controller.member.code, after)
    if refused is None:
        frame.controller.colleague = before
        frame.close_sheet()
        frame.controller.refresh()
        frame.say(frame.words.gettext("C’est enregistré."))
    return refused


def _undo(frame: Frame) -> None:
    before = frame.controller.colleague
    now = next((one.member for one in frame.controller.team if before and one.member.code == before.code), None)
    refused = _changed(frame, now, before) if before and now else UnknownPerson()
    if refused is not None:
        frame.say(refusal_text(frame.words, refused))


def _member(member: StaffMember, answers: Answers) -> StaffMember:
    return replace(
        member,
        pseudonym=text_of(answers, "pseudonym"),
        role=Role(text_of(answers, "role")),
        skills=frozenset(answers["skills"]),
        languages=answers["languages"],
        certified=text_of(answers, "certified") == YES,
    )


def _new_pin(frame: Frame, member: StaffMember) -> None:
    assert frame.controller.member is not None
    by, house = frame.controller.member.code, frame.house
    frame.work(
        frame.words.gettext("Création du code PIN…"),
        lambda: team.new_pin(house, by, member.code),
        lambda result: _shown(frame, result),
    )


def _shown(frame: Frame, result: WithPin | Refusal) -> None:
    """Show a PIN for the one time it can be read, if somebody is still there to read it."""
    frame.controller.refresh()
    if isinstance(result, WithPin):
        if frame.controller.member is not None:
            show_pin(frame, result.member.pseudonym, result.pin)
    else:
        frame.say(refusal_text(frame.words, result))


def _remove(frame: Frame, member: StaffMember) -> None:
    words = frame.words
    answers = (
        Answer(_NOT_SURE, words.gettext("Non, garder cette personne")),
        Answer(
            _SURE, words.gettext("Oui, retirer"), words.gettext("son pseudonyme est oublié, son code PIN n’ouvre plus")
        ),
    )

    def choose(key: str) -> None:
        if key == _NOT_SURE:
            frame.close_sheet()
        else:
            removed = frame.act(lambda house, by, _: team.remove(house, by.staff, member.code))
            _done(frame, removed, words.gettext("{who} ne fait plus partie de l’équipe.").format(who=member.pseudonym))

    title = words.gettext("Retirer {who} de l’équipe ?").format(who=member.pseudonym)
    ask(frame, Asking(title, lambda: answers, choose))


def _done(frame: Frame, refused: Refusal | None, sentence: str) -> None:
    frame.say(sentence if refused is None else refusal_text(frame.words, refused))


def refusal_text(words: Catalogue, refused: Refusal) -> str:
    """Return why the team stays as it is."""
    match refused:
        case PseudonymRefused():
            told = words.gettext("Un pseudonyme a de 1 à {n} lettres, sans espace au bord.")
            return told.format(n=LONGEST_PSEUDONYM)
        case PseudonymTaken():
            return words.gettext("Quelqu’un de l’équipe porte déjà ce pseudonyme.")
        case CertifiedVolunteer():
            return words.gettext("Aidants Connect demande un statut professionnel : pas pour un service civique.")
        case LastCoordinator():
            return words.gettext("C’est la dernière personne de coordination : ajoutez-en une autre d’abord.")
        case UnknownSkill() | UnknownLanguage():
            return words.gettext("Cette compétence ou cette langue n’existe plus : choisissez de nouveau.")
        case UnknownPerson() | CoordinatorFirst():
            return words.gettext("Cette personne n’est plus dans l’équipe.")
        case NotAllowed():
            return words.gettext("Seule la coordination change l’équipe.")
        case _ as unreachable:
            assert_never(unreachable)
