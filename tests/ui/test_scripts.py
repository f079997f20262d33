"""What each kind of page says, from its props alone: the words in their order, and what is lit with each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.language import catalogue
from kiosk.paths import bundled
from kiosk.speech.lines import AFTER_TITLE
from kiosk.speech.reader import Reader
from kiosk.ui.scripts.interruptions import warning_lines
from kiosk.ui.scripts.outcomes import referral_script
from kiosk.ui.scripts.parts import PaperWords
from kiosk.ui.scripts.window import window_script
from kiosk.ui.viewmodels import (
    booking,
    check_in,
    come_back,
    languages,
    medical,
    person,
    question,
    referral,
    sessions,
    slots,
    ticket,
)
from kiosk.ui.viewmodels.page import DialRow, Pictured
from kiosk.ui.viewmodels.paper import Paper

READERS = {tag: Reader(catalogue(tag, bundled("translations"))) for tag in ("fr", "ar", "en")}
OFFER: PaperWords = (Paper.OFFER, "", "")
PRINT = [("Imprimer", "print"), ("Sans papier", "noPaper")]
SEAT, LATER = Pictured("guide_seat", "Asseyez-vous."), Pictured("outcome_appointment", "Je préfère un rendez-vous")
SAMU, CARD = DialRow("15", "ui_call", "Médecin d’urgence"), Pictured("doc_identity", "Pièce d’identité")

LANGUAGES = languages.Props(
    greetings=("Bonjour", "مرحبا", "Hello"),
    pause=(),
    languages=(
        languages.LanguageRow("fr", "Français", "", False, ""),
        languages.LanguageRow("en", "English", "", False, ""),
    ),
    help_title="Aide tout de suite",
    help_second="النجدة · Help now",
)
QUESTION = question.Props(
    text="Pourquoi venez-vous ?",
    options=(question.OptionRow("money", "Argent", ()), question.OptionRow("work", "Travail", ())),
    secondary=(question.OptionRow("dont_know", "Je ne sais pas", ()),),
)
SLOTS = slots.Props(
    title="Choisissez",
    days=(
        slots.DayRow(
            "mardi",
            "24",
            0,
            (slots.SlotRow("a", "9 h 30", 9, 30, True, True), slots.SlotRow("b", "14 h", 14, 0, False, False)),
        ),
    ),
    has_others=True,
    confirm_label="Je prends mardi 9 h 30",
    alternative=LATER,
    notice="Ce rendez-vous vient d’être pris.",
)
SESSIONS = sessions.Props(
    title="Choisissez votre atelier",
    sessions=(
        sessions.SessionRow(
            "w",
            "Mon téléphone",
            "",
            "mardi",
            "24",
            "novembre",
            "mardi 24 novembre",
            0,
            "14 h",
            14,
            0,
            "3 places libres",
            False,
            False,
        ),
    ),
    confirm_label="",
    alternative=None,
)
REFERRAL = referral.Props(
    title="Allez ici :",
    name="Mairie",
    pictogram="",
    place_known=True,
    floor=1,
    floor_text="1er étage",
    door_text="Porte 12",
    here_text="Ici, dans le bâtiment.",
    outside=False,
    address_text="",
    state="open",
    state_title="Ouvert",
    state_text="jusqu’à 17 h",
    nights=0,
    bring=(CARD,),
    numbers=(SAMU,),
    notice="Ne payez personne.",
    alternative=LATER,
)
TICKET = ticket.Props(
    title="Voici votre numéro",
    number="A 7",
    lines=(SEAT,),
    now_hour=10,
    now_minute=0,
    wait=ticket.WaitRow("10 à 25 minutes", "au plus tard vers 10 h 40"),
    bring=(CARD,),
)
BOOKING = booking.Props(
    title="Votre rendez-vous",
    subject="",
    date=booking.DateRow("mardi", "24", "novembre", 0, "9 h 30", 9, 30),
    number="482 913",
    number_label="Votre numéro",
    lines=(SEAT,),
    bring=(),
    notice="",
)

CASES: list[tuple[str, Any, PaperWords | None, list[tuple[str, str]]]] = [
    (
        "LanguagesScreen",
        LANGUAGES,
        None,
        [
            ("Bonjour Français", "language:fr"),
            ("Hello English", "language:en"),
            ("Ma langue n’est pas ici", "languageMissing"),
            ("Aide tout de suite · النجدة · Help now", "help"),
        ],
    ),
    (
        "QuestionScreen",
        QUESTION,
        None,
        [
            ("Pourquoi venez-vous ?", ""),
            ("Argent", "option:money"),
            ("Travail", "option:work"),
            ("Je ne sais pas", "option:dont_know"),
        ],
    ),
    (
        "CheckInScreen",
        check_in.Props("Tapez le numéro", ("4", "8", "", "", "", ""), "Ou montrez le carré noir.", "ui_qr", False),
        None,
        [("Tapez le numéro", ""), ("Ou montrez le carré noir.", ""), ("4 8", "")],
    ),
    (
        "SlotsScreen",
        SLOTS,
        None,
        [
            ("Ce rendez-vous vient d’être pris.", ""),
            ("Choisissez", ""),
            ("mardi 24 matin 9 h 30", "slot:a"),
            ("mardi 24 après-midi 14 h", "slot:b"),
            ("Autres jours", "others"),
            ("Je prends mardi 9 h 30", "confirm"),
            ("Je préfère un rendez-vous", "alternative"),
        ],
    ),
    (
        "SessionsScreen",
        SESSIONS,
        None,
        [
            ("Choisissez votre atelier", ""),
            ("Mon téléphone mardi 24 novembre 14 h 3 places libres", "session:w"),
        ],
    ),
    (
        "ComeBackScreen",
        come_back.Props("Vous pouvez partir", "Revenez à 11 h", 11, 0, (SEAT,), "Je reviens à 11 h", LATER),
        None,
        [
            ("Vous pouvez partir", ""),
            ("Revenez à 11 h", ""),
            ("Asseyez-vous.", ""),
            ("Je reviens à 11 h", "confirm"),
            ("Je préfère un rendez-vous", "alternative"),
        ],
    ),
    (
        "ReferralScreen",
        REFERRAL,
        OFFER,
        [
            ("Allez ici :", ""),
            ("Mairie", ""),
            ("1er étage", ""),
            ("Porte 12", ""),
            ("Ouvert", ""),
            ("jusqu’à 17 h", ""),
            ("Ici, dans le bâtiment.", ""),
            ("Ne payez personne.", ""),
            ("À apporter", ""),
            ("Pièce d’identité", ""),
            ("15 Médecin d’urgence", ""),
            ("Je préfère un rendez-vous", "alternative"),
            *PRINT,
        ],
    ),
    (
        "TicketScreen",
        TICKET,
        OFFER,
        [
            ("Voici votre numéro", ""),
            ("A 7", ""),
            ("10 à 25 minutes", ""),
            ("au plus tard vers 10 h 40", ""),
            ("Asseyez-vous.", ""),
            ("À apporter", ""),
            ("Pièce d’identité", ""),
            *PRINT,
        ],
    ),
    (
        "BookingScreen",
        BOOKING,
        (Paper.PRINTED, "Prenez votre papier", "Bonne journée !"),
        [
            ("Votre rendez-vous", ""),
            ("mardi 24 novembre 9 h 30", ""),
            ("Votre numéro 482 913", ""),
            ("Asseyez-vous.", ""),
            ("Prenez votre papier", ""),
            ("Bonne journée !", ""),
            ("Terminer", "finish"),
        ],
    ),
    (
        "PersonScreen",
        person.Props("L’espace est fermé", "", (SEAT,), (SAMU,), "Revenez à 14 h.", "Continuer"),
        None,
        [
            ("L’espace est fermé", ""),
            ("Revenez à 14 h.", ""),
            ("Asseyez-vous.", ""),
            ("15 Médecin d’urgence", ""),
            ("Continuer", "carryOn"),
        ],
    ),
    (
        "MedicalScreen",
        medical.Props("On vient vous aider.", (SEAT,), (SAMU,)),
        None,
        [("On vient vous aider.", ""), ("Asseyez-vous.", ""), ("15 Médecin d’urgence", "")],
    ),
]


@pytest.mark.parametrize(("page", "props", "paper", "told"), CASES, ids=[case[0] for case in CASES])
def test_a_page_says_what_it_shows(
    page: str, props: Any, paper: PaperWords | None, told: list[tuple[str, str]]
) -> None:
    script = window_script(page, props, READERS["fr"], READERS, paper)
    assert [(line.words, line.item) for line in script.read] == told


def test_each_language_of_the_first_screen_speaks_for_itself() -> None:
    script = window_script("LanguagesScreen", LANGUAGES, READERS["fr"], READERS)
    english = script.of("language:en")
    assert english is not None
    assert {clip.language for clip in english.clips} == {"en"}
    help_now = script.of("help")
    assert help_now is not None
    assert [clip.language for clip in help_now.clips] == ["fr", "ar", "en"]


def test_a_pause_is_told_in_the_language_of_each_line() -> None:
    pause = (languages.PauseRow("No numbers at the moment", "A person will help you.", "", False),)
    paused = languages.Props(("Bonjour",), pause, LANGUAGES.languages, "", "")
    first = window_script("LanguagesScreen", paused, READERS["fr"], READERS).read[0]
    assert first.words == "No numbers at the moment A person will help you."
    assert {clip.language for clip in first.clips} == {"en"}


def test_a_place_is_named_as_its_sign_is_written_whatever_the_language() -> None:
    arabic = Reader(READERS["ar"].catalogue, french=READERS["fr"])
    outdoors = replace(REFERRAL, floor_text="", door_text="", address_text="1 rue de l’Exemple")
    for props, named in ((REFERRAL, {"Mairie", "Porte 12"}), (outdoors, {"Mairie", "1 rue de l’Exemple"})):
        said = {
            line.words: {clip.language for clip in line.clips} for line in referral_script(props, arabic, OFFER).read
        }
        assert {words for words, languages in said.items() if languages == {"fr"}} == named


def test_a_paper_that_comes_out_offers_nothing_to_touch() -> None:
    script = window_script("TicketScreen", TICKET, READERS["fr"], READERS, (Paper.PRINTING, "Le papier sort…", ""))
    assert script.read[-1].words == "Le papier sort…"


def test_the_first_tile_waits_after_the_question() -> None:
    question_line, tile = window_script("QuestionScreen", QUESTION, READERS["fr"], READERS).read[:2]
    assert (question_line.pause, tile.pause < question_line.pause) == (AFTER_TITLE, True)


@pytest.mark.parametrize("page", ["LanguagesScreen", "QuestionScreen"])
def test_the_bar_and_the_settings_are_said_only_when_they_are_touched(page: str) -> None:
    props = LANGUAGES if page == "LanguagesScreen" else QUESTION
    script = window_script(page, props, READERS["fr"], READERS)
    around = {"bar:back", "bar:start", "bar:listen", "bar:comfort", "bar:person", "comfort:close", "comfort:volume:0"}
    assert around <= {line.item for line in script.aside}
    assert not around & {line.item for line in script.read}


def test_what_is_new_on_a_page_is_what_was_not_read_before() -> None:
    before = window_script("SessionsScreen", SESSIONS, READERS["fr"], READERS)
    chosen = sessions.Props(SESSIONS.title, SESSIONS.sessions, "Je m’inscris", None)
    after = window_script("SessionsScreen", chosen, READERS["fr"], READERS)
    assert [(line.words, line.item) for line in after.new_since(before)] == [("Je m’inscris", "confirm")]


def test_the_warning_names_the_way_out_for_somebody_new() -> None:
    lines = warning_lines(READERS["fr"])
    assert lines[0].words == "Vous êtes encore là\u202f?"
    assert lines[-1].item == "somebodyNew"
