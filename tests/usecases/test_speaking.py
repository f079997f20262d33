"""What a site can say, and what nobody says of it yet."""

from __future__ import annotations

from kiosk.language import catalogue
from kiosk.paths import bundled
from kiosk.speech.reader import Reader
from kiosk.speech.spoken import Spoken
from kiosk.speech.voices import RECORDINGS, Voices, shipped_folder
from kiosk.usecases.house import House
from kiosk.usecases.speaking import every_clip, missing

VOICES = Voices((shipped_folder(),))


def reader(tag: str, spoken: Spoken | None = None) -> Reader:
    return Reader(catalogue(tag, bundled("translations")), spoken or Spoken())


def test_a_clip_is_counted_once_however_often_it_is_said(house: House) -> None:
    clips = every_clip(house.pack, reader("fr"))
    assert len({(clip.name, clip.text) for clip in clips}) == len(clips)
    assert sum(clip.text == "Je ne sais pas" for clip in clips) == 1


def test_questions_answers_papers_numbers_places_and_workshops_are_said(house: House) -> None:
    said = {clip.text for clip in every_clip(house.pack, reader("fr"))}
    spoken_of = {"Pourquoi venez-vous aujourd’hui ?", "Logement", "Pièce d’identité", "Pompiers", "Mairie", "Bonjour"}
    assert spoken_of | {"Débuter sur ordinateur", "deux cent", "neuf heures", "mardi", "novembre"} <= said


def test_without_vowelled_texts_arabic_lacks_its_sentences_and_not_its_numbers(house: House) -> None:
    lacking = missing(house.pack, reader("ar"), VOICES)
    assert lacking
    assert all(clip.sentence for clip in lacking)


def test_a_language_whose_numbers_nobody_knows_lacks_them(house: House) -> None:
    lacking = {clip.name for clip in missing(house.pack, reader("ps"), VOICES)}
    assert {f"number-{n}" for n in range(100)} <= lacking


def test_a_recording_fills_what_was_missing(house: House) -> None:
    lacking = missing(house.pack, reader("ar"), VOICES)
    folder = house.database.path.parent / "speech" / "ar" / RECORDINGS
    folder.mkdir(parents=True)
    (folder / f"{lacking[0].name}.ogg").touch()
    voices = Voices((folder.parents[1], shipped_folder()))
    assert len(missing(house.pack, reader("ar"), voices)) == len(lacking) - 1
