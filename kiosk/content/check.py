"""What no single file can tell: whether the parts of a pack fit together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kiosk.content.graph import all_options, check_questions
from kiosk.domain.directory import HOME, Adviser, Directory
from kiosk.domain.schedule import Calendar, Opening
from kiosk.domain.triage import Need, OutcomeKind, Rule, Triage
from kiosk.toml.findings import Notebook, Spot
from kiosk.toml.reader import remedy_for


def check_pack(triage: Triage, directory: Directory, notebook: Notebook) -> None:
    """Note everything that does not fit together."""
    check_questions(triage, notebook)
    _check_facts(triage, notebook)
    for need in triage.needs.values():
        if need.enabled:
            _check_need(need, directory, notebook)
    _check_workshops(triage, directory, notebook)
    _check_team(directory, notebook)
    _check_documents(triage, directory, notebook)


def _check_facts(triage: Triage, notebook: Notebook) -> None:
    told = {
        fact: Spot("questions.toml", (code, "options", option.id, "facts"))
        for code, question in triage.questions.items()
        for option in all_options(question)
        for fact in sorted(option.facts)
    }
    read, seasons = set(), set()
    for need in triage.needs.values():
        for index, rule in enumerate(need.rules):
            read.add(rule.fact)
            seasons.add(rule.season)
            if rule.fact is not None and rule.fact not in told and need.enabled:
                spot = Spot("needs.toml", (need.code, "rules", index, "fact"))
                remedy = f"une réponse doit l’avoir dans facts ; il y a : {', '.join(sorted(told))}"
                notebook.error(spot, f"aucune réponse ne dit {rule.fact}", remedy)
    for fact, spot in told.items():
        if fact not in read:
            notebook.warn(spot, f"aucune règle ne lit {fact}", "ajoutez une règle à un besoin, ou retirez ce mot")
    for season in triage.seasons:
        if season not in seasons:
            spot = Spot("needs.toml", ("seasons", season))
            notebook.warn(spot, "aucune règle n’emploie cette saison", "ajoutez une règle à un besoin, ou retirez-la")


def _check_need(need: Need, directory: Directory, notebook: Notebook) -> None:
    for spot, way in _ways(need):
        outcome, target = way.outcome or need.outcome, way.target or need.target
        service, minutes = way.service or need.service, way.minutes or need.minutes
        if outcome is OutcomeKind.REFERRAL and target == HOME:
            notebook.error(spot, f"on ne va pas de {HOME} à {HOME}", "écrivez target : la structure où aller")
        skilled = [adviser for adviser in directory.advisers.values() if service in adviser.skills]
        if service not in directory.services:
            continue
        if outcome is OutcomeKind.TICKET and not any(adviser.presence.openings for adviser in skilled):
            problem = f"personne ne reçoit jamais la file {service}"
            notebook.warn(spot, problem, "donnez cette compétence à quelqu’un dans services.toml")
        if outcome is OutcomeKind.APPOINTMENT and not any(
            _minutes(opening) >= minutes for adviser in skilled for opening in adviser.appointments.openings
        ):
            problem = f"aucun rendez-vous de {minutes} minutes n’est possible pour la file {service}"
            notebook.warn(spot, problem, "allongez une plage appointments dans services.toml")
    wants_workshop = OutcomeKind.WORKSHOP in (need.outcome, need.instead)
    if wants_workshop and not any(need.code in workshop.needs for workshop in directory.workshops.values()):
        spot = Spot("needs.toml", (need.code,))
        notebook.warn(spot, "aucun atelier pour ce besoin", "ajoutez-le à un atelier de workshops.toml")


def _ways(need: Need) -> Iterator[tuple[Spot, Rule]]:
    """Yield the usual way of a need and what each of its rules makes of it."""
    spot = Spot("needs.toml", (need.code,))
    yield spot, Rule()
    for index, rule in enumerate(need.rules):
        yield spot.under("rules", index), rule


def _minutes(opening: Opening) -> int:
    return (opening.end.hour - opening.start.hour) * 60 + opening.end.minute - opening.start.minute


def _check_workshops(triage: Triage, directory: Directory, notebook: Notebook) -> None:
    file = Spot("workshops.toml")
    for code, workshop in directory.workshops.items():
        for need in sorted(workshop.needs - set(triage.needs)):
            problem = f"le besoin {need[:80]} n’existe pas"
            notebook.error(file.under(code, "needs"), problem, remedy_for(need, triage.needs))
        weekdays = {day.weekday() for day in workshop.days} if workshop.rule else {workshop.weekday}
        opened = {o.weekday for o in directory.own.openings if o.start <= workshop.start < o.end}
        if workshop.rule and not workshop.days:
            notebook.warn(
                file.under(code, "repeat"), "cette règle ne tombe sur aucun jour", "changez-la, ou changez first"
            )
        if not weekdays <= opened:
            problem = f"l’atelier commence quand {HOME} est fermé"
            notebook.warn(file.under(code, "start"), problem, "changez day, start ou openings.toml")


def _check_team(directory: Directory, notebook: Notebook) -> None:
    file = Spot("services.toml", ("advisers",))
    for code, adviser in directory.advisers.items():
        for key, calendar in (("presence", adviser.presence), ("appointments", adviser.appointments)):
            if not all(_within(opening, directory.own) for opening in calendar.openings):
                problem = f"une partie de ces horaires tombe quand {HOME} est fermé"
                notebook.warn(file.under(code, key), problem, "changez-les, ou changez openings.toml")
    for one, other in combinations(directory.advisers.values(), 2):
        if one.counter == other.counter and _together(one, other):
            problem = f"{one.label} et {other.label} sont au même poste en même temps"
            notebook.warn(file.under(other.code, "counter"), problem, "changez le poste ou les horaires")


def _within(opening: Opening, own: Calendar) -> bool:
    return any(o.weekday == opening.weekday and o.start <= opening.start and opening.end <= o.end for o in own.openings)


def _together(one: Adviser, other: Adviser) -> bool:
    return any(
        a.weekday == b.weekday and a.start < b.end and b.start < a.end
        for a in one.presence.openings
        for b in other.presence.openings
    )


def _check_documents(triage: Triage, directory: Directory, notebook: Notebook) -> None:
    brought = {code for need in triage.needs.values() for code in need.bring}
    brought |= {code for structure in directory.structures.values() for code in structure.bring}
    for code in directory.documents:
        if code not in brought:
            remedy = "retirez-le, ou ajoutez-le à la ligne bring d’un besoin ou d’une structure"
            notebook.warn(Spot("documents.toml", (code,)), "ce document n’est demandé nulle part", remedy)
