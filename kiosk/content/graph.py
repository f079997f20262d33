"""Whether the questions lead everywhere they should, in as few touches as promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from kiosk.domain.triage import Control, Option, Question, Season, Triage, matters
from kiosk.toml.findings import Notebook, Spot

FILE = "questions.toml"
MOST_TOUCHES = 6
FEW_TOUCHES = 4
SLOW_SHARE = 10
"""One need in this many may take more than `FEW_TOUCHES`."""

_MOST_TOLD = 64
"""Ways of reaching one question that are tried before saying that its answers change nothing."""

Facts = frozenset[str]


def check_questions(triage: Triage, notebook: Notebook) -> None:
    """Note every fault of the tree."""
    for start in (triage.root, triage.help_now):
        if start not in triage.questions:
            notebook.error(Spot(FILE), f"il manque la question {start}", f"le parcours y commence : ajoutez [{start}]")
    for code, question in triage.questions.items():
        if not question.options:
            notebook.error(Spot(FILE, (code,)), "la question n’a aucune réponse", "ajoutez une réponse ou retirez-la")
    _check_reach(triage, notebook)
    order = _order(triage, notebook)
    if order is not None:
        _check_depth(triage, order, notebook)
        _check_use(triage, order, notebook)
    _check_help(triage, notebook)


def all_options(question: Question) -> tuple[Option, ...]:
    """Return every touchable answer of a screen."""
    return (*question.options, *question.secondary)


def _leads_to(triage: Triage, option: Option) -> str | None:
    """Return the question an option leads to, when there is one of that name."""
    return option.question if option.question in triage.questions else None


def touches(triage: Triage) -> Mapping[str, int]:
    """Return the fewest touches after the language to every need that the questions reach, none of them skipped."""
    found: dict[str, int] = {}
    seen = {triage.root}
    screens = [triage.root] if triage.root in triage.questions else []
    count = 0
    while screens:
        count += 1
        following: list[str] = []
        for option in (option for code in screens for option in all_options(triage.questions[code])):
            if option.need is not None:
                found.setdefault(option.need, count)
            elif (question := _leads_to(triage, option)) is not None and question not in seen:
                seen.add(question)
                following.append(question)
        screens = following
    return found


def _check_reach(triage: Triage, notebook: Notebook) -> None:
    reached = {start for start in (triage.root, triage.help_now) if start in triage.questions}
    waiting = list(reached)
    needs: set[str] = set()
    while waiting:
        for option in all_options(triage.questions[waiting.pop()]):
            if option.need is not None:
                needs.add(option.need)
            elif (question := _leads_to(triage, option)) is not None and question not in reached:
                reached.add(question)
                waiting.append(question)
    for code in triage.questions:
        if code not in reached:
            remedy = f'faites-y mener une réponse (question = "{code}") ou retirez-la'
            notebook.error(Spot(FILE, (code,)), "aucune réponse ne mène à cette question", remedy)
    for code, need in triage.needs.items():
        if need.enabled and code not in needs:
            remedy = f'faites-y mener une réponse (need = "{code}") ou écrivez enabled = false'
            notebook.error(Spot("needs.toml", (code,)), "aucune réponse ne mène à ce besoin", remedy)


def _order(triage: Triage, notebook: Notebook) -> list[str] | None:
    """Return the questions, each before those it leads to, or None when some lead back to themselves."""
    graph = {
        code: {target for option in all_options(question) if (target := _leads_to(triage, option)) is not None}
        for code, question in triage.questions.items()
    }
    cycles = 0
    while True:
        try:
            order = list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            cycles += 1
            # The error lists the questions from a target back to where it is reached from.
            loop = list(reversed(error.args[1]))
            for source, target in pairwise(loop):
                if cycles <= MOST_TOUCHES:
                    _note_cycle(triage, source, target, notebook)
                graph[source].discard(target)
        else:
            return None if cycles else order[::-1]


def _note_cycle(triage: Triage, source: str, target: str, notebook: Notebook) -> None:
    for option in all_options(triage.questions[source]):
        if option.question == target:
            problem = f"les questions tournent en rond : {source} mène à {target}, qui y ramène"
            notebook.error(_spot(source, option), problem, "faites mener cette réponse ailleurs")


def _check_depth(triage: Triage, order: list[str], notebook: Notebook) -> None:
    before = dict.fromkeys(order, 0)
    for code in order:
        for option in all_options(triage.questions[code]):
            if option.question in before:
                before[option.question] = max(before[option.question], before[code] + 1)
            elif before[code] + 1 > MOST_TOUCHES:
                problem = f"il faut {before[code] + 1} touches pour arriver ici ; {MOST_TOUCHES} au plus"
                notebook.error(_spot(code, option), problem, "rapprochez cette question du début")
    counts = touches(triage)
    slow = [need for need, count in counts.items() if count > FEW_TOUCHES]
    if len(slow) * SLOW_SHARE > len(counts):
        code, option = next((c, o) for c, q in triage.questions.items() for o in all_options(q) if o.need == slow[0])
        problem = f"plus d’un besoin sur dix demande plus de {FEW_TOUCHES} touches : {', '.join(sorted(slow))}"
        notebook.error(_spot(code, option), problem, "rapprochez ces besoins du début")


def _check_use(triage: Triage, order: list[str], notebook: Notebook) -> None:
    """Note the questions whose answers lead to the same end whatever the season and what was said before."""
    told: dict[str, set[Facts]] = {code: set() for code in order}
    for start in (triage.root, triage.help_now):
        told.get(start, set()).add(frozenset())
    days = list(_days(triage.seasons))
    for code in order:
        question = triage.questions[code]
        for option in all_options(question):
            if option.question in told and len(told[option.question]) < _MOST_TOLD:
                told[option.question] |= {facts | option.facts for facts in told[code]}
        useful = len(question.options) < 2 or any(
            matters(triage, question, facts, day) for facts in told[code] or {frozenset()} for day in days
        )
        if not useful:
            remedy = "retirez-la, ou donnez à un besoin une règle qui tienne compte de la réponse"
            notebook.error(Spot(FILE, (code,)), "quelle que soit la réponse, la suite est la même", remedy)


def _days(seasons: Mapping[str, Season]) -> Iterator[date]:
    """Yield one day of a leap year for each mix of seasons that occurs."""
    seen = set()
    for offset in range(366):
        day = date(2028, 1, 1) + timedelta(days=offset)
        mix = tuple(season.holds(day) for season in seasons.values())
        if mix not in seen:
            seen.add(mix)
            yield day


def _check_help(triage: Triage, notebook: Notebook) -> None:
    here = triage.questions.get(triage.help_now)
    for control in (Control.MEDICAL, Control.DANGER):
        if here is not None and not any(option.control is control for option in all_options(here)):
            problem = f"{control.value} est à plus de deux touches du premier écran"
            remedy = f'ajoutez ici une réponse avec control = "{control.value}"'
            notebook.error(Spot(FILE, (triage.help_now,)), problem, remedy)
    offered = {option.control for question in triage.questions.values() for option in all_options(question)}
    for control in (Control.CHECK_IN, Control.PERSON):
        if control not in offered:
            remedy = f'ajoutez une réponse avec control = "{control.value}"'
            notebook.error(Spot(FILE, (triage.root,)), f"aucune réponse ne mène à {control.value}", remedy)


def _spot(question: str, option: Option) -> Spot:
    return Spot(FILE, (question, "options", option.id))
