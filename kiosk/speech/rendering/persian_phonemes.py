"""Vowelled Dari as the phonemes of eSpeak NG's Persian voice, 1.51.

Given letters, that voice guesses a vowel between any two consonants, stresses what is not, and says what Iran says.
Given phonemes, it says what the vowel signs say, as in Kabul: an *a* at the end («خانَه»), *w*, *q* and *gh* apart, and
*ē* and *ō* beside *ī* and *ū*. As old dictionaries have it, «ی» and «و» are *ī* and *ū* after a kasra and a damma, *ē*
and *ō* after no sign: «نَزدِیک» is *nazdīk*, «پیش» *pēsh*; «دُور» is *dūr*, «روز» *rōz*.
"""

from __future__ import annotations

import re

from kiosk.speech.persian import HAMZA_ABOVE, KASRA, SUKUN

ZWNJ = "\u200c"
FATHATAN, FATHA, DAMMA, SHADDA = "\u064b", "\u064e", "\u064f", "\u0651"

_WORDS = re.compile(rf"[\u0621-\u06cc{ZWNJ}]+(?: [\u0621-\u06cc{ZWNJ}]+)*")
_WRITTEN_OTHERWISE = str.maketrans("ي\u0649كة،؛؟…", "ییکه,,?.")
"""Letters of an Arabic keyboard, and punctuation."""

_BARE = f"(?![{FATHATAN}-{SUKUN}])"
_GLIDES = f"{_BARE}(?![اآ])"
"""A «ی» or a «و» without a sign is a consonant before an alif."""

_LETTERS = {
    **dict.fromkeys("تط", "t"),
    **dict.fromkeys("ثسص", "s"),
    **dict.fromkeys("ذزضظ", "z"),
    **dict.fromkeys("حه", "h"),
    **dict.fromkeys("عءأئؤ", "?"),
    **dict(zip("بپجچخدرژشغفقکگلمنوی", "b p dZ tS x d R Z S Q f q k g l m n w j".split(), strict=True)),
    **dict.fromkeys("اآ", "A"),
    FATHA: "a",
    KASRA: "e",
    DAMMA: "o",
    SUKUN: "",
}
_SOUNDS = (
    # Of «خوا» and «خُود», the «و» is only written.
    ("خوا", "xA"),
    (f"خ{DAMMA}و(?=[درش])", "xo"),
    # One at the end that is said, as in «دَهْ», has a sukun.
    (f"(?<=[{FATHA}{KASRA}])ه$", ""),
    (f"ه{HAMZA_ABOVE}|ۀ", "je"),
    ("^ع|ع$", ""),
    (f"^ای{_GLIDES}", "e:"),
    (f"^او{_GLIDES}", "o:"),
    (f"^ا(?=[{FATHA}{DAMMA}{KASRA}])", ""),
    (f"ا{FATHATAN}", "an"),
    (f"{KASRA}ی(?={KASRA}$)", "ij"),
    (f"{KASRA}ی{_GLIDES}", "i"),
    (f"{DAMMA}و{_GLIDES}", "u"),
    (f"(?<=[^اآ{FATHA}])ی{_GLIDES}(?!ی)", "e:"),
    (f"(?<=[^اآ{FATHA}])و{_GLIDES}", "o:"),
    *_LETTERS.items(),
)
_SOUND = re.compile("|".join(f"({written})" for written, _ in _SOUNDS))
_SYLLABLE = re.compile("[Aaeiou]:?")

_AND = f"و{DAMMA}"
"""Between two numbers, «and» is *o*."""

_PREFIX = re.compile(f"(ن{FATHA})?می{ZWNJ}|ب{KASRA}.*ید$")
_ENDING = re.compile(f"({KASRA}|ه{HAMZA_ABOVE}|ۀ|(?<!{KASRA})ی[دم]|{FATHA}م|(?<!ن{FATHA}و)(?<!ص){FATHA}د)$")
"""Of an ezafe, and of a verb; «نَوَد» and «صَد», ninety and a hundred, have none."""

_WITHOUT_STRESS = frozenset("وَ وُ بَه با دَر اَز تا یا را کِه اَست".split())


def as_said(text: str) -> str:
    """Return the text for eSpeak NG, with phonemes for every word in Persian letters."""
    return _WORDS.sub(lambda run: f"[[{' '.join(map(_word, run[0].split(' ')))}]]", text.translate(_WRITTEN_OTHERWISE))


def _word(word: str) -> str:
    if word == _AND:
        return "o"
    # Unicode's own order has the vowel before its shadda.
    ordered = re.sub(f"([{FATHA}-{KASRA}]){SHADDA}", rf"{SHADDA}\1", word)
    doubled = re.sub(f"(.){SHADDA}", rf"\1{SUKUN}\1", ordered)
    phonemes = "".join(_SOUND.sub(_heard, part) for part in doubled.split(ZWNJ))
    return phonemes if word in _WITHOUT_STRESS else _stressed(word, phonemes)


def _heard(match: re.Match[str]) -> str:
    assert match.lastindex is not None
    return _SOUNDS[match.lastindex - 1][1]


def _stressed(word: str, phonemes: str) -> str:
    """Stress the last syllable before the ending, or the prefix of a verb."""
    starts = [syllable.start() for syllable in _SYLLABLE.finditer(phonemes)]
    if not starts:
        return phonemes
    if _PREFIX.match(word):
        at = starts[0]
    elif _ENDING.search(word) and len(starts) > 1:
        at = starts[-2]
    else:
        at = starts[-1]
    return f"{phonemes[:at]}'{phonemes[at:]}"
