"""Russian as eSpeak NG is to say it."""

import pytest

from kiosk.speech.rendering.russian_stress import as_said


@pytest.mark.parametrize(
    ("written", "said"),
    [("сорок", "[[s'orVk]]"), ("девять сорок пять", "девять [[s'orVk]] пять"), ("сорока минут", "сорока минут")],
)
def test_the_word_that_the_voice_stresses_wrong_is_given_as_it_is_heard(written: str, said: str) -> None:
    assert as_said(written) == said
