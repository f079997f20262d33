"""A volunteer records phrases at the desk: heard, said, heard back, kept; and what goes wrong is told in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt

from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.sound import SoundState
from kiosk.paths import SiteFolders
from kiosk.speech.rendering.samples import Samples
from kiosk.store.tables import journal
from kiosk.ui.desk.recording_sheet import lend_a_voice
from kiosk.usecases.house import House
from kiosk.usecases.recording import take_file
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.test_accessible import nameless
from tests.ui.desk.test_looks import SIZES, looked_at
from tests.voices import say_into, spoken

AtWork = Callable[..., DeskPlayer]
CRAMPED = ("laptop", "old", "twice")
CONTROL = Qt.KeyboardModifier.ControlModifier


def heard(player: DeskPlayer) -> list[Path]:
    """Return the files heard so far."""
    sound = player.desk.frame.booth.sound._player
    assert isinstance(sound, PretendSoundPlayer)
    return [one.sound.path for one in sound.heard]


def recorded(site: SiteFolders, language: str) -> list[str]:
    folder = site.speech / language / "recorded"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def in_the_room(at_work: AtWork, **size: object) -> DeskPlayer:
    """Return a desk whose volunteer speaks Romanian."""
    player = at_work("Figuier", **size)
    player.press("tab:day")
    player.press("lendVoice")
    player.press("language:ro")
    return player


def say(player: DeskPlayer, site: SiteFolders, said: Samples) -> list[str]:
    """Count, speak, and say that it is over; return what is told in the midst of it."""
    say_into(site.microphone, said)
    player.pass_time(0.1)
    player.press("again" if player.sees("again") else "record")
    player.pass_time(3)
    player.pass_time(1)
    heard_now = player.words()
    player.pass_time(said.seconds - 1)
    player.press("stop")
    player.pass_time(0.5)
    return heard_now


def test_a_volunteer_records_by_pressing(at_work: AtWork, house: House, demo_site: SiteFolders) -> None:
    say_into(demo_site.microphone, spoken())
    player = in_the_room(at_work)
    assert player.says("Roumain : 0 sur 60")
    player.press("after")
    assert player.says("Bonjour")
    assert player.says("Bună ziua") or player.says("Bună")
    player.pass_time(0.1)
    assert heard(player)[-1].parent.name == "fr"
    player.press("record")
    assert [text for text in player.words() if text in "321"] == ["3"]
    player.pass_time(1)
    assert player.says("2")
    player.pass_time(2)
    assert player.says("Parlez : on n’entend rien.")
    player.pass_time(0.8)
    assert player.says("On vous entend bien")
    assert player.desk.view_model.sheet_view_model.props.level > 50  # type: ignore[union-attr]
    player.pass_time(1.3)
    player.press("stop")
    player.pass_time(0.5)
    assert player.says("C’est bien. Écoutez, puis gardez.")
    player.pass_time(1)
    assert heard(player)[-1] == take_file(demo_site)
    player.press("keep")
    assert player.says("Roumain : 1 sur 60")
    assert player.says("Pourquoi venez-vous")
    (name,) = recorded(demo_site, "ro")
    assert name.startswith("said-")
    with house.database.reading() as connection:
        (row,) = connection.execute(journal.select().where(journal.c.kind == "voice_recorded"))
    assert "Bonjour" in row.details


@pytest.mark.parametrize(
    ("said", "over"),
    [
        (spoken(after=3.0), True),
        (spoken(before=2.4, voice=0.2, after=0.5), False),
        (spoken(0.005, after=3.0), False),
    ],
    ids=["said", "late", "faint"],
)
def test_a_phrase_is_over_a_moment_after_the_voice(
    at_work: AtWork, demo_site: SiteFolders, said: Samples, *, over: bool
) -> None:
    say_into(demo_site.microphone, said)
    player = in_the_room(at_work)
    player.press("record")
    player.pass_time(3)
    for seconds in (0.9, 0.4, 1.2):
        player.pass_time(seconds)
        assert player.sees("stop")
    player.pass_time(0.6)
    assert player.sees("stop") != over
    player.pass_time(0.5)
    assert player.sees("keep") == over


def test_a_volunteer_records_by_keyboard_alone(at_work: AtWork, demo_site: SiteFolders) -> None:
    say_into(demo_site.microphone, spoken())
    player = at_work()
    player.key(Qt.Key.Key_4, CONTROL)
    _tab_to(player, "lendVoice")
    player.key(Qt.Key.Key_Return)
    _tab_to(player, "language:ary")
    player.key(Qt.Key.Key_Space)
    player.key(Qt.Key.Key_Return)
    player.pass_time(3)
    player.pass_time(2)
    player.key(Qt.Key.Key_Space)
    player.pass_time(0.5)
    player.key(Qt.Key.Key_Return, CONTROL)
    assert player.says(" : 1 sur 60")
    assert len(recorded(demo_site, "ary")) == 1
    player.key(Qt.Key.Key_Escape)
    assert not player.sees("closeSheet")


def _tab_to(player: DeskPlayer, name: str) -> None:
    for _ in range(40):
        item = player.desk.window.activeFocusItem()
        if item.objectName() == name:
            return
        player.key(Qt.Key.Key_Tab)
    raise AssertionError(name)


@pytest.mark.parametrize(
    ("said", "told", "at_last", "keepable"),
    [
        (spoken(2.5), "Trop fort : reculez un peu.", "Trop fort", True),
        (spoken(0.008), "Trop faible : approchez-vous.", "Trop faible", True),
        (spoken(0.0), "Parlez : on n’entend rien.", "Rien entendu", False),
    ],
    ids=["loud", "faint", "nothing"],
)
def test_what_is_wrong_with_a_take_is_told_and_it_is_said_again(
    at_work: AtWork, demo_site: SiteFolders, said: Samples, told: str, at_last: str, keepable: bool
) -> None:
    player = in_the_room(at_work)
    assert told in say(player, demo_site, said)
    assert player.says(at_last)
    assert player.sees("other:keep") == keepable
    assert not player.sees("keep")
    say(player, demo_site, spoken())
    assert player.says("C’est bien.")


def test_a_microphone_that_is_missing_says_so_and_comes_back(at_work: AtWork, demo_site: SiteFolders) -> None:
    player = in_the_room(at_work)
    assert player.says("Pas de micro.")
    assert not player.sees("record")
    say_into(demo_site.microphone, spoken())
    player.pass_time(1)
    player.press("record")
    player.pass_time(3)
    demo_site.microphone.unlink()
    player.pass_time(1)
    assert player.says("Le micro ne répond plus.")
    assert player.says("Pas de micro. Branchez-en un")
    assert not player.sees("record")
    player.press("after")
    assert not player.says("Le micro ne répond plus.")
    assert player.says("Pas de micro.")


def test_a_language_that_the_kiosk_does_not_offer_yet_may_be_recorded_and_says_so(at_work: AtWork) -> None:
    player = at_work()
    lend_a_voice(player.desk.frame)
    player.settle()
    player.press("language:zdj")
    assert player.says("Shikomori : 0 sur 60")
    assert player.says("ne propose pas encore cette langue")
    player.press("after")
    assert player.says("Pas encore écrit : dites-le comme chez vous.")


def test_one_that_cannot_be_opened_says_so_and_may_be_tried_again(at_work: AtWork, demo_site: SiteFolders) -> None:
    demo_site.microphone.touch()
    player = in_the_room(at_work)
    player.press("record")
    player.pass_time(0.1)
    assert player.says("Le micro ne répond plus.")
    say(player, demo_site, spoken())
    assert player.says("C’est bien.")


def test_on_a_full_disk_nothing_said_is_lost(at_work: AtWork, demo_site: SiteFolders) -> None:
    player = in_the_room(at_work)
    demo_site.run.mkdir(exist_ok=True)
    take_file(demo_site).symlink_to("/dev/full")
    say(player, demo_site, spoken())
    assert player.says("Le disque est plein. Rien n’est perdu")
    player.press("retry")
    assert player.says("C’est bien.")
    demo_site.speech.write_text("no folder")
    player.press("keep")
    assert player.says("Le disque refuse d’enregistrer")
    demo_site.speech.unlink()
    player.press("keep")
    assert len(recorded(demo_site, "ro")) == 1


def test_whoever_comes_back_goes_on_where_they_were_and_hears_what_is_kept(
    at_work: AtWork, demo_site: SiteFolders
) -> None:
    player = in_the_room(at_work)
    say(player, demo_site, spoken())
    player.press("keep")
    player.press("otherLanguage")
    player.press("language:ro")
    assert player.says("Roumain : 1 sur 60")
    assert player.says("Bonjour")
    player.press("before")
    assert player.says("Déjà enregistrée.")
    player.pass_time(1)
    player.press("other:hear_kept")
    player.pass_time(0.1)
    assert heard(player)[-1].parent.name == "recorded"


def test_what_is_not_kept_is_forgotten_when_the_desk_is_locked(at_work: AtWork, demo_site: SiteFolders) -> None:
    player = in_the_room(at_work)
    say(player, demo_site, spoken())
    assert take_file(demo_site).exists()
    player.desk.controller.lock()
    player.settle()
    assert not take_file(demo_site).exists()
    assert not recorded(demo_site, "ro")


def test_the_last_phrase_ends_it_and_without_a_loudspeaker_it_is_read(at_work: AtWork, demo_site: SiteFolders) -> None:
    say_into(demo_site.microphone, spoken())
    player = at_work()
    sound = player.desk.frame.booth.sound._player
    assert isinstance(sound, PretendSoundPlayer)
    sound.pretended = SoundState.NO_DEVICE
    lend_a_voice(player.desk.frame)
    player.settle()
    player.press("language:fr")
    assert player.says("Pas de haut-parleur")
    session = player.desk.view_model.sheet_view_model._session  # type: ignore[union-attr]
    session.kept |= set(range(60)) - {7}
    player.press("before")
    assert not player.sees("other:hear")
    while session.at != 7:
        session.move_to(7)
    say(player, demo_site, spoken())
    player.press("keep")
    assert player.says("Merci ! Toutes les phrases sont enregistrées.")
    assert player.says("60 sur 60")


@pytest.mark.parametrize(("size", "zoom"), [SIZES[name] for name in CRAMPED], ids=CRAMPED)
def test_the_room_fits_and_all_of_it_has_a_name(
    at_work: AtWork, demo_site: SiteFolders, size: QSize, zoom: int
) -> None:
    player = at_work(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    player.press("tab:day")
    wrong = looked_at(player, "day")
    lend_a_voice(player.desk.frame)
    wrong += looked_at(player, "languages")
    sheet = player.desk.view_model.sheet_view_model
    sheet.choose("ar")  # type: ignore[union-attr]
    wrong += looked_at(player, "missing")
    say_into(demo_site.microphone, spoken())
    player.pass_time(0.1)
    sheet.move(18)  # type: ignore[union-attr]
    wrong += looked_at(player, "ready")
    sheet.carryOn()  # type: ignore[union-attr]
    wrong += looked_at(player, "counting")
    player.pass_time(3)
    player.pass_time(0.8)
    wrong += looked_at(player, "recording")
    sheet.carryOn()  # type: ignore[union-attr]
    player.pass_time(0.5)
    wrong += looked_at(player, "heard")
    sheet.doOther("again")  # type: ignore[union-attr]
    player.pass_time(3)
    demo_site.microphone.unlink()
    player.pass_time(1)
    assert player.says("Le micro ne répond plus.")
    wrong += looked_at(player, "lost")
    assert not wrong, "\n".join(wrong)
    assert not nameless(player)
