"""Every screen, in every language, size and posture, upright and wide: nothing cut, covered, small or out of reach."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import cycle, product

import pytest
from PySide6.QtCore import QSize

from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.domain.visit import (
    AtCheckIn,
    Comfort,
    TextSize,
)
from kiosk.language import LANGUAGES, OFFERED
from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, Player
from tests.ui.looking import faults
from tests.ui.screens import COMFORTS, SHOWN, looked_at, speak

SIZES = {"portrait": PORTRAIT, "landscape": LANDSCAPE}


@pytest.fixture
def new_player(new_player: Callable[..., Player]) -> Callable[..., Player]:
    """Return a maker of kiosks that can be heard: they have one control more."""
    return partial(new_player, hear=PretendSoundPlayer)


# One at every run, all of them in the long one.
SOME = [
    pytest.param(size, tag, id=f"{name}-{tag}", marks=() if (name, tag) == ("portrait", "fr") else pytest.mark.long)
    for (name, size), tag in product(SIZES.items(), OFFERED)
]


@pytest.mark.parametrize(("size", "tag"), SOME)
@pytest.mark.parametrize("shown", SHOWN)
def test_every_screen_fits_in_every_size_and_posture(
    new_player: Callable[..., Player], size: QSize, tag: str, shown: str
) -> None:
    player = new_player(size=size)
    wrong = [f"{name}: {fault}" for name in SHOWN[shown](player, tag) for fault in looked_at(player)]
    assert not wrong, "\n".join(wrong)


# Each language once at every run: the next one in the next size, upright or wide.
GLIMPSES = [
    *(
        pytest.param(size, Comfort(text), tag, id=f"{tag}-{name}-{text.name}")
        for tag, ((name, size), text) in zip(OFFERED, cycle(product(SIZES.items(), reversed(TextSize))), strict=False)
    ),
    pytest.param(LANDSCAPE, Comfort(TextSize.LARGEST, reach=True), "ar", id="ar-landscape-LARGEST-reach"),
]


@pytest.mark.parametrize(("size", "comfort", "tag"), GLIMPSES)
def test_every_screen_fits_in_every_language(
    new_player: Callable[..., Player], size: QSize, comfort: Comfort, tag: str
) -> None:
    player = new_player(size=size)
    wrong = [
        f"{name}: {fault}"
        for shown in SHOWN.values()
        for name in shown(player, tag, comfort)
        for fault in looked_at(player, [comfort])
    ]
    player.kiosk.view_model.openComfort()
    wrong += [f"settings: {fault}" for fault in looked_at(player, [comfort])]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_first_screen_the_keypad_the_notice_and_help_fit(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    wrong = [f"languages: {fault}" for fault in looked_at(player)]
    speak(player, "fr")
    start = player.kiosk.controller.visit
    player.kiosk.controller._set(start.forward(AtCheckIn("48")))
    wrong += [f"keypad: {fault}" for fault in looked_at(player)]
    for tag in ("fr", "ar"):
        speak(player, tag)
        player.kiosk.controller.show_notice()
        player.settle()
        wrong += [f"notice {tag}: {fault}" for fault in looked_at(player)]
    for key in ("medical", "danger"):
        player.kiosk.controller.start_again()
        player.clock.advance(1)
        player.kiosk.controller.help_now()
        player.clock.advance(1)
        option = next(o.id for o in player.kiosk.house().pack.triage.questions["help_now"].options if key in o.id)
        player.kiosk.controller.answer(option)
        player.clock.advance(1)
        wrong += [f"{key}: {fault}" for fault in looked_at(player)]
    assert not wrong, "\n".join(wrong)


def offered(player: Player) -> set[str]:
    """Turn every page of the first screen and return what can be chosen, and the way to a person."""
    found: set[str] = set()
    while True:
        page = {item.objectName() for item in player.touchable() if item.objectName().startswith("language")}
        if page <= found:
            return found
        found |= page
        if any(item.objectName() == "nextPage" for item in player.touchable()):
            player.touch("nextPage")
            player.settle()


@pytest.mark.parametrize("paused", [False, True], ids=["open", "paused"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_first_screen_of_every_language_fits(new_player: Callable[..., Player], size: QSize, paused: bool) -> None:
    player = new_player(size=size, languages=tuple(LANGUAGES))
    player.kiosk.view_model.show_pause(paused)
    wrong = list(looked_at(player))
    assert not wrong, "\n".join(wrong)
    everything = {"languageMissing", *(f"language:{tag}" for tag in LANGUAGES)}
    for comfort in COMFORTS:
        player.kiosk.controller.set_comfort(comfort)
        player.settle()
        assert offered(player) == everything, comfort


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_all_fourteen_languages_stand_on_one_page(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size, languages=tuple(LANGUAGES))
    names = [item.objectName() for item in player.touchable() if item.objectName().startswith("language:")]
    assert names == [f"language:{tag}" for tag in LANGUAGES]


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_first_screen_of_a_paused_day_fits(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    player.kiosk.view_model.show_pause(True)
    wrong = list(looked_at(player))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_settings_and_the_idle_warning_fit(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    wrong = []
    for tag in ("fr", "ar"):
        speak(player, tag)
        player.kiosk.view_model.openComfort()
        wrong += [f"settings {tag}: {fault}" for fault in looked_at(player)]
        player.kiosk.view_model.closeComfort()
        for comfort in COMFORTS:
            player.kiosk.controller.set_comfort(comfort)
            player.wait(95)
            player.kiosk.voice.silence()
            player.settle()
            assert player.kiosk.view_model.property("idle")
            found = faults(player.kiosk.window, player.kiosk.view_model.property("millimetre"), reach=False)
            wrong += [f"idle {tag} {comfort.text.name}: {fault}" for fault in found]
            player.touch("idle")
            player.settle()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_control_of_the_bar_keeps_its_drawing(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    for tag in ("", "fr", "es", "ru"):
        if tag:
            speak(player, tag)
        for text in TextSize:
            player.kiosk.controller.set_comfort(Comfort(text))
            player.settle()
            controls = [item for item in player.touchable() if item.objectName().startswith("bar:")]
            bare = [item.objectName() for item in controls if not item.property("drawing")]
            assert controls
            assert bare == [], (tag, text)
