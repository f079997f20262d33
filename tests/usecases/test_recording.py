"""What a volunteer is asked to say, and that the kiosk then says it with their voice."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from kiosk.devices.microphone import Take
from kiosk.domain.overrides import By
from kiosk.language import LANGUAGES, catalogue
from kiosk.paths import SiteFolders, bundled
from kiosk.speech.core import COUNT
from kiosk.speech.manifest import Voice
from kiosk.speech.reader import Reader
from kiosk.speech.rendering.samples import read_wav
from kiosk.speech.rendering.takes import Verdict
from kiosk.speech.spoken import spoken as texts
from kiosk.speech.voices import shipped_folder, voices_of
from kiosk.store.tables import journal
from kiosk.usecases import recording
from kiosk.usecases.house import House
from kiosk.usecases.recording import DiskRefuses, Phrase
from tests.voices import RATE, as_taken, spoken


def reader(tag: str) -> Reader:
    return Reader(catalogue(tag, bundled("translations")), texts((shipped_folder(),), tag))


def phrases(house: House, tag: str) -> tuple[Phrase, ...]:
    return recording.core(house.pack, reader("fr"), reader(tag))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_there_are_sixty_phrases_and_all_but_the_language_itself_are_heard_in_french(
    house: House, site: SiteFolders, tag: str
) -> None:
    found = phrases(house, tag)
    assert len(found) == COUNT == len({phrase.clip.name for phrase in found})
    assert all(phrase.clip.language == tag for phrase in found)
    silent = [phrase.wording for phrase in found if not voices_of(site).say(phrase.heard)]
    assert silent == [LANGUAGES[tag].name]


def test_what_is_heard_first_comes_first(house: House) -> None:
    order = [phrase.french for phrase in phrases(house, "ro")]
    steps = (
        "Bonjour",
        "Pourquoi venez-vous aujourd’hui\u202f?",
        "Une personne",
        "Voici votre numéro",
        "Je suis en danger",
        "3 : trois",
        "Pour quels papiers\u202f?",
    )
    assert all(order.index(before) < order.index(after) for before, after in pairwise(steps))


def test_a_wording_of_another_language_is_not_shown_as_its_own_but_its_recording_is_heard_there(house: House) -> None:
    darija = reader("ary")
    message = "Imprimer"
    assert darija.catalogue.gettext(message) == reader("ar").catalogue.gettext(message)
    found = next(phrase for phrase in phrases(house, "ary") if phrase.french == message)
    assert not found.wording
    assert darija.clips(darija.catalogue.gettext(message)) == (found.clip,)


def test_what_is_kept_is_what_the_kiosk_says(house: House, site: SiteFolders) -> None:
    phrase = phrases(house, "ro")[1]
    folder = site.speech / "ro" / "recorded"
    folder.mkdir(parents=True)
    (folder / f"{phrase.clip.name}.ogg").write_bytes(b"an earlier one, by hand")
    assert recording.prepared(site, Take(as_taken(spoken()), RATE)) is Verdict.GOOD
    assert recording.keep(house, site, By("bcdf"), phrase, "c1") is None
    sound = voices_of(site).find(phrase.clip)
    assert sound is not None
    assert sound.voice is Voice.RECORDED
    assert sound.path == recording.recorded(site, phrase.clip)
    assert 0.9 < read_wav(sound.path).seconds < 1.3
    assert [path.name for path in folder.iterdir()] == [sound.path.name]
    assert not recording.take_file(site).exists()
    with house.database.reading() as connection:
        (row,) = connection.execute(journal.select().where(journal.c.kind == "voice_recorded"))
    assert row.subject == f"ro/{phrase.clip.name}"
    assert json.loads(row.details) == {"by": "bcdf", "language": "ro", "phrase": "Bonjour"}


def test_a_disk_that_refuses_is_told_and_nothing_is_journalled(house: House, site: SiteFolders) -> None:
    phrase = phrases(house, "ro")[1]
    site.speech.write_text("no folder")
    assert recording.prepared(site, Take(as_taken(spoken()), RATE)) is Verdict.GOOD
    assert isinstance(recording.keep(house, site, By("bcdf"), phrase, "c1"), DiskRefuses)
    with house.database.reading() as connection:
        assert not connection.execute(journal.select().where(journal.c.kind == "voice_recorded")).all()
    site.speech.unlink()
    assert recording.keep(house, site, By("bcdf"), phrase, "c2") is None
    assert recording.recorded(site, phrase.clip)


def test_a_full_disk_is_told_and_keeps_no_half_of_a_take(house: House, site: SiteFolders) -> None:
    site.run.mkdir(parents=True, exist_ok=True)
    recording.take_file(site).symlink_to("/dev/full")
    take = Take(as_taken(spoken()), RATE)
    assert recording.prepared(site, take) == DiskRefuses("")
    assert not recording.take_file(site).is_symlink()
    assert recording.prepared(site, take) is Verdict.GOOD


def test_of_nothing_no_file_is_left(house: House, site: SiteFolders) -> None:
    assert recording.prepared(site, Take()) is Verdict.NOTHING
    assert not recording.take_file(site).exists()
