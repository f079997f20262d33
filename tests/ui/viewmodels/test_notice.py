"""What the kiosk says it knows of a visitor: one picture a line, the days of the site, and no dead end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.visit import AtLanguages, AtNotice, AtQuestion
from kiosk.language import LANGUAGES, catalogue
from kiosk.paths import SiteFolders, bundled
from kiosk.pictograms import Pictograms
from kiosk.rehearsal.player import Player
from kiosk.ui.viewmodels.notice import Props, derive_props


def shown(player: Player) -> Props:
    """Return what is on the screen."""
    props: Props = player.kiosk.view_model.property("page").props
    return props


@pytest.mark.parametrize("tag", ["fr", "ar", "en"])
def test_each_line_has_a_picture_of_its_own_and_words(tag: str) -> None:
    props = derive_props(catalogue(tag, bundled("translations")), 30)
    assert all(line.label for line in props.lines)
    names = [line.pictogram for line in props.lines]
    assert len(set(names)) == len(names)
    assert set(names) <= set(Pictograms((bundled("assets") / "pictograms",)).names())
    assert tag in LANGUAGES


@pytest.mark.parametrize(("days", "said"), [(1, "Après 1 jour,"), (30, "Après 30 jours,")])
def test_the_days_are_those_of_the_site(days: int, said: str) -> None:
    props = derive_props(catalogue("fr", bundled("translations")), days)
    assert any(line.label.startswith(said) for line in props.lines)


def test_it_is_one_touch_from_the_first_screen_and_leads_back_to_it(
    new_player: Callable[..., Player], demo_site: SiteFolders
) -> None:
    settings = demo_site.settings.read_text(encoding="utf-8").replace("detail_days = 30", "detail_days = 7")
    demo_site.settings.write_text(settings, encoding="utf-8")
    player = new_player()
    player.touch("bar:notice")
    player.settle()
    assert isinstance(player.kiosk.controller.visit.step, AtNotice)
    assert any("7 jours" in line.label for line in shown(player).lines)
    player.clock.advance(1)
    player.touch("bar:back")
    player.settle()
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)


def test_whoever_has_chosen_a_language_reads_it_in_theirs_and_goes_on_where_they_were(player: Player) -> None:
    for name in ("language:ar", "option:papers", "bar:comfort", "comfort:notice"):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    arabic = derive_props(catalogue("ar", bundled("translations")), 30)
    assert shown(player) == arabic
    assert not player.kiosk.view_model.property("comfortOpen")
    player.touch("bar:back")
    player.settle()
    step = player.kiosk.controller.visit.step
    assert isinstance(step, AtQuestion)
    assert step.question == "papers"


def test_nobody_is_taken_away_from_what_they_were_given(player: Player) -> None:
    for name in ("language:fr", "option:papers", "option:letter", "option:write", "bar:comfort"):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    assert player.kiosk.controller.visit.served
    assert "comfort:notice" not in [item.objectName() for item in player.touchable()]
