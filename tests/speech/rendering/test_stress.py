"""Words that a voice stresses wrong, as it is to say them."""

import pytest

from kiosk.speech.rendering.stress import as_said


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("ru", "сорок", "[[s'orVk]]"),
        ("ru", "девять сорок пять", "девять [[s'orVk]] пять"),
        ("ru", "Права, машина", "[[p@-rav'A]], машина"),
        ("ru", "сорока минут", "сорока минут"),
        ("ro", "Miercuri", "[[mj'erkurI^]]"),
        ("ro", "drepturi, drepturile mele", "[[d@-*'epturI^]], [[d@-*'epturile]] mele"),
        ("fr", "interviu", "interviu"),
    ],
)
def test_it_is_given_as_it_is_heard(language: str, written: str, said: str) -> None:
    assert as_said(written, language) == said
