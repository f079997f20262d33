"""Vowelled Arabic, spelt so that eSpeak NG 1.51 reads it as it is said. Each rule was found in its phonemes."""

from __future__ import annotations

import re

from kiosk.speech.arabic import SUKUN

SHADDA = "\u0651"
_VOWELS = "\u064b-\u0650"
_END = "(?=[ .،؟!…:]|$)"
_SUN_LETTERS = "تثدذرزسشصضطظن"

_RULES = tuple(
    (re.compile(written), heard)
    for written, heard in (
        # A vowel before its shadda, which is Unicode's own order, is not heard: «صِحَّتِي» was *ṣiḥḥtī*.
        (f"([{_VOWELS}]){SHADDA}", rf"{SHADDA}\1"),
        # It doubles a sun letter after the article by itself: «الرِّسَالَة» was *arrrisāla*.
        (rf"((?:^| )ال[{_SUN_LETTERS}]){SHADDA}", r"\1"),
        # In pause, a tāʾ marbūṭa is *h*: «ثَلَاثَةْ» was *thalāthat*.
        (f"ة{SUKUN}?(?![{_VOWELS}{SUKUN}])", f"ه{SUKUN}"),
        # The alif of a plural is mute: «اِجْلِسُوا» was *ijlisūā*.
        (f"(\u064fو|و{SUKUN})ا{_END}", r"\1"),
        # An alif that joins is mute: «الِانْتِظَارْ» was *aliāntiẓār*; after a word it is *i*, not *a*.
        ("الِا", "الِ"),
        (f"(?<= )ا(?=[^ل ]{SUKUN})", "اِ"),
    )
)


def as_said(text: str) -> str:
    """Return the text for eSpeak NG; what is not vowelled Arabic stays as it is."""
    for written, heard in _RULES:
        text = written.sub(heard, text)
    return text
