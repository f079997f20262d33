"""The screens of a kiosk, one after the other, each with the words on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImageWriter
from PySide6.QtQuick import QQuickItem

from kiosk.rehearsal.player import Player
from kiosk.rehearsal.script import Script
from kiosk.usecases.mapping import Ending, endings

HEIGHT = 640
"""Of a picture, in pixels: the words on it can still be read."""

QUIET_SECONDS = 95
"""After which the kiosk asks whether anybody is there."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A screen: its picture as a PNG `HEIGHT` pixels high, and every text on it."""

    name: str
    png: bytes
    texts: tuple[str, ...]


def played(player: Player, script: Script, name: str) -> Iterator[Sight]:
    """Play a script and yield every screen of it. Raises NothingToTouch."""
    for number, step in enumerate(script.steps, start=1):
        player.play(step)
        yield _sight(player, f"{name} {number}")


def tour(player: Player, tag: str) -> Iterator[Sight]:
    """Yield the first screen, every question, an ending of each need, and what may lie above them, in a language."""
    model = player.kiosk.view_model
    yield _sight(player, "languages")
    model.show_pause(True)
    yield _sight(player, "paused")
    model.show_pause(False)
    seen: set[object] = set()
    house = player.kiosk.house()
    for ending in endings(house.pack, player.clock.now()):
        yield from _way(player, tag, ending, house.pack.triage.help_now, seen)
    _begin(player, tag)
    model.openComfort()
    yield _sight(player, "comfort")
    model.closeComfort()
    player.wait(QUIET_SECONDS)
    yield _sight(player, "idle")
    model.fail()
    yield _sight(player, "trouble")


def _way(player: Player, tag: str, ending: Ending, help_now: str, seen: set[object]) -> Iterator[Sight]:
    """Yield the screens on the way to an ending, unless they were seen before."""
    kind = (ending.outcome, ending.target, ending.need)
    ways = [ending.path[:length] for length in range(len(ending.path))]
    if kind in seen and seen.issuperset(ways):
        return
    _begin(player, tag)
    for way, option in zip(ways, ending.path, strict=True):
        if way not in seen:
            yield _sight(player, " ".join(("question", *way)))
        if option == help_now:
            player.kiosk.controller.help_now()
        else:
            player.kiosk.controller.answer(option)
        player.clock.advance(1)
    if kind not in seen:
        yield _sight(player, f"{ending.outcome.value} {ending.need}")
    seen.update((kind, *ways))


def _begin(player: Player, tag: str) -> None:
    player.kiosk.controller.start_again()
    player.clock.advance(1)
    player.kiosk.controller.choose_language(tag)
    player.clock.advance(1)


def _sight(player: Player, name: str) -> Sight:
    player.settle()
    window, buffer = player.kiosk.window, QBuffer()
    picture = window.grabWindow().scaledToHeight(HEIGHT, Qt.TransformationMode.SmoothTransformation)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return Sight(name, bytes(buffer.data().data()), tuple(_texts(window.contentItem())))


def _texts(item: QQuickItem) -> Iterator[str]:
    """Yield what is written, and the names of drawings without words."""
    if not item.isVisible():
        return
    for written in (item.property("text"), item.property("name")):
        if isinstance(written, str) and written:
            yield written
    for child in item.childItems():
        yield from _texts(child)
