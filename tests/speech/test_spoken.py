"""What is read in place of written words says the same words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.speech.spoken import NAME, Spoken, spoken
from kiosk.speech.voices import shipped_folder

VOWELS = re.compile("[\u064b-\u0652\u0670]")
FOREIGN = re.compile(r"[A-Za-z0-9]")


@pytest.mark.parametrize("language", ["ar", "fa-AF"])
def test_what_is_read_is_vowelled_and_nothing_else(language: str) -> None:
    texts = spoken((shipped_folder(),), language).sentences
    assert len(texts) > 300
    bare = {words: VOWELS.sub("", text) for words, text in texts.items() if not FOREIGN.search(words)}
    assert {words: text for words, text in bare.items() if text != VOWELS.sub("", words)} == {}


def test_every_word_of_an_arabic_text_has_its_vowels() -> None:
    texts = spoken((shipped_folder(),), "ar").sentences.values()
    words = {word for text in texts for word in re.findall(r"[\w\u064b-\u0652\u0670]+", text)}
    # «لا», «ما» and their like are read one way.
    assert {word for word in words if not VOWELS.search(word)} == set()


def test_a_word_is_replaced_wherever_it_stands_alone() -> None:
    read = Spoken({"Une phrase": "une autre"}, {"CAF": "caf"})
    assert read.of("CAF : est-ce urgent ?", "CAF : est-ce urgent ?") == "caf : est-ce urgent ?"
    assert read.of("La CAFARDE", "La CAFARDE") == "La CAFARDE"
    assert read.of("Une phrase", "Une phrase") == "une autre"


def test_the_sites_own_texts_go_before_the_others(tmp_path: Path) -> None:
    for folder, text in (("shipped", "un"), ("site", "deux")):
        (tmp_path / folder / "fr").mkdir(parents=True)
        (tmp_path / folder / "fr" / NAME).write_text(f'[sentences]\n"a" = "{text}"\n"{folder}" = "x"\n', "utf-8")
    found = spoken((tmp_path / "site", tmp_path / "shipped"), "fr")
    assert found.sentences == {"a": "deux", "shipped": "x", "site": "x"}


@pytest.mark.parametrize("content", ["[sentences", "sentences = 1", ""])
def test_a_file_that_cannot_be_read_counts_as_nothing_e3(tmp_path: Path, content: str) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / NAME).write_text(content, "utf-8")
    assert spoken((tmp_path,), "fr") == Spoken({}, {})
