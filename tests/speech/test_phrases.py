"""What is said of a call, clip by clip."""

import pytest

from kiosk.domain.directory import Counter
from kiosk.domain.queue import LETTERS, PER_LETTER, number_of
from kiosk.speech.phrases import VOCABULARIES, number_phrase, place_phrase, shipped_clips


def test_a_number_is_said_from_its_parts() -> None:
    phrase = number_phrase("AC 345", "fr")
    assert [clip.name for clip in phrase] == ["number", "letter-A", "letter-C", "number-300-and", "number-45"]
    assert " ".join(clip.text for clip in phrase) == "numéro a cé trois cent quarante-cinq"


@pytest.mark.parametrize("language", VOCABULARIES)
def test_every_letter_has_a_name_of_its_own(language: str) -> None:
    letters = VOCABULARIES[language].letters
    assert set(letters) == set(LETTERS)
    assert len(set(letters.values())) == len(LETTERS)


@pytest.mark.parametrize("language", VOCABULARIES)
def test_what_is_shipped_says_every_number_of_a_day(language: str) -> None:
    shipped = set(shipped_clips(language))
    last_of_one_letter = len(LETTERS) * PER_LETTER
    numbers = [number_of(n) for n in (*range(1, PER_LETTER + 1), *range(1, last_of_one_letter + 2, PER_LETTER))]
    assert "AA 1" in numbers
    assert not {clip for number in numbers for clip in number_phrase(number, language)} - shipped


def test_an_unknown_language_says_nothing() -> None:
    assert number_phrase("A 1", "so") == ()
    assert place_phrase(Counter("poste_1", "Poste 1"), "so") == ()


def test_a_counter_without_a_label_is_left_to_the_board() -> None:
    assert place_phrase(Counter("poste_1", " "), "en") == ()


def test_a_code_of_the_content_leads_to_no_other_folder() -> None:
    [clip] = place_phrase(Counter("../../site", "Poste 1"), "fr")
    assert clip.name == "counter-______site"
