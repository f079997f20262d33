"""Dari as eSpeak NG is to say it."""

import re

import pytest

from kiosk.speech.phrases import shipped_clips, time_clips
from kiosk.speech.rendering.persian_phonemes import as_said
from kiosk.speech.spoken import spoken
from kiosk.speech.voices import shipped_folder

PHONEME = "(?:dZ|tS|[aeo]:?|[Aiubdfghjklmnpqstvwxz?QRSZ])"
WORDS = re.compile(rf"\[\[{PHONEME}*(?:['’]?{PHONEME}+ ?)+\]\]")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        # A short vowel at the end is heard, its «ه» is not; nor is the «و» of «خوا» and «خُود».
        ("خانَه", "xAn'a"),
        ("دَهْ", "d'ah"),
        ("خواب", "x'Ab"),
        ("خُود", "x'od"),
        ("خُوب", "x'ub"),
        # Two vowels each, as Kabul tells them apart.
        ("شِیر", "S'iR"),
        ("پیش", "p'e:S"),
        ("دُور", "d'uR"),
        ("روز", "R'o:z"),
        ("نَوبَت", "nawb'at"),
        ("مَی", "m'aj"),
        # Consonants.
        ("وَرَق", "waR'aq"),
        ("کاغَذ", "kAQ'az"),
        ("عادِی", "Ad'i"),
        ("ساعَت", "sA?'at"),
        ("مَوضُوع", "mawz'u"),
        ("اَوَّل", "aww'al"),
        ("تَشَک\u064f\u0651ر", "taSakk'oR"),
        ("هُوِیَّت", "howejj'at"),
        ("سِیاه", "sej'Ah"),
        ("لُطفاً", "lotf'an"),
        ("كِتابِي", "ketAb'i"),
        # The stress stands before an ezafe and the ending of a verb, or on its prefix.
        ("نامِ شُما", "n'Ame Som'A"),
        ("خانَهٔ خالِیِ مَن", "xAn'aje xAl'ije m'an"),
        ("نامَه‌ای دارَم", "nAma'e: d'ARam"),
        ("نَمی‌دانَد", "n'ame:dAnad"),
        ("بِیایید", "b'ejAje:d"),
        ("نَوَد وُ دُوصَد", "naw'ad o dus'ad"),
    ],
)
def test_vowel_signs_are_said(written: str, said: str) -> None:
    assert as_said(written) == f"[[{said}]]"


def test_what_is_between_the_words_stays_between_them() -> None:
    assert as_said("نَه، WhatsApp دارَم؟") == "[[n'a]], WhatsApp [[d'ARam]]?"


def test_nothing_shipped_is_left_to_the_voices_own_reading() -> None:
    texts = {
        *spoken((shipped_folder(),), "fa-AF").sentences.values(),
        *(clip.text for clip in (*shipped_clips("fa-AF"), *time_clips("fa-AF"))),
    }
    left = {text: WORDS.sub("", as_said(text)) for text in texts}
    assert {text: rest for text, rest in left.items() if re.search(r"[^ ,.:!?]", rest)} == {}
