"""One broken pack per check: one thing changed in a copy of the shipped pack, found where it stands (E1, E2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.triage import follow
from kiosk.pictograms import Pictograms
from kiosk.toml.findings import Severity
from tests.content.packs import PICTOGRAMS, SHIPPED, TODAY, Change, copy_with, line_of, load_pack, told

Q, N, S, P = "questions.toml", "needs.toml", "services.toml", "places.toml"

READ_LETTER = 'read = { label = "Comprendre une lettre reçue", pictogram = "option_read_letter", need = "A9" }'
EXTRA = '{ label = "De plus", pictogram = "doc_%s", need = "A9" }'
ROOT = '[root]\ntext = "Pourquoi venez-vous aujourd’hui\u202f?"\n'
SEASON = '[seasons.x]\nfirst = "1"\nlast = "2"\nconfirmed = true\n[A1]'
CHILD = 'child = { label = "Mon enfant", pictogram = "option_my_child", question = '
APPOINTMENT = 'pictogram = "appointment_own", control = "check_in", secondary = true }'
CCAS_MONDAY = '["8:30-12:30", "13:30-17:00"]\nhours.mardi'
ANOTHER = 'third = { label = "Trois", pictogram = "ui_person", control = "person", secondary = true }'
IDENTITY = 'identity_card = { label = "Identité, passeport", pictogram = "need_identity_card", need = "A6" }'

ERRORS: dict[str, tuple[Change, str, str]] = {
    # What is changed, what is said, and a part of the line that is pointed at.
    "a text that is not closed": ((N, '"Retraite"', '"Retraite'), "un texte n’est pas fermé", '"Retraite'),
    "a line that says nothing": ((N, "minutes = 75", "minutes 75"), "nom", "minutes 75"),
    "a list that is not closed": ((N, 'bring = ["cv", "phone"]', 'bring = ["cv", "phone"'), "liste", "themes"),
    "a brace that is not closed": ((Q, READ_LETTER, READ_LETTER[:-2]), "accolade", "read ="),
    "a value that is none": ((N, "minutes = 75", "minutes = longtemps"), "ne se lit pas", "longtemps"),
    "a wrong type": ((N, "minutes = 75", 'minutes = "75"'), "c’est un texte", 'minutes = "75"'),
    "a true that is a text": (("openings.toml", "confirmed = false", 'confirmed = "non"'), "c’est un texte", '"non"'),
    "a table that is a text": ((Q, READ_LETTER, 'read = "A9"'), "pas une table", 'read = "A9"'),
    "a list that is a text": ((N, 'bring = ["cv", "phone"]', 'bring = "cv"'), "c’est un texte", 'bring = "cv"'),
    "a number out of bounds": ((N, "minutes = 75", "minutes = 0"), "hors limites", "minutes = 0"),
    "an unknown key": ((N, "free_of_charge = true", "free_off_charge = true"), "clé est inconnue", "free_off_charge"),
    "an unknown outcome": ((N, 'outcome = "person"\ntarget', 'outcome = "persona"\ntarget'), "persona", "persona"),
    "an unknown kind": (
        ("structures.toml", 'kind = "permanence"\n# Pour qui : Cours', 'kind = "perm"\n# Pour qui : Cours'),
        "le genre perm",
        '"perm"',
    ),
    "an unknown control": ((Q, 'control = "check_in"', 'control = "checkin"'), "checkin", '"checkin"'),
    "an unknown theme": (
        (N, '["email", "securite_numerique"]', '["mail", "securite_numerique"]'),
        "le thème mail",
        "mail",
    ),
    "an administrative theme alone": (
        (
            N,
            '["aide_aux_demarches_administratives", "justice"]\nthematique = "famille',
            '["justice"]\nthematique = "famille',
        ),
        "La Coop ne prend justice",
        'themes = ["justice"]',
    ),
    "no theme": ((N, 'themes = ["email", "securite_numerique"]', "themes = []"), "il manque un thème", "themes = []"),
    "an unknown thematique": (
        (N, "numerique--acquerir-un-equipement", "numerique--acheter"),
        "la thématique",
        "acheter",
    ),
    "an unknown redirection": (
        (N, 'redirection = "administration"', 'redirection = "mairie"'),
        "la redirection mairie",
        "mairie",
    ),
    "an unknown level": (("workshops.toml", '"intermediaire"', '"moyen"'), "le niveau moyen", "moyen"),
    "a drawing from elsewhere": ((N, '"need_pension"', '"../../secret"'), "signe interdit", "secret"),
    "an endless text": ((N, 'label = "Retraite"', f'label = "{"x" * 201}"'), "201 signes", "label"),
    "a missing key": (
        (
            N,
            'outcome = "appointment"\nservice = "demarches"\nminutes = 75',
            'outcome = "appointment"\nservice = "demarches"',
        ),
        "il manque minutes",
        "[A4]",
    ),
    "an empty text": ((N, 'label = "Retraite"', 'label = ""'), "le texte est vide", 'label = ""'),
    "a text on two lines": ((N, 'label = "Retraite"', 'label = "Re\\ntraite"'), "caractère invisible", "traite"),
    "a code given twice": ((N, "[A5]", "[A4]"), "déjà pris", "[A4]"),
    "an option given twice": ((Q, "write = {", "read = {"), "déjà pris", "read ="),
    "a code with a space": ((N, "[I3]", '["I 3"]'), "signe interdit", "I 3"),
    "an unknown need": ((Q, 'need = "B3"', 'need = "B33"'), "le besoin B33", "B33"),
    "an unknown question": (
        (Q, 'question = "training"', 'question = "trainings"'),
        "la question trainings",
        "trainings",
    ),
    "an unknown structure": ((N, 'target = "BIC"', 'target = "BICS"'), "la structure BICS", "BICS"),
    "an unknown fallback": ((N, 'fallbacks = ["BIC"]', 'fallbacks = ["BICS"]'), "la structure BICS", "BICS"),
    "an unknown structure in a rule": ((N, 'target = "EXT:MDS"', 'target = "EXT:MDSS"'), "EXT:MDSS", "EXT:MDSS"),
    "an unknown document": ((N, 'bring = ["cv", "phone"]', 'bring = ["cv", "fone"]'), "le document fone", "fone"),
    "an unknown emergency number": ((N, '["3919"]', '["3920"]'), "le numéro 3920", "3920"),
    "an unknown queue": ((N, 'service = "express"', 'service = "expres"'), "la file expres", '"expres"'),
    "an unknown skill": ((S, '["accueil", "express"]', '["accueil", "expres"]'), "la file expres", '"expres"'),
    "an unknown counter": ((S, 'counter = "poste_3"', 'counter = "poste_4"'), "le poste poste_4", "poste_4"),
    "an unknown season": ((N, 'season = "enrolment"', 'season = "enrollment"'), "la saison enrollment", "enrollment"),
    "an unknown need in a workshop": (("workshops.toml", '"H2", "H6"', '"H2", "H7"'), "le besoin H7", "H7"),
    "an unknown place": ((P, "[CULINAIRE]", "[CULINAIR]"), "la structure CULINAIR", "[CULINAIR]"),
    "a permanence among the places": ((P, "[CULINAIRE]", '["PERM:droit"]'), "pas à sa place", "PERM:droit"),
    "a fact that no answer tells": (
        (N, 'fact = "treatment"', 'fact = "traitement"'),
        "aucune réponse ne dit",
        "traitement",
    ),
    "a rule that always holds": ((N, 'fact = "children", ', ""), "quand elle vaut", "EXT:MDS"),
    "a rule that changes nothing": ((N, ', target = "EXT:MDS"', ""), "ne change rien", "children"),
    "a referral to where one is": ((N, 'target = "ERN"\n', ""), "on ne va pas de NUMIKS", "[D3]"),
    "a loop": ((Q, f'{CHILD}"family"', f'{CHILD}"other"'), "tournent en rond", "child ="),
    "a dead end": (
        (Q, "[help_now]\n", '[empty]\ntext = "Rien"\n[empty.options]\n[help_now]\n'),
        "aucune réponse",
        "[empty]",
    ),
    "an answer that leads nowhere": ((Q, ', need = "B3"', ""), "ne mène nulle part", "food"),
    "an answer that leads two ways": ((Q, 'need = "B3"', 'need = "B3", control = "person"'), "à la fois", "food"),
    "an answer without drawing": ((Q, 'pictogram = "need_food", ', ""), "il manque pictogram", "food"),
    "one drawing for two answers": (
        (Q, 'pictogram = "need_food"', 'pictogram = "need_address"'),
        "a déjà ce dessin",
        "address =",
    ),
    "an unreachable question": ((Q, 'question = "business"', 'need = "D5"'), "ne mène à cette question", "[business]"),
    "an unreachable need": ((Q, 'need = "B3"', 'need = "B4"'), "ne mène à ce besoin", "[B3]"),
    "a seventh choice": (
        (Q, IDENTITY, "\n".join(f"x{code} = {EXTRA % code}" for code in ("cv", "letter"))),
        "plus de 6 réponses",
        "Autres papiers",
    ),
    "a third choice beside": (
        (Q, APPOINTMENT, f"{APPOINTMENT}\n{ANOTHER}"),
        "plus de 2 réponses secondaires",
        "dont_know",
    ),
    "another way in that is none": (
        (N, 'instead = "workshop"', 'instead = "ticket"'),
        "l’autre suite ticket",
        "instead",
    ),
    "a missing drawing": ((N, '"need_pension"', '"need_pensions"'), "need_pensions.svg manque", "need_pensions"),
    "a question with one answer": ((Q, READ_LETTER, ""), "n’a qu’une réponse", "[letter]"),
    "a question that changes nothing": (
        (N, '{ fact = "treatment", urgent = true }', '{ fact = "treatment", minutes = 10 }'),
        "la suite est la même",
        "[no_cover]",
    ),
    "no medical emergency among the help": (
        (Q, 'control = "medical" }\ndanger', 'need = "A9" }\ndanger'),
        "plus de deux touches",
        "[help_now]",
    ),
    "no first question": (
        (Q, f"{ROOT}[root.options]", f"{ROOT.replace('root', 'start')}[start.options]"),
        "il manque la question root",
        "",
    ),
    "a question without text": ((Q, "[training]\ntext", "[training]\ntexte"), "il manque text", "[training]"),
    "no check-in": ((Q, 'control = "check_in"', 'control = "person"'), "ne mène à check_in", "[root]"),
    "overlapping hours": ((P, CCAS_MONDAY, '["8:30-12:30", "12:00-17:00"]\nhours.mardi'), "chevauche", "12:00-17:00"),
    "reversed hours": ((P, CCAS_MONDAY, '["18:00-9:00"]\nhours.mardi'), "finit avant", "18:00-9:00"),
    "an hour that does not exist": ((P, CCAS_MONDAY, '["8:30-24:00"]\nhours.mardi'), "24:00 n’existe pas", "24:00"),
    "hours in words": ((P, CCAS_MONDAY, '["matin"]\nhours.mardi'), "ne se lit pas", "matin"),
    "a day in English": (
        (P, 'hours.mercredi = ["14:00-17:30"]', 'hours.wednesday = ["14:00-17:30"]'),
        "clé est inconnue",
        "wednesday",
    ),
    "hours of NUMIKS in two places": (
        (P, "floor = 0", 'floor = 0\nhours.lundi = ["9:00-12:00"]'),
        "clé est inconnue",
        "hours.lundi",
    ),
    "a closure that ends first": (
        ("openings.toml", "[hours]", "closures = [{ first = 2026-12-24, last = 2026-12-20 }]\n[hours]"),
        "finit avant",
        "closures",
    ),
    "a date that does not exist": (
        ("openings.toml", "[hours]", "closures = [{ first = 2026-02-30 }]\n[hours]"),
        "cette date",
        "2026-02-30",
    ),
    "a season that does not exist": ((N, 'last = "8 juin"', 'last = "31 juin"'), "ne se lit pas", "31 juin"),
    "a season half of each kind": ((N, 'last = "8 juin"', 'last = "8"'), "ne vont pas ensemble", '"8"'),
    "a zone that does not exist": (
        ("openings.toml", 'public_holidays = "FR"', 'public_holidays = "DE"'),
        "la zone DE",
        "DE",
    ),
    "no number for the medical screen": (("emergency.toml", "[114]", "[1140]"), "il manque le numéro 114", ""),
    "no NUMIKS": (("structures.toml", "[NUMIKS]", "[NUMIX]"), "il manque NUMIKS", ""),
    "a language in words": ((S, '["fr", "ary"]', '["fr", "arabe"]'), "code de langue", "arabe"),
}

WARNINGS: dict[str, tuple[Change, str, str]] = {
    "a fact that no rule reads": (
        (Q, 'need = "B3" }', 'need = "B3", facts = ["hungry"] }'),
        "aucune règle ne lit",
        "hungry",
    ),
    "a season that no rule reads": ((N, "[A1]", SEASON), "aucune règle n’emploie", "[seasons.x]"),
    "a document nobody asks for": (
        ("documents.toml", "[cv]", '[dog]\nlabel = "Un chien"\npictogram = "doc_cv"\n[cv]'),
        "nulle part",
        "[dog]",
    ),
    "a need for a workshop without one": (("workshops.toml", '["F3"]', '["H1"]'), "aucun atelier", "[F3]"),
    "no appointment long enough": ((N, "minutes = 75", "minutes = 120"), "aucun rendez-vous de 120 minutes", "[A4]"),
    "a workshop behind closed doors": (("workshops.toml", 'start = "9:30"', 'start = "19:30"'), "est fermé", "19:30"),
    "an adviser behind closed doors": (
        (S, 'presence.jeudi = ["9:00-13:00"]', 'presence.jeudi = ["7:00-13:00"]'),
        "est fermé",
        "presence",
    ),
    "two advisers at one counter": ((S, 'counter = "accueil"', 'counter = "poste_1"'), "même poste", "poste_1"),
}


@pytest.mark.parametrize("case", ERRORS)
def test_an_error_is_located_and_refuses_the_pack(tmp_path: Path, case: str) -> None:
    change, problem, line = ERRORS[case]

    loaded = load_pack((copy_with(tmp_path / "pack", change),))

    found = told(loaded, Severity.ERROR, problem)
    assert found, [str(f) for f in loaded.findings if f.severity is Severity.ERROR]
    assert any(line in line_of(finding) for finding in found), str(found[0])
    assert found[0].column <= len(line_of(found[0])) + 1
    assert found[0].remedy
    assert loaded.pack is None


@pytest.mark.parametrize("case", WARNINGS)
def test_a_warning_is_located_and_the_pack_still_loads(tmp_path: Path, case: str) -> None:
    change, problem, line = WARNINGS[case]

    loaded = load_pack((copy_with(tmp_path / "pack", change),))

    found = told(loaded, Severity.WARNING, problem)
    assert found, [str(f) for f in loaded.findings]
    assert line in line_of(found[0]), str(found[0])
    assert loaded.pack is not None


def test_a_misspelt_word_is_answered_with_the_nearest_one(tmp_path: Path) -> None:
    changes: tuple[Change, ...] = (
        (N, "free_of_charge = true", "free_off_charge = true"),
        (Q, 'need = "B3"', 'need = "B33"'),
        (N, 'redirection = "administration"', 'redirection = "administracion"'),
    )

    loaded = load_pack((copy_with(tmp_path / "pack", *changes),))

    remedies = " ".join(finding.remedy for finding in loaded.findings)
    assert all(f"vouliez-vous dire {word}" in remedies for word in ("free_of_charge", "B3", "administration"))


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    changes: tuple[Change, ...] = (
        (Q, 'need = "B3"', 'need = "B33"'),
        (N, "minutes = 75", 'minutes = "75"'),
        (P, "floor = 0", 'floor = "rez-de-chaussée"'),
        ("workshops.toml", '"intermediaire"', '"moyen"'),
        ("emergency.toml", '"Pompiers"', '"Pompiers'),
    )

    loaded = load_pack((copy_with(tmp_path / "pack", *changes),))

    files = {Path(finding.file).name for finding in loaded.findings if finding.severity is Severity.ERROR}
    assert files == {Q, N, P, "workshops.toml", "emergency.toml"}


def test_a_file_that_cannot_be_read_is_not_blamed_on_the_others(tmp_path: Path) -> None:
    loaded = load_pack((copy_with(tmp_path / "pack", ("documents.toml", "[cv]", "[cv")),))

    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    assert [Path(finding.file).name for finding in errors] == ["documents.toml"]


def test_a_finding_prints_as_editors_like_it(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack", (N, "minutes = 75", "minutes = 0"))

    (finding,) = told(load_pack((folder,)), Severity.ERROR, "hors limites")

    assert str(finding).startswith(f"{folder / N}:{finding.line}:1: A4.minutes: ")
    assert str(finding).endswith(" — de 5 à 480")


def test_a_need_too_many_beyond_four_touches_is_told_and_none_may_lie_beyond_six(tmp_path: Path) -> None:
    chain = "\n".join(
        f'[deep{n}]\ntext = "{n}"\n[deep{n}.options]\n'
        f'a = {{ label = "a", pictogram = "doc_cv", question = "deep{n + 1}" }}\n'
        f'b = {{ label = "b", pictogram = "doc_fine", need = "A9" }}'
        for n in range(3)
    )
    change = (Q, 'question = "other" }', 'question = "deep0" }')
    tail = (Q, "[help_now]\n", f"{chain.replace('deep3', 'other')}\n[help_now]\n")

    loaded = load_pack((copy_with(tmp_path / "pack", change, tail),))

    assert told(loaded, Severity.ERROR, "plus d’un besoin sur dix")
    assert told(loaded, Severity.ERROR, "7 touches")


def test_a_disabled_need_is_left_out_of_the_screens_and_missed_by_nobody(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack", (N, 'label = "Cuisiner ensemble"', 'label = "Cuisiner"\nenabled = false'))

    loaded = load_pack((folder,))

    assert loaded.pack is not None
    assert "cook" not in {option.id for option in loaded.pack.triage.questions["neighbourhood"].options}


def test_with_a_disabled_need_go_the_questions_that_led_only_to_it(tmp_path: Path) -> None:
    label = 'label = "CAF : déclarer, demander une aide"'
    folder = copy_with(tmp_path / "pack", (N, label, f"{label}\nenabled = false"))

    loaded = load_pack((folder,))

    assert loaded.pack is not None, loaded.findings
    questions = loaded.pack.triage.questions
    assert "caf" not in questions
    assert "caf" not in {option.id for option in questions["papers"].options}
    assert "form" not in {option.id for option in questions["rsa"].options}


def test_the_one_answer_that_a_disabled_need_leaves_is_still_asked_for(tmp_path: Path) -> None:
    label = 'label = "Titre de séjour : demande en ligne"'
    folder = copy_with(tmp_path / "pack", (N, label, f"{label}\nenabled = false"))

    loaded = load_pack((folder,))

    assert loaded.pack is not None, loaded.findings
    triage = loaded.pack.triage
    assert [option.id for option in triage.questions["residence_permit"].options] == ["refused"]
    tile = triage.questions["papers"].option("residence_permit")
    assert follow(triage, tile, frozenset(), TODAY)[0] == tile


def test_a_disabled_need_is_no_small_answer_either(tmp_path: Path) -> None:
    cook = (N, 'label = "Cuisiner ensemble"', 'label = "Cuisiner"\nenabled = false')
    option = 'cook = { label = "Cuisiner ensemble", pictogram = "need_cook", need = "I2" }'
    folder = copy_with(tmp_path / "pack", cook, (Q, option, f"{option[:-2]}, secondary = true }}"))

    loaded = load_pack((folder,))

    assert loaded.pack is not None, loaded.findings
    neighbourhood = loaded.pack.triage.questions["neighbourhood"]
    assert "cook" not in {one.id for one in (*neighbourhood.options, *neighbourhood.secondary)}


def test_a_file_that_no_name_of_the_pack_matches_is_told(tmp_path: Path) -> None:
    (tmp_path / "need.toml").write_text("", encoding="utf-8")

    (finding,) = told(load_pack((tmp_path, SHIPPED)), Severity.WARNING, "jamais lu")

    assert finding.file == str(tmp_path / "need.toml")
    assert "needs.toml" in finding.remedy


def test_a_broken_drawing_is_told(tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><script/></svg>'
    (tmp_path / "need_pension.svg").write_text(drawing, encoding="utf-8")

    loaded = load_pack((SHIPPED,), pictograms=Pictograms((tmp_path, *PICTOGRAMS.folders)))

    assert told(loaded, Severity.ERROR, "need_pension.svg")
