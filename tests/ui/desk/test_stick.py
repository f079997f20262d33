"""The day is carried away from the desk: seen, chosen, written, and last of all pulled out."""

import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.stick import Carried, Outcome, Progress, Stage
from kiosk.language import SOURCE, Catalogue, catalogue
from kiosk.paths import SiteFolders, bundled
from kiosk.pictograms import Pictograms
from kiosk.store.journal import Happening
from kiosk.store.tables import journal
from kiosk.ui.desk.stick_sheet import carry_the_day
from kiosk.ui.desk.stick_words import Told, ended_text, progress_text, size_text
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.house import House
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import come
from tests.ui.desk.test_accessible import nameless
from tests.ui.desk.test_looks import SIZES, looked_at

CONTROL = Qt.KeyboardModifier.ControlModifier
AtWork = Callable[..., DeskPlayer]
PATIENCE_SECONDS = 30.0


def until(player: DeskPlayer, holds: Callable[[], bool]) -> None:
    """Let the desk work until something holds."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < give_up, player.words()
        player.settle()
    # What is there by now may not yet be where it is going to be.
    player.settle()


def written(site: SiteFolders) -> Iterator[Path]:
    """Yield every file on the stick."""
    return (path for path in site.stick.rglob("*") if path.is_file())


def told(house: House) -> list[tuple[str, str, str]]:
    """Return what the journal tells of what was carried away."""
    kinds = (Happening.EXPORTED, Happening.CARRIED_AWAY)
    with house.database.reading() as connection:
        kept = connection.execute(journal.select().where(journal.c.kind.in_(kinds)).order_by(journal.c.kind.desc()))
        return [(row.kind, row.subject, row.details) for row in kept]


def test_the_day_is_carried_away_by_pressing(at_work: AtWork, house: House, demo_site: SiteFolders) -> None:
    come(house, "A1")
    player = at_work()
    player.press("tab:day")
    player.press("carry")
    assert player.says("Branchez une clé USB.")
    assert not player.sees("start")
    demo_site.stick.mkdir()
    until(player, lambda: player.sees("start"))
    assert player.says("Clé « STICK », 8")
    player.press("start")
    until(player, lambda: player.says("C’est fait. Vous pouvez retirer la clé."))
    names = {path.relative_to(demo_site.stick).as_posix() for path in written(demo_site)}
    assert "NUMIKS/2026-11-24/numiks-2026-11-24-page.pdf" in names
    assert {Path(name).suffix for name in names} >= {".pdf", ".xlsx", ".csv", ".ics", ".txt"}
    player.press("done")
    assert not player.sees("closeSheet")
    exported, carried = told(house)
    assert exported[:2] == ("exported", "2026-11-24")
    assert carried[:2] == ("carried_away", "2026-11-24")
    assert '"outcome": "done"' in carried[2]


def test_the_week_is_carried_away_by_keyboard_alone(at_work: AtWork, house: House, demo_site: SiteFolders) -> None:
    demo_site.stick.mkdir()
    player = at_work()
    player.key(Qt.Key.Key_4, CONTROL)
    while player.desk.window.activeFocusItem().objectName() != "carry":
        player.key(Qt.Key.Key_Tab)
    player.key(Qt.Key.Key_Return)
    until(player, lambda: player.sees("start"))
    while player.desk.window.activeFocusItem().objectName() != "span:week":
        player.key(Qt.Key.Key_Tab)
    player.key(Qt.Key.Key_Space)
    player.key(Qt.Key.Key_Minus)
    assert player.says("du lundi 16 nov. au dimanche 22 nov.")
    player.key(Qt.Key.Key_Plus)
    assert player.says("du lundi 23 nov. au dimanche 29 nov.")
    player.key(Qt.Key.Key_Return, CONTROL)
    until(player, lambda: player.sees("done"))
    player.key(Qt.Key.Key_Return)
    assert not player.sees("closeSheet")
    assert {path.parent.name for path in written(demo_site)} == {"2026-W48"}


def test_c20_with_a_password_nothing_is_in_clear(at_work: AtWork, house: House, demo_site: SiteFolders) -> None:
    demo_site.stick.mkdir()
    player = at_work()
    player.press("tab:day")
    player.press("carry")
    until(player, lambda: player.sees("start"))
    player.desk.view_model.sheet_view_model.protect("court")  # type: ignore[union-attr]
    player.settle()
    assert player.says("Encore 7 signes au moins.")
    assert not player.sees("start")
    player.desk.view_model.sheet_view_model.protect("olivier figuier mimosa")  # type: ignore[union-attr]
    player.settle()
    player.press("start")
    until(player, lambda: player.sees("done"))
    (only,) = written(demo_site)
    assert only.suffix == ".zip"
    assert all(entry.flag_bits & 1 for entry in zipfile.ZipFile(only).infolist())


def test_c1_pulled_out_meanwhile_it_is_told_and_can_be_tried_again(
    at_work: AtWork, house: House, demo_site: SiteFolders
) -> None:
    demo_site.stick.mkdir()
    player = at_work()
    player.press("tab:day")
    player.press("carry")
    until(player, lambda: player.sees("start"))
    demo_site.stick.rmdir()
    player.press("start")
    until(player, lambda: player.sees("again"))
    assert player.says("Branchez une clé USB.")
    assert told(house) == []
    demo_site.stick.mkdir()
    player.press("again")
    until(player, lambda: player.sees("start"))


def test_an_end_that_was_seen_is_not_told_again_of_the_next_stick(
    at_work: AtWork, house: House, demo_site: SiteFolders
) -> None:
    player = at_work()
    player.press("tab:day")
    carriage = player.desk.frame.carriage
    carriage.ended = Carried(Outcome.DONE, "NUMIKS/2026-11-23")
    player.press("carry")
    until(player, lambda: carriage.told)
    assert player.says("C’est fait. Vous pouvez retirer la clé.")
    player.key(Qt.Key.Key_Escape)
    player.press("carry")
    until(player, lambda: player.says("Branchez une clé USB."))


def test_a_closed_day_leads_on_to_carrying_it_away(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.press("tab:day")
    player.press("day:close")
    player.press("confirm")
    player.press("carry")
    until(player, lambda: player.says("Branchez une clé USB."))


def test_a_sheet_closed_too_early_leaves_a_warning_until_it_is_over(
    at_work: AtWork, house: House, demo_site: SiteFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo_site.stick.mkdir()
    player = at_work()
    slow = threading.Event()
    monkeypatch.setattr(
        player.desk.frame.carriage.carrier.drive, "unmount", lambda _: slow.wait(PATIENCE_SECONDS) and None
    )
    player.press("tab:day")
    player.press("carry")
    until(player, lambda: player.sees("start"))
    player.press("start")
    player.key(Qt.Key.Key_Escape)
    assert player.says("Une clé USB est en cours d’écriture : ne la retirez pas.")
    slow.set()
    until(player, lambda: not player.says("ne la retirez pas"))
    player.press("carry")
    assert player.says("C’est fait. Vous pouvez retirer la clé.")


def test_it_goes_on_behind_a_desk_that_is_locked(
    at_work: AtWork, house: House, demo_site: SiteFolders, colleagues: dict[str, object]
) -> None:
    demo_site.stick.mkdir()
    player = at_work()
    player.press("tab:day")
    player.press("carry")
    until(player, lambda: player.sees("start"))
    player.press("start")
    player.desk.controller.lock()
    until(player, lambda: player.desk.frame.carriage.ended is not None)
    assert player.desk.frame.carriage.ended == Carried(Outcome.DONE, "NUMIKS/2026-11-24")


@pytest.mark.parametrize("pseudonym", ["Mimosa", "Figuier"])
def test_i7_only_a_coordinator_carries_anything_away(at_work: AtWork, pseudonym: str) -> None:
    player = at_work(pseudonym)
    player.press("tab:day")
    assert not player.sees("carry")


@pytest.fixture
def words() -> Catalogue:
    """Return the words of the desk."""
    return catalogue(SOURCE, bundled("translations"))


def every_end(words: Catalogue) -> dict[str, Told]:
    """Return everything that can be told at the end."""
    carried = {outcome.value: ended_text(words, Carried(outcome, "NUMIKS/x", 9, 8)) for outcome in Outcome}
    return {**carried, "not_yet": ended_text(words, NotYet()), "erased": ended_text(words, DetailErased())}


def test_every_end_has_words_of_its_own_and_a_picture(words: Catalogue) -> None:
    drawings = Pictograms((bundled("assets") / "pictograms",))
    found = every_end(words)
    assert len({one.title for one in found.values()}) == len(found)
    assert [one.drawing for one in found.values() if drawings.path(one.drawing) is None] == []
    assert [name for name, one in found.items() if "retirer la clé" in one.title and name != "done"] == []


def test_while_it_writes_it_says_to_leave_the_stick(words: Catalogue) -> None:
    assert {progress_text(words, Progress(stage)).detail for stage in Stage} == {"Ne retirez pas la clé."}


@pytest.mark.parametrize(
    ("size", "text"), [(8 * 10**9, "8 Go"), (15_728_640_000, "15,7 Go"), (512, "0,5 ko"), (2 * 10**12, "2 To")]
)
def test_sizes_are_those_written_on_sticks(size: int, text: str) -> None:
    assert size_text(size) == text.replace(" ", "\u202f")


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_every_end_fits(
    at_work: AtWork, house: House, demo_site: SiteFolders, size: object, zoom: int, words: Catalogue
) -> None:
    player = at_work(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    carry_the_day(player.desk.frame)
    carriage = player.desk.frame.carriage
    until(player, lambda: player.says("Branchez une clé USB."))
    wrong = looked_at(player, "nothing") + nameless(player)
    demo_site.stick.mkdir()
    until(player, lambda: player.sees("start"))
    wrong += looked_at(player, "ready") + nameless(player)
    player.desk.frame.sheet.chooseSpan("copy")  # type: ignore[union-attr]
    wrong += looked_at(player, "copy") + nameless(player)
    carriage.progress = Progress(Stage.WRITING, 1, 2)
    until(player, lambda: player.says("Écriture sur la clé…"))
    wrong += looked_at(player, "writing")
    carriage.progress = None
    for outcome, end in [(one, ended_text(words, Carried(one, "NUMIKS/2026-11-24", 10**9, 10**8))) for one in Outcome]:
        carriage.ended = Carried(outcome, "NUMIKS/2026-11-24", 10**9, 10**8)
        player.desk.frame.sheet.refresh()  # type: ignore[union-attr]
        assert player.says(end.title)
        wrong += nameless(player)
        wrong += looked_at(player, outcome)
    assert not wrong, "\n".join(wrong)
