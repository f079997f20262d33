"""The figures: seen by those who may, told in words, and whole in every size."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible

from kiosk.devices.clock import PretendClock
from kiosk.domain.seen import Seen, Span, Stretch
from kiosk.domain.staff import Role
from kiosk.domain.totals import Key, What
from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.ui.desk.figure_words import Names
from kiosk.ui.desk.figures_tab import derive_props, title_of
from kiosk.usecases import team
from kiosk.usecases.house import House
from tests.counted import count_days
from tests.ui.conftest import TUESDAY_AT_TEN
from tests.ui.desk.conftest import Colleague
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import busy_morning, come
from tests.ui.desk.test_looks import SIZES, looked_at

TODAY = TUESDAY_AT_TEN.date()
WORDS = Catalogue(LANGUAGES[SOURCE], gettext.NullTranslations())


@pytest.fixture
def at_figures(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> Callable[..., DeskPlayer]:
    """Return a maker of desks that show the figures of a busy morning after a year."""
    count_days(house.database, TODAY, 120, 60)
    busy_morning(house, clock)

    def make(**options: object) -> DeskPlayer:
        player = at_work(**options)
        player.press("tab:figures")
        return player

    return make


def test_nothing_counted_is_said(house: House) -> None:
    names = Names(house.pack, WORDS)
    props = derive_props(Seen(Stretch.around(Span.YEAR, TODAY), {}, {}), TODAY, names)
    assert props.plots == ()
    assert {answer.state for answer in props.answers} == {"none"}
    assert props.note == "Rien n’a été compté."
    assert not props.has_later


@pytest.mark.parametrize(
    ("span", "back", "title"),
    [
        (Span.DAY, 0, "Aujourd’hui, mardi 24 novembre"),
        (Span.DAY, 1, "Lundi 23 novembre 2026"),
        (Span.WEEK, 0, "Cette semaine, depuis lundi 23 novembre"),
        (Span.WEEK, 7, "Semaine du lundi 16 novembre 2026"),
        (Span.YEAR, 0, "Année 2026"),
    ],
)
def test_a_stretch_is_called_by_its_days(span: Span, back: int, title: str) -> None:
    assert title_of(Stretch.around(span, TODAY - timedelta(days=back)), TODAY, WORDS) == title


def test_every_answer_is_one_sentence_with_its_figures(house: House) -> None:
    numbers: dict[Key, int] = {
        (What.TAKEN, ""): 1268,
        (What.CALLED, ""): 1200,
        (What.IN_TIME, ""): 1100,
        (What.WAITED, ""): 21600,
        (What.PROMISED, ""): 50400,
        (What.UNSERVED, "left"): 68,
        (What.UNSERVED_NEED, "confidentiel"): 68,
        (What.SEATS_OFFERED, "phone"): 16,
        (What.SEATS_FILLED, "phone"): 9,
        (What.NEED, "H2"): 5,
        (What.SEATS_LISTED, "computer"): 1,
    }
    props = derive_props(
        Seen(Stretch.around(Span.YEAR, TODAY), numbers, {TODAY: 1268}), TODAY, Names(house.pack, WORDS)
    )
    told = {answer.key: answer.sentence.replace("\u202f", " ") for answer in props.answers}
    assert told["delays"] == (
        "Oui : 1 100 appels sur 1 200 à l’heure promise. On attend 18 min en moyenne, 42 min étaient promises."
    )
    assert told["unanswered"] == (
        "68 sur 1 268 (5 %), le plus souvent : Confidentiel (68). Première raison : partis avant l’appel (68)."
    )
    assert told["filling"] == (
        "9 places prises sur 16. Le plus de places libres : Mon téléphone et WhatsApp (7). "
        "5 personnes sont venues pour cela : les y inviter. 1 personne attend une place : ouvrir une autre date."
    )
    [came] = [plot for plot in props.plots if plot.key == "came"]
    assert came.told == "1\u202f268 personnes. Le plus : novembre, 1\u202f268"
    assert [bar.share for bar in came.bars] == [0.0] * 10 + [1.0, 0.0]


def test_what_is_no_longer_in_the_content_keeps_its_code(house: House) -> None:
    numbers: dict[Key, int] = {
        (What.REFERRAL, "gone"): 1,
        (What.SEATS_OFFERED, "old"): 8,
        (What.UNSERVED, "new cause"): 1,
    }
    props = derive_props(Seen(Stretch.around(Span.DAY, TODAY), numbers, {}), TODAY, Names(house.pack, WORDS))
    labels = {plot.key: [bar.label for bar in plot.bars] for plot in props.plots}
    assert labels == {"referrals": ["gone"], "workshops": ["old"], "causes": ["Autre raison"]}


@pytest.mark.parametrize(("pseudonym", "there"), [("Olivier", True), ("Mimosa", True), ("Figuier", False)])
def test_the_figures_are_there_for_advisers_and_coordinators(
    at_work: Callable[..., DeskPlayer], pseudonym: str, there: bool
) -> None:
    assert at_work(pseudonym).sees("tab:figures") == there


def test_i7_the_tab_goes_from_whoever_may_see_it_no_longer(
    at_figures: Callable[..., DeskPlayer], house: House, colleagues: dict[str, Colleague]
) -> None:
    player = at_figures(pseudonym="Mimosa")
    coordinator, adviser = colleagues["Olivier"].member, colleagues["Mimosa"].member
    team.change(house, coordinator.code, replace(adviser, role=Role.VOLUNTEER))
    player.desk.see()
    player.settle()
    assert not player.sees("tab:figures")
    assert player.desk.view_model.screen_view_model.tab_view_model.key == "queue"  # type: ignore[attr-defined]


def test_what_is_pointed_at_is_told_in_words_by_mouse_and_by_keys(at_figures: Callable[..., DeskPlayer]) -> None:
    QAccessible.setActive(True)
    player = at_figures()
    player.press("plot:came")
    assert player.says("de 13 h à 14 h : 0 personne")
    plot = player.find("plot:came")
    plot.forceActiveFocus()
    plot.setProperty("pointed", -1)
    player.key(Qt.Key.Key_Right)
    player.key(Qt.Key.Key_Down)
    assert player.says("de 10 h à 11 h : 14 personnes")
    spoken = QAccessible.queryAccessibleInterface(plot)
    assert spoken.text(QAccessible.Text.Name) == "Combien de personnes sont venues. de 10 h à 11 h : 14 personnes"
    assert "de 9 h à 10 h : 0 personne. de 10 h à 11 h" in spoken.text(QAccessible.Text.Description)
    player.key(Qt.Key.Key_Left)
    player.key(Qt.Key.Key_Left)
    assert player.says("de 9 h à 10 h : 0 personne")


def test_a_new_ticket_changes_the_figures_and_not_what_is_pointed_at(
    at_figures: Callable[..., DeskPlayer], house: House, clock: PretendClock
) -> None:
    player = at_figures()
    player.find("plot:came").forceActiveFocus()
    player.key(Qt.Key.Key_Right)
    player.key(Qt.Key.Key_Right)
    busy = player.find("plot:came")
    come(house, "A1")
    player.desk.see()
    player.settle()
    assert player.find("plot:came") == busy
    assert player.says("de 10 h à 11 h : 15 personnes")


class SlowClock(PretendClock):
    """A clock by which, once it is `slow`, everything takes a while."""

    slow = False

    def monotonic(self) -> float:
        if self.slow:
            self.advance(0.1)
        return super().monotonic()


@pytest.mark.parametrize("clock", [SlowClock(TUESDAY_AT_TEN.replace(tzinfo=ZoneInfo("Europe/Paris")))])
def test_figures_that_are_dear_are_added_up_seldom_and_at_once_when_asked_for(
    at_figures: Callable[..., DeskPlayer], house: House, clock: SlowClock
) -> None:
    player = at_figures()
    clock.slow = True
    player.press("span:week")
    player.press("span:day")
    come(house, "A1")
    player.desk.see()
    player.settle()
    assert player.says("de 10 h à 11 h, 14")
    player.press("span:week")
    player.press("span:day")
    assert player.says("de 10 h à 11 h, 15")
    come(house, "A1")
    clock.advance(10)
    player.desk.see()
    player.settle()
    assert player.says("de 10 h à 11 h, 16")


def test_one_walks_from_stretch_to_stretch_and_never_past_today(at_figures: Callable[..., DeskPlayer]) -> None:
    player = at_figures()
    assert not player.sees("later")
    player.press("earlier")
    assert player.says("Lundi 23 novembre 2026")
    player.press("span:week")
    assert player.says("Cette semaine, depuis lundi 23 novembre")
    assert not player.sees("later")
    player.press("earlier")
    player.press("later")
    player.press("span:year")
    assert player.says("Année 2026")
    player.press("span:day")
    assert player.says("Aujourd’hui, mardi 24 novembre")


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_the_figures_fit(at_figures: Callable[..., DeskPlayer], size: QSize, zoom: int) -> None:
    player = at_figures(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    wrong = looked_at(player, "day")
    for span in ("week", "year"):
        player.desk.view_model.screen_view_model.tab_view_model.choose(span)  # type: ignore[attr-defined]
        wrong += looked_at(player, span)
    for plot in ("late", "needs", "causes", "workshops", "referrals"):
        item = next(one for one in player.pressable() if one.objectName() == f"plot:{plot}")
        item.forceActiveFocus()
        wrong += looked_at(player, plot)
    assert not wrong, "\n".join(wrong)
