"""Arabic as eSpeak NG is to read it."""

import pytest

from kiosk.speech.rendering.arabic_spelling import SHADDA, as_said

FATHA, KASRA = "\u064e", "\u0650"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ثَلَاثَةٌ وَسِتَّةْ", f"ثَلَاثَةٌ وَسِت{SHADDA}{FATHA}هْ"),
        ("الْعَرَبِيَّة", f"الْعَرَبِي{SHADDA}{FATHA}هْ"),
        (f"صِح{FATHA}{SHADDA}تِي", f"صِح{SHADDA}{FATHA}تِي"),
        (f"الن{FATHA}{SHADDA}جْدَة", f"الن{FATHA}جْدَهْ"),
        (f"وَالن{KASRA}{SHADDA}صْفْ", f"وَالن{SHADDA}{KASRA}صْفْ"),
        ("اِجْلِسُوا فِي قَاعَةِ الِانْتِظَارْ.", "اِجْلِسُو فِي قَاعَةِ الِنْتِظَارْ."),
        ("اِبْقَوْا هُنَا.", "اِبْقَوْ هُنَا."),
        ("فِي اسْتِقْبَالِ الْمَبْنَى", "فِي اِسْتِقْبَالِ الْمَبْنَى"),
        ("Toca la pantalla", "Toca la pantalla"),
    ],
)
def test_what_is_written_is_spelt_as_it_is_said(written: str, said: str) -> None:
    assert as_said(written) == said
