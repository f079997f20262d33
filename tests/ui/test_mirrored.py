"""From right to left the screens are mirrored, but not digits, clocks and the building (fault E3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kiosk.domain.directory import OpenNow
from kiosk.domain.outcomes import Decision, ReferralOffer
from kiosk.domain.visit import AtReferral
from kiosk.language import FIRST_STRONG_ISOLATE, OFFERED, POP_ISOLATE
from kiosk.rehearsal.player import Player
from tests.ui.looking import is_text, scene, seen

RIGHT_TO_LEFT = [tag for tag, language in OFFERED.items() if language.rtl]
STANDS = ("image://clock/", "image://building/")
"""What is as it is in every language."""


def begin(player: Player, tag: str) -> None:
    player.kiosk.controller.start_again()
    player.clock.advance(1)
    player.kiosk.controller.choose_language(tag)
    player.settle()


def options(player: Player) -> dict[str, tuple[float, float]]:
    """Return where each tile of the question begins and ends."""
    found = [item for item in player.touchable() if item.objectName().startswith("option:")]
    return {item.objectName(): (scene(item).left(), scene(item).right()) for item in found}


def images(player: Player) -> Iterator[tuple[str, bool]]:
    """Yield the address of every image on the screen and whether it is mirrored."""
    for item in seen(player.kiosk.window.contentItem()):
        if item.inherits("QQuickImage"):
            yield item.property("source").toString(), bool(item.property("mirror"))


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_tiles_run_from_the_right(player: Player, tag: str) -> None:
    begin(player, "fr")
    french, width = options(player), player.kiosk.window.width()
    begin(player, tag)
    mirrored = options(player)
    assert mirrored.keys() == french.keys()
    for name, (left, right) in french.items():
        assert abs(width - mirrored[name][1] - left) <= 1, name
        assert abs(width - mirrored[name][0] - right) <= 1, name


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_clocks_and_the_building_stand_as_they_are(player: Player, tag: str) -> None:
    shown = {}
    for language in ("fr", tag):
        begin(player, language)
        put_referral(player)
        shown[language] = [(source, mirror) for source, mirror in images(player) if source.startswith(STANDS)]
    assert {source.split("/")[2] for source, _ in shown["fr"]} >= {"building"}
    assert sorted(shown["fr"]) == sorted(shown[tag])
    assert not any(mirror for _, mirror in shown[tag])


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_latin_names_keep_their_order_and_digits_are_latin(player: Player, tag: str) -> None:
    begin(player, tag)
    name = put_referral(player)
    texts = [item.property("text") for item in seen(player.kiosk.window.contentItem()) if is_text(item)]
    saying = [text for text in texts if name in text.replace("\u00a0", " ")]
    assert saying
    for text in saying:
        assert f"{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}" in text.replace("\u00a0", " "), text
    digits = "".join(texts)
    assert re.search(r"[0-9]", digits)
    assert [letter for letter in digits if letter.isdecimal() and letter not in "0123456789"] == []


def put_referral(player: Player) -> str:
    """Put a referral on the screen, upstairs and open, and return the name of its structure."""
    controller = player.kiosk.controller
    directory = player.kiosk.house().pack.directory
    structure = next(one for one in directory.structures.values() if one.place.floor and one.confirmed)
    need = next(iter(player.kiosk.house().pack.triage.needs))
    offer = ReferralOffer(need, structure.code, urgent=False, state=OpenNow(player.clock.now().replace(hour=17)))
    controller._set(controller.visit.forward(AtReferral(Decision(offer), offer, "7ZK4M0Q9AB")))
    player.settle()
    return structure.name
