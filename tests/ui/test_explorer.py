"""Use without sight at the real kiosk: four keys, or a finger that slides, from the first screen to a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.domain.visit import AtLanguages, AtNotice, AtPerson, AtQuestion, AtTicket, Comfort
from kiosk.language import OFFERED
from kiosk.paths import SiteFolders
from kiosk.rehearsal.player import Player
from kiosk.settings import KEYS

START, NEXT, PREVIOUS, CHOOSE, HELP = (Qt.Key(Qt.Key.Key_F1 + n) for n in range(5))


class Blind:
    """Somebody who hears the kiosk and sees nothing."""

    def __init__(self, player: Player) -> None:
        self.player, self.kiosk, self.window = player, player.kiosk, player.kiosk.window
        self.said: list[str] = []
        self.kiosk.speaker.changed.connect(self._note)

    def _note(self) -> None:
        if self.kiosk.speaker.speaking:
            self.said.append(str(self.kiosk.voice.property("words")))

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.player.settle()
        self.player.clock.advance(1)

    def find(self, words: str) -> None:
        """Press NEXT until `words` are heard."""
        for _ in range(30):
            self.key(NEXT)
            if words in self.said[-1]:
                return
        raise AssertionError(f"{words!r} was never heard: {self.said}")

    def go_to(self, item: str) -> None:
        """Press NEXT until one is on what is called `item`, whether or not anybody has given it a voice yet."""
        for _ in range(30):
            self.key(NEXT)
            if self.heard == item:
                return
        raise AssertionError(f"{item!r} was never reached")

    def middle(self, name: str) -> QPoint:
        item = self.player.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    @property
    def heard(self) -> str:
        return str(self.kiosk.voice.property("heard"))

    @property
    def step(self) -> object:
        return self.kiosk.controller.visit.step


@pytest.fixture
def blind(new_player: Callable[..., Player]) -> Blind:
    return Blind(new_player(hear=PretendSoundPlayer))


@pytest.fixture
def questioned(blind: Blind) -> Blind:
    """Return somebody who listens to the first question in French."""
    blind.key(START)
    blind.find("Français")
    blind.key(CHOOSE)
    assert isinstance(blind.step, AtQuestion)
    blind.said.clear()
    return blind


def test_somebody_who_is_blind_and_hears_french_gets_from_the_first_screen_to_their_number(blind: Blind) -> None:
    blind.key(START)
    for words in ("Français", "Papiers, démarches", "Une lettre", "Comprendre une lettre reçue"):
        blind.find(words)
        blind.key(CHOOSE)
    assert isinstance(blind.step, AtTicket)
    blind.find(blind.step.ticket.number)
    blind.find("Imprimer")
    blind.key(CHOOSE)
    blind.find("Terminer")
    blind.key(CHOOSE)
    assert isinstance(blind.step, AtLanguages)
    assert blind.kiosk.controller.visit.comfort == Comfort()


def test_every_stop_of_the_first_screen_says_something_in_every_language_of_a_site(blind: Blind) -> None:
    blind.key(START)
    stops: dict[str, str] = {}
    while True:
        blind.key(NEXT)
        if blind.heard in stops:
            break
        assert blind.kiosk.speaker.line is not None, f"{blind.heard} is silent"
        stops[blind.heard] = blind.said[-1]
    assert {f"language:{tag}" for tag in OFFERED} <= stops.keys()
    assert {"languageMissing", "help", "bar:person", "bar:notice"} <= stops.keys()
    assert (stops["language:zgh"], stops["language:ary"]) == ("Tamazight", "الدارجة")


@pytest.mark.parametrize("key", [START, NEXT, PREVIOUS, CHOOSE, HELP])
def test_any_of_the_keys_begins_to_read_and_chooses_nothing(blind: Blind, key: Qt.Key) -> None:
    blind.key(key)
    assert blind.said
    assert isinstance(blind.step, AtLanguages)


def test_a_key_that_is_held_counts_once(questioned: Blind) -> None:
    questioned.key(NEXT)
    held = QKeyEvent(QEvent.Type.KeyPress, NEXT, Qt.KeyboardModifier.NoModifier, "", True, 1)
    before = len(questioned.said)
    for _ in range(5):
        questioned.kiosk.qt.sendEvent(questioned.window, held)
    questioned.player.settle()
    assert len(questioned.said) == before


def test_previous_from_the_top_is_a_person(questioned: Blind) -> None:
    questioned.key(PREVIOUS)
    while "bar:" not in questioned.heard:
        questioned.key(PREVIOUS)
    assert questioned.heard == "bar:person"
    questioned.key(CHOOSE)
    assert isinstance(questioned.step, AtPerson)


def test_help_reads_the_page_again(questioned: Blind) -> None:
    for _ in range(4):
        questioned.key(NEXT)
    questioned.said.clear()
    questioned.key(HELP)
    assert questioned.said[0].startswith("Pourquoi venez-vous")


def test_nothing_is_chosen_before_something_is_heard(questioned: Blind) -> None:
    questioned.key(CHOOSE)
    assert isinstance(questioned.step, AtQuestion)


def test_the_settings_are_heard_alone_while_they_cover_the_page(questioned: Blind) -> None:
    questioned.find("Confort")
    questioned.key(CHOOSE)
    questioned.said.clear()
    for _ in range(20):
        questioned.key(NEXT)
    assert "Fermer" in questioned.said
    assert not any("Papiers" in words for words in questioned.said)


def test_a_key_answers_the_warning_as_often_as_it_comes(questioned: Blind) -> None:
    for _ in range(11):
        questioned.kiosk.voice.silence()
        questioned.player.wait(95)
        assert questioned.player.kiosk.view_model.property("idle")
        questioned.key(NEXT)
        assert not questioned.player.kiosk.view_model.property("idle")
    assert isinstance(questioned.step, AtQuestion)


def test_a_finger_that_slides_hears_and_lifting_it_chooses_nothing(questioned: Blind) -> None:
    window = questioned.window
    QTest.mousePress(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, questioned.middle("option:papers")
    )
    for name in ("option:devices", "option:housing", "option:papers"):
        QTest.mouseMove(window, questioned.middle(name))
        questioned.player.settle()
        assert questioned.heard == name
    QTest.mouseRelease(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, questioned.middle("option:papers")
    )
    questioned.player.settle()
    step = questioned.step
    assert isinstance(step, AtQuestion)
    assert step.question == "root"
    questioned.player.clock.advance(1)
    questioned.player.touch("option:papers")
    questioned.player.settle()
    step = questioned.step
    assert isinstance(step, AtQuestion)
    assert step.question == "papers"


def test_a_second_finger_chooses_what_the_first_one_hears(questioned: Blind) -> None:
    window, screen = questioned.window, QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, questioned.middle("option:papers"), window).commit()
    QTest.touchEvent(window, screen).move(0, questioned.middle("option:housing"), window).commit()
    questioned.player.settle()
    assert questioned.heard == "option:housing"
    other = QPoint(40, 40)
    QTest.touchEvent(window, screen).stationary(0).press(1, other, window).commit()
    questioned.player.settle()
    step = questioned.step
    assert isinstance(step, AtQuestion)
    assert step.question == "housing"
    QTest.touchEvent(window, screen).stationary(0).release(1, other, window).commit()
    QTest.touchEvent(window, screen).release(0, questioned.middle("bar:back"), window).commit()


def test_a_slide_is_nothing_to_somebody_who_does_not_listen(blind: Blind) -> None:
    blind.player.touch("language:fr")
    blind.player.settle()
    blind.said.clear()
    QTest.mousePress(
        blind.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, blind.middle("option:papers")
    )
    QTest.mouseMove(blind.window, blind.middle("option:housing"))
    QTest.mouseRelease(
        blind.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, blind.middle("option:housing")
    )
    assert blind.said == []


def test_without_a_loudspeaker_the_keys_do_nothing(player: Player) -> None:
    QTest.keyClick(player.kiosk.window, START)
    player.settle()
    assert player.kiosk.controller.visit.comfort == Comfort()


def test_while_the_team_has_the_screen_the_keys_do_nothing(blind: Blind) -> None:
    blind.kiosk.door.knock()
    blind.player.settle()
    blind.key(START)
    assert blind.said == []


def test_the_keys_are_those_of_the_site(new_player: Callable[..., Player], demo_site: SiteFolders) -> None:
    with demo_site.settings.open("a", encoding="utf-8") as file:
        file.write('\n[keypad]\nstart = "F13"\nnext = "MediaNext"\n')
    blind = Blind(new_player(hear=PretendSoundPlayer))
    blind.key(START)
    assert blind.said == []
    blind.key(Qt.Key.Key_F13)
    assert blind.said
    blind.key(Qt.Key.Key_MediaNext)
    assert blind.heard == "language:fr"


def test_the_notice_is_reached_and_read_aloud(blind: Blind) -> None:
    blind.key(START)
    blind.go_to("bar:notice")
    blind.key(CHOOSE)
    assert isinstance(blind.step, AtNotice)
    assert any("jamais votre nom" in line.words for line in blind.kiosk.voice.script().read)


def test_every_key_that_a_site_may_name_is_one_of_qts() -> None:
    assert all(f"Key_{name}" in Qt.Key.__members__ for name in KEYS)
