"""Hands of somebody of the team at the visitor's kiosk: the gesture, the PIN, the panel."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.staff import Role, StaffMember
from kiosk.rehearsal.player import Player
from kiosk.usecases import signing_in, team
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope
from kiosk.usecases.team import WithPin

PATIENCE_SECONDS = 20.0


@dataclass(frozen=True)
class Colleague:
    """Somebody of the team and the PIN they would type."""

    member: StaffMember
    pin: str

    @property
    def wrong(self) -> str:
        """A PIN that is not theirs."""
        return f"{(int(self.pin) + 1) % 10**6:06}"


def team_of(house: House) -> dict[str, Colleague]:
    """Begin a team: a coordinator (Olivier), an adviser (Mimosa), a volunteer (Figuier)."""
    first = signing_in.first_coordinator(house, "Olivier")
    assert isinstance(first, WithEnvelope)
    found = [Colleague(first.member, first.pin)]
    for pseudonym, role in (("Mimosa", Role.ADVISER), ("Figuier", Role.VOLUNTEER)):
        added = team.add(house, first.member.code, pseudonym, role)
        assert isinstance(added, WithPin)
        found.append(Colleague(added.member, added.pin))
    return {one.member.pseudonym: one for one in found}


def hold(player: Player, seconds: float, *, right: bool = False) -> None:
    """Hold a corner of the glass with one finger."""
    window = player.kiosk.window
    place = QPoint(window.width() - 20 if right else 20, 20)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    player.clock.advance(seconds)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def knock(player: Player) -> None:
    """Make the gesture."""
    hold(player, 3.5)
    player.clock.advance(1)
    hold(player, 3.5, right=True)
    player.settle()


def touch(player: Player, *names: str) -> None:
    """Touch one item after another, as somebody who reads."""
    for name in names:
        player.clock.advance(1)
        player.touch(name)
        player.settle()


def until(player: Player, reached: Callable[[], bool]) -> None:
    """Let what is under way go on until something is so."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not reached():
        assert time.monotonic() < give_up
        player.settle()


def type_pin(player: Player, colleague: Colleague, pin: str) -> None:
    """Pick a tile and type six digits, then wait for the answer."""
    panel = player.kiosk.door.behind
    assert panel is not None
    if colleague.member.code not in repr(panel.controller.step):
        touch(player, f"option:{colleague.member.code}")
    touch(player, *(f"pin:{digit}" for digit in pin))
    until(player, lambda: "trying=True" not in repr(panel.controller.step))


def sign_in(player: Player, colleague: Colleague) -> None:
    """Open the panel and sign in, without drawing every digit."""
    player.kiosk.door.knock()
    panel = player.kiosk.door.behind
    assert panel is not None
    panel.controller.pick(colleague.member.code)
    for digit in colleague.pin:
        panel.controller.type(digit)
    until(player, lambda: panel.controller.member == colleague.member)
    player.settle()


def words(player: Player) -> list[str]:
    """Return every text on the screen."""
    return list(_texts(player.kiosk.window.contentItem()))


def says(player: Player, part: str) -> bool:
    """Tell whether some text on the screen holds `part`."""
    return any(part in text for text in words(player))


def sees(player: Player, name: str) -> bool:
    """Tell whether something called `name` can be touched."""
    return any(item.objectName() == name for item in player.touchable())


def options(player: Player) -> list[str]:
    """Return the names of the answers on the screen."""
    return [item.objectName() for item in player.touchable() if item.objectName().startswith("option:")]


def _texts(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible():
        return
    if item.inherits("QQuickText") and item.property("text"):
        yield item.property("text").replace("\u00a0", " ")
    for child in item.childItems():
        yield from _texts(child)
