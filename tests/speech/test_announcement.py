"""What a call sounds like, from the attention sound to the silence after."""

from pathlib import Path

from kiosk.domain.directory import Counter
from kiosk.speech.announcement import Announcement, Silence, call, steps
from kiosk.speech.phrases import number_phrase, place_phrase
from kiosk.speech.voices import Sound, Voices
from tests.speech.conftest import Render

ATTENTION = Sound(Path("call.ogg"))
FRENCH, ENGLISH = Counter("poste_1", "Poste 1"), Counter("poste_1", "Desk 1")


def heard(announcement: Announcement) -> list[str | float]:
    return [
        step.seconds if isinstance(step, Silence) else "/".join((step.path.parent.name, step.path.stem)).lstrip("/")
        for step in steps(announcement, ATTENTION)
    ]


def test_attention_french_the_visitors_language_and_all_once_more(tmp_path: Path, rendered: Render) -> None:
    for language, counter in (("fr", FRENCH), ("en", ENGLISH)):
        for clip in (*number_phrase("A 101", language), *place_phrase(counter, language)):
            rendered(tmp_path, clip)
    once = [
        "call",
        *("fr/number", "fr/letter-A", "fr/number-100-and", "fr/number-1", "fr/counter-poste_1"),
        0.6,
        *("en/number", "en/letter-A", "en/number-100-and", "en/number-1", "en/counter-poste_1"),
    ]
    said = call("k", "A 101", {"fr": FRENCH, "en": ENGLISH}, Voices((tmp_path,)))
    assert heard(said) == [*once, 2.5, *once, 1.0]


def test_where_no_voice_says_the_place_the_number_is_said(tmp_path: Path, rendered: Render) -> None:
    for clip in number_phrase("A 1", "fr"):
        rendered(tmp_path, clip)
    said = call("k", "A 1", {"fr": Counter("tipi", "Le Tipi")}, Voices((tmp_path,)))
    assert [sound.path.stem for sound in said.said[0]] == ["number", "letter-A", "number-1"]


def test_a_language_that_cannot_say_the_whole_number_says_nothing(tmp_path: Path, rendered: Render) -> None:
    for clip in (*number_phrase("A 1", "fr"), *number_phrase("A 1", "en")[:-1], *place_phrase(ENGLISH, "en")):
        rendered(tmp_path, clip)
    said = call("k", "A 1", {"fr": FRENCH, "en": ENGLISH, "so": Counter("poste_1", "")}, Voices((tmp_path,)))
    assert [phrase[0].path.parent.name for phrase in said.said] == ["fr"]


def test_without_any_voice_the_attention_sound_is_heard_twice_e3(tmp_path: Path) -> None:
    assert heard(call("k", "A 1", {"fr": FRENCH}, Voices((tmp_path,)))) == ["call", 2.5, "call", 1.0]
