"""Every kind of screen of the real kiosk, and whole visits, by the accessibility tree alone: nothing seen or touched.

A kiosk in a process of its own on a screen of its own, Debian's own accessibility bus, and a client of it. Offscreen Qt
has no such bus, so this needs Xvfb.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from jeepney.io.blocking import open_dbus_connection

from kiosk.domain.overrides import By
from kiosk.domain.visit import AtComeBack, Visit
from kiosk.paths import SiteFolders, bundled
from kiosk.settings import load
from kiosk.usecases import answering, calling, opening, sitting
from tests.days.shared_clock import SharedClock
from tests.screen_reader.desktop import Desktop, desktop, missing
from tests.screen_reader.reader import TOUCHED, Node, Reader, State, plain

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}: make test installs them")

ROOT = Path(__file__).resolve().parents[2]
TUESDAY_AT_TEN = datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001 - the site's zone is added
PATIENCE_SECONDS = 30.0
READS = 1.0
"""Seconds that pass between two presses, on the kiosk's clock."""

HELP = "Aide tout de suite"


class Kiosk:
    """A kiosk, and a reader of screens in front of it."""

    def __init__(self, reader: Reader, clock: SharedClock, site: SiteFolders) -> None:
        self.reader, self.clock, self.site = reader, clock, site

    def go(self, *names: str) -> None:
        """Press one thing after another by what it is called."""
        for name in names:
            self.clock.advance(READS)
            self.reader.press(name)

    def leave(self) -> None:
        """Give the screen to the next visitor."""
        self.go("Début")
        self.reader.until_heard("Bonjour")


@pytest.fixture(scope="module")
def shown() -> Iterator[Desktop]:
    # The path of a bus has a hundred bytes at most.
    with TemporaryDirectory(prefix="reader-") as name, desktop(Path(name)) as found:
        yield found


