"""Every word that a rehearsed route shows can be heard, in the language shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.domain.pace import PAUSE_SECONDS
from kiosk.language import FIRST_STRONG_ISOLATE, POP_ISOLATE
from kiosk.rehearsal.player import Player
from kiosk.usecases.mapping import Ending, endings
from tests.ui.looking import is_text, seen

GAPS = str.maketrans({"\u00a0": " ", FIRST_STRONG_ISOLATE: None, POP_ISOLATE: None})


def plain(words: str) -> str:
    return " ".join(words.translate(GAPS).split())


def unsaid(player: Player) -> Iterator[str]:
    """Yield what can be read and is not in the script; the header has signs and the caption."""
    model = player.kiosk.view_model
    said = [plain(line.words) for line in player.kiosk.voice.script()]
    header = {model.property("siteName"), model.property("languageName"), player.kiosk.voice.property("words")}
    for item in seen(player.kiosk.window.contentItem()):
        if is_text(item):
            words = plain(str(item.property("text")))
            if words not in header and words != "·" and not any(words in line for line in said):
                yield words


def walk(player: Player, ending: Ending, language: str) -> Iterator[str]:
    at_once = ending.path[0] == "help_now"
    for name in ("help" if at_once else f"language:{language}", *(f"option:{o}" for o in ending.path[at_once:])):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
        yield name


@pytest.mark.parametrize(
    "language", ["fr", *(pytest.param(tag, marks=pytest.mark.long) for tag in ("ar", "ary", "zgh"))]
)
def test_every_word_on_every_route_is_in_the_script(new_player: Callable[..., Player], language: str) -> None:
    player = new_player(hear=PretendSoundPlayer)
    found = {("first screen", words) for words in unsaid(player)}
    for ending in endings(player.kiosk.house().pack, player.clock.now()):
        for name in walk(player, ending, language):
            found |= {(name, words) for words in unsaid(player)}
        player.kiosk.controller.start_again()
        player.settle()
        player.clock.advance(PAUSE_SECONDS)
    assert found == set()
