"""Russian as eSpeak NG is to say it."""

import pytest

from kiosk.speech.rendering.russian_stress import as_said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("сорок", "[[s'orVk]]"),
        ("девять сорок пять", "девять [[s'orVk]] пять"),
        ("Права, машина", "[[p@-rav'A]], машина"),
        ("сорока минут", "сорока минут"),
    ],
)
def test_words_that_the_voice_stresses_wrong_are_given_as_they_are_heard(written: str, said: str) -> None:
    assert as_said(written) == said
