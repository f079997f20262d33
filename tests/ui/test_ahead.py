"""What is done ahead of a touch, and that it is what the screens then ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.rehearsal.player import Player
from kiosk.ui.ahead import Ahead
from kiosk.ui.engine import drawings


def test_every_drawing_of_a_question_is_painted_before_it_is_asked(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = player.kiosk
    while not kiosk.warm:
        kiosk.qt.processEvents()
    questions = kiosk.house().pack.triage.questions.values()
    shown = {o.pictogram for question in questions for o in (*question.options, *question.secondary)}
    painted: list[str] = []
    provider = drawings(kiosk._engine)
    remember = provider._remember

    def noted(key: tuple[str, int, int], image: QImage) -> None:
        painted.append(key[0])
        remember(key, image)

    monkeypatch.setattr(provider, "_remember", noted)
    player.touch("language:fr")
    player.settle()
    for option in kiosk.house().pack.triage.questions["root"].options:
        player.clock.advance(1)
        player.touch(f"option:{option.id}")
        player.settle()
        player.clock.advance(1)
        player.touch("bar:back")
        player.settle()
    assert not shown & set(painted)


def test_nothing_more_is_done_after_the_end_even_if_it_was_asked_before(qapp: QGuiApplication) -> None:
    taken: list[int] = []

    def steps() -> Iterator[object]:
        taken.append(1)
        yield None

    ahead = Ahead(steps)
    ahead.begin()
    ahead.stop()
    qapp.processEvents()
    assert not taken
    assert not ahead.finished
