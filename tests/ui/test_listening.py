"""Listening at the kiosk: reading aloud, hearing before choosing, falling silent, and being forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices.clock import PretendClock
from kiosk.devices.microphone import Take
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.pulse import felt
from kiosk.devices.sound import GAINS, SoundState
from kiosk.domain.overrides import By
from kiosk.domain.visit import USUAL_VOLUME, AtCheckIn, AtLanguages, AtQuestion, AtTicket, Comfort, TextSize
from kiosk.language import catalogue
from kiosk.paths import SiteFolders
from kiosk.rehearsal.player import Player
from kiosk.speech.lines import AFTER_TITLE
from kiosk.speech.manifest import Voice
from kiosk.speech.phrases import VOCABULARIES
from kiosk.speech.rendering.takes import Verdict
from kiosk.speech.voices import RECORDINGS, Sound, voices_of
from kiosk.ui.viewmodels.paper import Paper
from kiosk.usecases import health, recording
from tests.ui.looking import ink, is_text, scene, seen
from tests.voices import RATE, as_taken, spoken

QUESTION = "Pourquoi venez-vous aujourd’hui\u202f?"
VOICED = tuple(tag for tag in VOCABULARIES if tag != "fa-AF")
"""Languages with a voice of their own, numbers and times too, but for the one that every run listens to."""
ROOT = ("papers", "devices", "money", "housing", "work", "other", "appointment", "dont_know")


class Listener:
    """A player in front of a kiosk that can be heard, and everything that was said."""

    def __init__(self, player: Player, sound: PretendSoundPlayer) -> None:
        self.player, self.sound, self.kiosk = player, sound, player.kiosk
        self.words: list[str] = []
        self.lit: list[str] = []
        self.kiosk.speaker.changed.connect(self._note)

    def _note(self) -> None:
        if (line := self.kiosk.speaker.line) is not None:
            self.words.append(line.words)
            self.lit.append(line.item)

    def touch(self, *names: str) -> None:
        """Touch one thing after the other, half a second apart."""
        for name in names:
            self.player.touch(name)
            self.player.settle()
            self.player.clock.advance(0.5)

    def wait(self, seconds: float) -> None:
        """Let time pass, as the speaker and the idle watch see it."""
        for _ in range(round(seconds * 10)):
            self.player.clock.advance(0.1)
            self.kiosk.speaker.tick()
            self.kiosk.idle.tick()

    def forget(self) -> None:
        self.words.clear()
        self.lit.clear()

    def caption(self) -> str:
        return str(self.kiosk.voice.property("words"))

    def can_touch(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.player.touchable())


@pytest.fixture
def listener(new_player: Callable[..., Player]) -> Listener:
    sounds: list[PretendSoundPlayer] = []

    def hear(clock: PretendClock) -> PretendSoundPlayer:
        sounds.append(PretendSoundPlayer(clock))
        return sounds[-1]

    return Listener(new_player(hear=hear), sounds[0])


@pytest.fixture
def listening(listener: Listener) -> Listener:
    """Return somebody who listens to the first question in French."""
    listener.touch("bar:listen", "language:fr", "language:fr")
    return listener


def test_nothing_is_said_before_somebody_touches(listener: Listener) -> None:
    listener.wait(600)
    assert listener.words == []


def test_the_language_chosen_greets_in_less_than_three_seconds_and_is_silent_after(listener: Listener) -> None:
    listener.touch("language:fr")
    assert listener.words == ["Bonjour"]
    listener.wait(3)
    assert not listener.kiosk.speaker.speaking
    listener.touch("option:money")
    listener.wait(10)
    assert listener.words == ["Bonjour"]


def test_listening_on_the_first_screen_says_every_language_in_its_own_voice(listener: Listener) -> None:
    listener.touch("bar:listen")
    listener.wait(30)
    assert [words for words in listener.words if words.startswith(("Bonjour", "Hello"))] == [
        "Bonjour Français",
        "Hello English",
    ]
    folders = {heard.sound.path.parent.name for heard in listener.sound.heard}
    assert {"fr", "en"} <= folders


def test_a_language_says_its_greeting_and_waits_for_the_second_touch(listener: Listener) -> None:
    listener.touch("bar:listen")
    listener.forget()
    listener.touch("language:en")
    assert listener.words == ["Hello English"]
    assert isinstance(listener.kiosk.controller.visit.step, AtLanguages)
    assert listener.kiosk.voice.property("heard") == "language:en"
    listener.touch("language:en")
    assert listener.kiosk.controller.visit.language == "en"


def test_the_question_is_read_then_its_tiles_in_turn_each_lit(listening: Listener) -> None:
    listening.wait(60)
    start = listening.words.index(QUESTION)
    assert listening.lit[start:] == ["", *(f"option:{key}" for key in ROOT)]
    said = [heard for heard in listening.sound.heard if heard.at >= 0]
    assert len(said) >= len(ROOT) + 1


def test_there_is_silence_between_the_question_and_the_first_tile(listening: Listener) -> None:
    listening.wait(60)
    question, first = listening.sound.heard[-9:-7]
    assert question.sound.seconds is not None
    pause = first.at - question.at - question.sound.seconds
    assert AFTER_TITLE <= pause <= 1.0


def test_what_is_heard_is_written_over_the_header_as_it_is_said(listening: Listener) -> None:
    assert listening.caption() == QUESTION
    listening.wait(60)
    assert listening.caption() == ""


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr", TextSize.LARGEST),
        ("ary", TextSize.LARGE),
        *(
            pytest.param(tag, text, marks=pytest.mark.long)
            for tag, text in (("fr", TextSize.NORMAL), ("fr", TextSize.LARGE), ("ary", TextSize.LARGEST))
        ),
    ],
)
def test_what_is_heard_stands_on_the_page_whole(listener: Listener, tag: str, text: TextSize) -> None:
    listener.touch("bar:listen", f"language:{tag}", f"language:{tag}")
    kiosk = listener.kiosk
    kiosk.controller.set_comfort(replace(kiosk.controller.visit.comfort, text=text))
    for option in ("papers", "caf", "deadline"):
        listener.touch(f"option:{option}", f"option:{option}")
    assert isinstance(kiosk.controller.visit.step, AtTicket)
    header = {kiosk.view_model.property(name) for name in ("siteName", "languageName")}
    for line in kiosk.voice.script().read:
        kiosk.speaker.say([line])
        listener.player.settle()
        words = [item for item in seen(kiosk.window.contentItem()) if is_text(item)]
        captions = [
            item for item in words if item.property("text") == listener.caption() and scene(plate(item)).top() == 0
        ]
        page = [item for item in words if item not in captions and shown(item) not in header]
        assert line.words.replace("\u00a0", " ") in map(shown, page), f"{line.words!r} is not on the page"
        for caption in captions:
            assert scene(plate(caption)).bottom() <= min(ink(item).top() for item in page), line.words


def plate(item: QQuickItem) -> QQuickItem:
    parent = item.parentItem()
    assert parent is not None
    return parent


def shown(item: QQuickItem) -> str:
    return str(item.property("text")).replace("\u00a0", " ")


def test_a_touch_anywhere_stops_the_reading(listening: Listener) -> None:
    where = QPoint(listening.kiosk.window.width() // 2, 60)
    QTest.mouseClick(listening.kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert not listening.kiosk.speaker.speaking
    listening.forget()
    listening.wait(20)
    assert listening.words == []


def test_the_page_can_always_be_heard_again_from_its_beginning(listening: Listener) -> None:
    listening.wait(5)
    listening.forget()
    listening.touch("bar:listen")
    assert listening.words == [QUESTION]


def test_the_first_touch_says_and_the_second_chooses(listening: Listener) -> None:
    listening.forget()
    listening.touch("option:money")
    assert (listening.words, listening.lit) == (["Argent, manger"], ["option:money"])
    assert listening.kiosk.controller.visit.step == AtQuestion("root")
    listening.touch("option:housing")
    assert listening.words[-1] == "Logement"
    assert listening.kiosk.controller.visit.step == AtQuestion("root")
    listening.touch("option:housing")
    assert listening.kiosk.controller.visit.step == AtQuestion("housing")
    assert listening.words[-1].startswith("Logement\u202f:")


def test_what_was_heard_on_one_page_chooses_nothing_on_the_next(listening: Listener) -> None:
    listening.touch("option:work", "option:work")
    listening.wait(30)
    assert listening.kiosk.voice.property("heard") == ""
    listening.touch("option:dont_know")
    assert listening.kiosk.controller.visit.step == AtQuestion("work")


def test_the_bar_says_its_name_first_too(listening: Listener) -> None:
    listening.forget()
    listening.touch("bar:person")
    assert listening.words == ["Une personne"]
    assert listening.kiosk.controller.visit.step == AtQuestion("root")


def test_an_outcome_says_its_number_its_wait_and_what_to_do(listening: Listener) -> None:
    for option in ("papers", "caf", "deadline"):
        listening.touch(f"option:{option}", f"option:{option}")
    step = listening.kiosk.controller.visit.step
    assert isinstance(step, AtTicket)
    listening.wait(120)
    title = listening.words.index("Voici votre numéro")
    assert listening.words[title + 1] == step.ticket.number
    assert "Asseyez-vous dans la salle d’attente." in listening.words
    assert listening.lit[-2:] == ["print", "noPaper"]


@pytest.mark.parametrize(
    ("tag", "heard"),
    [
        pytest.param("ary", "ar", id="darija-recorded-by-nobody"),
        pytest.param("fa-AF", "fa-AF", id="dari"),
        *(pytest.param(tag, tag, id=tag, marks=pytest.mark.long) for tag in VOICED),
        pytest.param("rmy", "ro", id="romani-recorded-by-nobody", marks=pytest.mark.long),
    ],
)
def test_somebody_who_reads_nothing_gets_from_the_first_screen_to_their_number(
    listener: Listener, tag: str, heard: str
) -> None:
    listener.touch("bar:listen")
    for item in (f"language:{tag}", "option:papers", "option:caf", "option:deadline"):
        listener.wait(60)
        assert item in listener.lit, "one who reads nothing knows it by its voice"
        listener.forget()
        listener.sound.heard.clear()
        listener.touch(item)
        assert listener.lit == [item]
        listener.touch(item)
        assert listener.words, "the next screen is read"
    step = listener.kiosk.controller.visit.step
    assert isinstance(step, AtTicket)
    listener.wait(60)
    assert step.ticket.number in listener.words
    assert {"print", "noPaper"} <= set(listener.lit)
    assert {said.sound.path.parent.name for said in listener.sound.heard} == {heard}


def test_a_recording_in_darija_goes_before_the_arabic_voice(listener: Listener, demo_site: SiteFolders) -> None:
    reader = listener.kiosk.voice.reader(catalogue("ary", *demo_site.catalogues))
    [clip] = reader.clips(reader.catalogue.gettext("Bonjour"))
    recording = demo_site.speech / "ary" / RECORDINGS / f"{clip.name}.ogg"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(b"")
    listener.touch("language:ary")
    assert [heard.sound.path for heard in listener.sound.heard] == [recording]


def test_the_paper_is_told_of_when_it_comes(listening: Listener) -> None:
    for option in ("papers", "caf", "deadline"):
        listening.touch(f"option:{option}", f"option:{option}")
    listening.forget()
    listening.touch("print", "print")
    listening.wait(10)
    assert listening.kiosk.view_model.page.paper_state is Paper.PRINTED  # type: ignore[attr-defined]
    assert "Prenez votre papier" in listening.words
    assert listening.words[-1] == "Terminer"


def test_digits_act_at_once_and_are_said_and_so_is_an_error(listening: Listener) -> None:
    listening.touch("option:appointment", "option:appointment")
    listening.wait(20)
    listening.forget()
    listening.touch("digit:4", "digit:8")
    step = listening.kiosk.controller.visit.step
    assert isinstance(step, AtCheckIn)
    assert step.digits == "48"
    assert listening.words == ["4", "4 8"]
    listening.touch(*(f"digit:{digit}" for digit in "2913"))
    assert listening.words[-1].startswith("Ce numéro n’existe pas.")


def test_five_volumes_are_set_in_comfort_and_forgotten_with_the_visit(listening: Listener) -> None:
    listening.touch("bar:comfort", "bar:comfort")
    for volume in (1, 5):
        listening.touch(f"comfort:volume:{volume}")
        assert listening.sound.volume == GAINS[volume]
        assert listening.words[-1] == str(volume)
    listening.kiosk.controller.start_again()
    assert listening.sound.volume == GAINS[USUAL_VOLUME]
    assert listening.kiosk.controller.visit.comfort == Comfort()


def test_a_site_sets_the_volume_that_each_visit_begins_with(
    new_player: Callable[..., Player], demo_site: SiteFolders
) -> None:
    text = demo_site.settings.read_text(encoding="utf-8")
    demo_site.settings.write_text(text.replace("kiosk = 3", "kiosk = 2"), encoding="utf-8")
    sounds: list[PretendSoundPlayer] = []

    def hear(clock: PretendClock) -> PretendSoundPlayer:
        sounds.append(PretendSoundPlayer(clock))
        return sounds[-1]

    player = new_player(hear=hear)
    assert sounds[0].volume == GAINS[2]
    assert player.kiosk.controller.pristine
    player.kiosk.voice.setVolume(5)
    assert sounds[0].volume == GAINS[5]
    player.kiosk.controller.start_again()
    assert sounds[0].volume == GAINS[2]


def test_listening_is_switched_off_in_comfort(listening: Listener) -> None:
    listening.touch("bar:comfort", "bar:comfort", "comfort:volume:0", "comfort:close", "option:money")
    assert listening.kiosk.controller.visit.step == AtQuestion("money")


def test_listening_ends_with_the_visit(listening: Listener) -> None:
    listening.touch("bar:start", "bar:start")
    assert not listening.kiosk.voice.property("on")
    listening.touch("language:fr")
    assert listening.kiosk.controller.visit.step == AtQuestion("root")


def test_nobody_is_warned_or_forgotten_while_something_is_said(listening: Listener) -> None:
    for _ in range(12):
        listening.touch("bar:listen")
        listening.wait(10)
        assert listening.kiosk.idle.segments == 0
    listening.wait(60)
    assert listening.kiosk.idle.segments == 0


def test_the_warning_is_spoken_and_a_touch_goes_on(listener: Listener) -> None:
    listener.touch("language:fr")
    listener.wait(95)
    assert listener.kiosk.idle.segments > 0
    assert listener.words[1:3] == ["Vous êtes encore là\u202f?", "Touchez l’écran pour continuer."]
    listener.touch("idle")
    assert not listener.kiosk.speaker.speaking
    assert listener.kiosk.idle.segments == 0


def test_the_warning_does_not_wait_for_its_own_words(listener: Listener) -> None:
    listener.touch("language:fr")
    listener.wait(121)
    assert isinstance(listener.kiosk.controller.visit.step, AtLanguages)


@pytest.mark.parametrize("state", [SoundState.NO_DEVICE, SoundState.UNKNOWN])
def test_without_a_loudspeaker_there_is_no_listening_and_all_else_works(
    new_player: Callable[..., Player], state: SoundState
) -> None:
    listener = Listener(new_player(hear=partial(PretendSoundPlayer, pretended=state)), PretendSoundPlayer)  # type: ignore[arg-type]
    assert not listener.can_touch("bar:listen")
    listener.touch("language:fr", "bar:comfort")
    assert not listener.can_touch("comfort:volume:3")
    listener.touch("comfort:close", "option:money")
    assert listener.kiosk.controller.visit.step == AtQuestion("money")
    listener.wait(95)
    assert listener.kiosk.idle.segments > 0
    assert listener.words == []


def test_a_loudspeaker_that_is_unplugged_takes_listening_with_it_and_gives_it_back(listening: Listener) -> None:
    listening.sound.pretended = SoundState.NO_DEVICE
    listening.kiosk.voice.look()
    assert not listening.kiosk.voice.property("on")
    assert not listening.can_touch("bar:listen")
    listening.sound.pretended = SoundState.READY
    listening.kiosk.voice.look()
    assert listening.kiosk.voice.property("on")


@pytest.mark.parametrize("state", SoundState)
def test_the_pulse_tells_the_desk_how_the_kiosk_sounds(new_player: Callable[..., Player], state: SoundState) -> None:
    player = new_player(hear=partial(PretendSoundPlayer, pretended=state))
    player.kiosk._beat(None)
    pulse = felt(player.kiosk.site.folders.run, health.VISITOR, player.clock)
    assert pulse is not None
    assert pulse.told[health.SOUND] == state


@pytest.mark.parametrize(
    ("tag", "by"), [("en", Voice.RENDERED), ("ro", Voice.ROBOT), ("ary", None)], ids=["clip", "robot", "silence"]
)
def test_what_a_volunteer_keeps_at_the_desk_is_heard_at_once_by_a_kiosk_that_runs(
    listener: Listener, demo_site: SiteFolders, tag: str, by: Voice | None
) -> None:
    listener.touch("bar:listen", f"language:{tag}", f"language:{tag}")
    listener.wait(20)
    kiosk, words = listener.kiosk, listener.kiosk.controller.catalogue
    (clip,) = kiosk.voice.reader(words).clips(words.pgettext("questions.root.text", QUESTION))
    found = voices_of(demo_site).find(clip)
    assert (found and found.voice) == by
    assert (found in [heard.sound for heard in listener.sound.heard]) == (by is not None)
    assert recording.prepared(demo_site, Take(as_taken(spoken()), RATE)) is Verdict.GOOD
    phrase = recording.Phrase(clip, QUESTION, "", ())
    assert recording.keep(kiosk.house(), demo_site, By("bcdf"), phrase, "c1") is None
    listener.touch("bar:listen")
    listener.wait(0.2)
    kept = demo_site.speech / tag / "recorded" / f"{clip.name}.wav"
    assert listener.sound.heard[-1].sound == Sound(kept, voice=Voice.RECORDED)