@pytest.fixture
def new_kiosk(shown: Desktop, site: SiteFolders) -> Iterator[Callable[[], Kiosk]]:
    """Return a way to open the kiosk of the site."""
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    clock_file = site.root.with_name("clock")
    clock = SharedClock.make(clock_file, TUESDAY_AT_TEN.replace(tzinfo=load(site.settings).zone))
    command = [sys.executable, "-m", "tests.days.window", "visitor", str(site.root), str(clock_file)]
    processes: list[subprocess.Popen[str]] = []
    with open_dbus_connection(shown.bus) as connection:

        def begin() -> Kiosk:
            process = subprocess.Popen(
                command, cwd=ROOT, env=shown.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            processes.append(process)
            kiosk = Kiosk(Reader(connection), clock, site)
            kiosk.reader.until_heard("Bonjour")
            return kiosk

        yield begin
        for process in processes:
            # The end of its input closes it.
            process.communicate(timeout=PATIENCE_SECONDS)


SLOTS = ("Français", "Papiers, démarches", "CAF", "Non, ce n’est pas urgent")
SESSIONS = ("Français", "Ordinateur, téléphone", "Apprendre", "L’ordinateur")

SCREENS = {
    "the notice": (("Vos données",), "Elle ne demande jamais votre nom"),
    "a question": (("Français",), "Pourquoi venez-vous aujourd’hui"),
    "a keypad": (("Français", "J’ai un rendez-vous"), "Tapez le numéro de votre rendez-vous"),
    "slots": (SLOTS, "Choisissez le jour de votre rendez-vous"),
    "a booking": ((*SLOTS, ", 9 h", "Je prends"), "Votre rendez-vous"),
    "sessions": (SESSIONS, "Choisissez votre atelier"),
    "a seat": ((*SESSIONS, "places", "Je m’inscris"), "Votre place à l’atelier"),
    "a ticket": (("Français", "Papiers, démarches", "Une lettre", "Comprendre une lettre reçue"), "Voici votre numéro"),
    "a referral": (("Français", "Argent, manger", "Je n’ai pas d’adresse"), "Allez ici"),
    "a person": (("Français", "Je ne sais pas"), "Une personne vient vous aider"),
    "a medical emergency": ((HELP, "Quelqu’un est malade ou blessé"), "112"),
    "danger": ((HELP, "Je suis en danger"), "Merci. Asseyez-vous."),
}


def faults(screen: list[Node]) -> Iterator[str]:
    """Yield what would keep somebody who sees nothing from reading or operating a screen."""
    touched = [node for node in screen if node.role in TOUCHED]
    if not touched:
        yield "nothing can be pressed"
    for node in touched:
        if not node.name:
            yield "something without a name can be pressed"
        if "Press" not in node.actions:
            yield f"{node.name!r} cannot be pressed"
        if State.FOCUSABLE not in node.states:
            yield f"the keyboard does not reach {node.name!r}"
    yield from (
        f"{count} things are called {name!r}" for name, count in Counter(n.name for n in touched).items() if count > 1
    )
    if not any(node.role == "heading" and node.name for node in screen):
        yield "no heading says what the screen is about"


def test_every_kind_of_screen_can_be_read_and_operated(new_kiosk: Callable[[], Kiosk]) -> None:
    kiosk = new_kiosk()
    wrong = [f"the languages: {fault}" for fault in faults(kiosk.reader.screen()) if "heading" not in fault]
    for kind, (presses, heard) in SCREENS.items():
        kiosk.go(*presses)
        kiosk.reader.until_heard(heard)
        wrong += [f"{kind}: {fault}" for fault in faults(kiosk.reader.screen())]
        kiosk.leave()
    assert not wrong, "\n".join(wrong)


def test_the_settings_say_which_is_chosen_and_cover_what_lies_below(new_kiosk: Callable[[], Kiosk]) -> None:
    kiosk = new_kiosk()
    kiosk.go("Français", "Confort")
    settings = [node for node in kiosk.reader.until(_radio, "the settings") if node.role == "radio button"]
    assert [node.name for node in settings if State.CHECKED in node.states] == ["Normal", "Couleurs", "Tout l’écran"]
    assert "Papiers, démarches" not in [plain(node.name) for node in kiosk.reader.touched()]
    kiosk.go("Très grand", "Contraste")
    checked = {node.name for node in kiosk.reader.touched() if State.CHECKED in node.states}
    assert checked == {"Très grand", "Contraste", "Tout l’écran"}
    kiosk.go("Fermer")
    kiosk.reader.find("Papiers, démarches")


def test_the_warning_is_read_and_answered_as_often_as_it_comes(new_kiosk: Callable[[], Kiosk]) -> None:
    kiosk = new_kiosk()
    kiosk.go("Français")
    for _ in range(11):
        kiosk.clock.advance(95)
        kiosk.reader.press("Vous êtes encore là")
        kiosk.reader.find("Papiers, démarches")


def test_somebody_who_sees_nothing_gets_from_the_first_screen_to_their_number(new_kiosk: Callable[[], Kiosk]) -> None:
    kiosk = new_kiosk()
    kiosk.go("Français", "Papiers, démarches", "Une lettre", "Comprendre une lettre reçue")
    kiosk.reader.until_heard("Voici votre numéro")
    told = [plain(text) for text in kiosk.reader.told()]
    number = next(text for text in told if re.fullmatch(r"[A-Z] \d{1,3}", text))
    assert told.index("Voici votre numéro") < told.index(number) < told.index("Asseyez-vous dans la salle d’attente.")
    kiosk.go("Imprimer")
    kiosk.reader.until_heard("Prenez votre papier")
    assert list(kiosk.site.slips.glob("*.png"))
    kiosk.go("Terminer")
    kiosk.reader.until_heard("Bonjour")


def test_the_same_in_arabic_is_read_in_arabic(new_kiosk: Callable[[], Kiosk]) -> None:
    kiosk = new_kiosk()
    kiosk.go("العربية", "أوراق", "رسالة")
    heading = next(n for n in kiosk.reader.until(_heading, "a question") if n.role == "heading")
    assert not any("a" <= letter.lower() <= "z" for letter in heading.name)


def test_the_hour_to_come_back_at_can_be_read_and_taken(new_kiosk: Callable[[], Kiosk], site: SiteFolders) -> None:
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    _crowd(site)
    kiosk = new_kiosk()
    kiosk.go("Français", "Papiers, démarches", "Une lettre", "Comprendre une lettre reçue")
    kiosk.reader.until_heard("Vous pouvez partir et revenir")
    assert not list(faults(kiosk.reader.screen()))
    kiosk.go("Je reviens à")
    kiosk.reader.until_heard("Votre place est gardée")


def _crowd(site: SiteFolders) -> None:
    """Let so many come, with one person of the team at a desk, that the next is told when to come back."""
    zone = load(site.settings).zone
    clock = SharedClock.make(site.root.with_name("clock"), TUESDAY_AT_TEN.replace(tzinfo=zone))
    house = opening.open_house(site, clock, Random(1))
    ana = By("ana", "poste_1")
    sitting.sit(house, ana, house.pack.directory.services, ("fr",), "sit")
    for number in range(20):
        visit = Visit(id=f"visit-{number}", started_at=clock.now())
        visit = answering.choose_language(house, visit, "fr")
        for option in ("papers", "letter", "read"):
            visit = answering.answer(house, visit, option)
        clock.advance(10)
        if isinstance(visit.step, AtComeBack):
            break
        if number == 0:
            calling.call_next(house, ana, "first")
    house.database.close()


def _radio(screen: list[Node]) -> bool:
    return any(node.role == "radio button" for node in screen)


def _heading(screen: list[Node]) -> bool:
    return any(node.role == "heading" for node in screen)
