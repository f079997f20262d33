"""questions.toml and needs.toml, read into the domain's triage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kiosk.content.hours import season
from kiosk.content.reading import Reading
from kiosk.content.vocabulary import ADMINISTRATIVE_THEMES, REDIRECTIONS, THEMATIQUES, THEMES
from kiosk.domain.coop import ADMINISTRATIVE_HELP
from kiosk.domain.directory import Directory
from kiosk.domain.triage import Control, Need, Option, OutcomeKind, Question, Rule, Season, Triage
from kiosk.toml.reader import CODE, Table

MOST_OPTIONS = 6
MOST_SECONDARY = 2
LONGEST = 480
"""Minutes that helping one visitor may take."""

_ENDS = frozenset(kind.value for kind in OutcomeKind if kind is not OutcomeKind.EMERGENCY)
_OTHER_WAYS = frozenset({OutcomeKind.APPOINTMENT.value, OutcomeKind.WORKSHOP.value})


@dataclass(frozen=True, slots=True)
class _Codes:
    """What needs and questions may refer to."""

    services: Collection[str]
    structures: Collection[str]
    documents: Collection[str]
    emergency_numbers: Collection[str]
    seasons: Collection[str]


def read_triage(reading: Reading, directory: Directory) -> Triage:
    """Read the tree; options and rules that point nowhere are noted and left out."""
    file = reading.file("needs.toml")
    seasons = {code: _season(code, table) for code, table in file.tables("seasons")}
    codes = _Codes(
        reading.known("services.toml", directory.services),
        reading.known("structures.toml", directory.structures),
        reading.known("documents.toml", directory.documents),
        reading.known("emergency.toml", directory.emergency_numbers),
        seasons,
    )
    needs = {code: _need(reading, codes, code, table) for code, table in file.tables()}
    screens = dict(reading.file("questions.toml").tables())
    known_needs = reading.known("needs.toml", needs)
    questions = {code: _question(reading, code, table, screens, known_needs) for code, table in screens.items()}
    disabled = frozenset(need.code for need in needs.values() if not need.enabled)
    return Triage(_without(disabled, questions), needs, seasons)


def _without(needs: Collection[str], questions: Mapping[str, Question]) -> Mapping[str, Question]:
    """Take away the answers that lead to `needs`, then the questions that led nowhere else, and what led to them."""
    gone: set[str] = set()
    while True:
        shown = {
            code: replace(
                question,
                options=tuple(o for o in question.options if o.need not in needs and o.question not in gone),
                secondary=tuple(o for o in question.secondary if o.need not in needs and o.question not in gone),
            )
            for code, question in questions.items()
            if code not in gone
        }
        emptied = {code for code, question in shown.items() if questions[code].options and _leads_nowhere(question)}
        if not emptied:
            return shown
        gone |= emptied


def _leads_nowhere(question: Question) -> bool:
    return not question.options and all(option.control is not None for option in question.secondary)


def _season(code: str, table: Table) -> Season:
    found = season(code, table)
    table.confirmed(f"saison {code}, dates")
    table.close()
    return found


def _need(reading: Reading, codes: _Codes, code: str, table: Table) -> Need:
    need = Need(
        code=code,
        label=table.text("label"),
        pictogram=reading.pictogram(table),
        outcome=_outcome(table, OutcomeKind.PERSON) or OutcomeKind.PERSON,
        service=table.choice("service", codes.services, "la file"),
        minutes=table.number("minutes", 5, LONGEST),
        themes=_themes(table),
        thematique=table.choice("thematique", THEMATIQUES, "la thématique"),
        redirection=table.choice("redirection", REDIRECTIONS, "la redirection", ""),
        target=table.choice("target", codes.structures, "la structure", "NUMIKS"),
        urgent=table.flag("urgent", False),
        sensitive=table.flag("sensitive", False),
        enabled=table.flag("enabled", True),
        bring=table.choices("bring", codes.documents, "le document"),
        rules=tuple(rule for row in table.rows("rules") if (rule := _rule(row, codes)) is not None),
        fallbacks=table.choices("fallbacks", codes.structures, "la structure"),
        emergency_numbers=table.choices("emergency_numbers", codes.emergency_numbers, "le numéro"),
        free_of_charge=table.flag("free_of_charge", False),
        instead=_instead(table),
    )
    table.close()
    return need


def _outcome(table: Table, required: OutcomeKind | None) -> OutcomeKind | None:
    word = table.choice("outcome", _ENDS, "la suite", None if required else "")
    return OutcomeKind(word) if word in _ENDS else required


def _instead(table: Table) -> OutcomeKind | None:
    """Read the other way in; any other would be promised in vain."""
    word = table.choice("instead", _OTHER_WAYS, "l’autre suite", "")
    return OutcomeKind(word) if word in _OTHER_WAYS else None


def _themes(table: Table) -> tuple[str, ...]:
    themes = table.choices("themes", THEMES, "le thème")
    if not themes:
        table.error("themes" if table.has("themes") else None, "il manque un thème", "La Coop en veut au moins un")
    for index, theme in enumerate(themes):
        if theme in ADMINISTRATIVE_THEMES and ADMINISTRATIVE_HELP not in themes:
            problem = f"La Coop ne prend {theme} qu’avec {ADMINISTRATIVE_HELP}"
            table.notebook.error(table.spot.under("themes", index), problem, f"ajoutez {ADMINISTRATIVE_HELP}")
    return themes


def _rule(row: Table, codes: _Codes) -> Rule | None:
    rule = Rule(
        fact=row.text("fact", "") or None,
        season=row.choice("season", codes.seasons, "la saison", "") or None,
        outcome=_outcome(row, None),
        urgent=row.flag("urgent") if row.has("urgent") else None,
        target=row.choice("target", codes.structures, "la structure", "") or None,
        service=row.choice("service", codes.services, "la file", "") or None,
        minutes=row.number("minutes", 5, LONGEST) if row.has("minutes") else None,
    )
    row.close()
    if rule.fact is None and rule.season is None:
        row.error(None, "la règle ne dit pas quand elle vaut", "ajoutez fact (une réponse) ou season (une saison)")
    if (rule.outcome, rule.urgent, rule.target, rule.service, rule.minutes) == (None,) * 5:
        row.error(None, "la règle ne change rien", "ajoutez outcome, urgent, target, service ou minutes")
    return rule if rule.season is None or rule.season in codes.seasons else None


def _question(
    reading: Reading, code: str, table: Table, questions: Collection[str], needs: Collection[str]
) -> Question:
    text = table.text("text")
    options: list[Option] = []
    secondary: list[Option] = []
    drawn: dict[str, str] = {}
    for option_id, row in table.tables("options", required=True):
        side = row.flag("secondary", False)
        option = _option(reading, option_id, row, questions, needs)
        if option.pictogram in drawn:
            problem = f"{drawn[option.pictogram]} a déjà ce dessin sur cet écran"
            row.error("pictogram", problem, "qui ne lit pas les confondrait : prenez un autre dessin")
        elif option.pictogram is not None:
            drawn[option.pictogram] = option_id
        if (option.question, option.need, option.control) != (None, None, None):
            (secondary if side else options).append(option)
        _count(row, side, secondary if side else options)
    if len(options) == 1:
        table.error(None, "la question n’a qu’une réponse", "allez droit à ce qui suit")
    table.close()
    return Question(code, text, tuple(options), tuple(secondary))


def _count(row: Table, side: bool, options: list[Option]) -> None:
    most = MOST_SECONDARY if side else MOST_OPTIONS
    if len(options) == most + 1:
        kind = "réponses secondaires" if side else "réponses"
        row.error(None, f"plus de {most} {kind} sur un écran", "regroupez-en dans une autre question")


def _option(reading: Reading, option_id: str, row: Table, questions: Collection[str], needs: Collection[str]) -> Option:
    control = row.choice("control", list(Control), "l’action", "")
    ways = [key for key in ("question", "need", "control") if row.has(key)]
    option = Option(
        id=option_id,
        label=row.text("label"),
        pictogram=reading.pictogram(row) if row.has("pictogram") else None,
        question=_known(row.choice("question", questions, "la question", ""), questions),
        need=_known(row.choice("need", needs, "le besoin", ""), needs),
        control=Control(control) if control in list(Control) else None,
        facts=frozenset(_fact(row, index, fact) for index, fact in enumerate(row.texts("facts"))),
    )
    row.close()
    if len(ways) != 1:
        problem = "la réponse ne mène nulle part" if not ways else f"la réponse mène à la fois à {' et '.join(ways)}"
        row.error(None, problem, "écrivez un seul de question, need ou control")
    if option.pictogram is None and "question" not in ways and not row.has("pictogram"):
        row.error(None, "il manque pictogram", "seule une réponse qui mène à une question peut s’en passer")
    return option


def _known(word: str, known: Collection[str]) -> str | None:
    return word if word in known else None


def _fact(row: Table, index: int, fact: str) -> str:
    if not CODE.fullmatch(fact):
        spot = row.spot.under("facts", index)
        row.notebook.error(spot, "ce mot contient un signe interdit", "employez des lettres sans accent et _")
    return fact
