"""Running the place from the desk: seen, changed, looked at, kept, taken back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QSize, Qt
from sqlalchemy import select

from kiosk import settings
from kiosk.domain.overrides import By
from kiosk.domain.schedule import Closure
from kiosk.domain.staff import TERMINAL, Role, SignedIn
from kiosk.paths import SiteFolders
from kiosk.store.tables import print_jobs
from kiosk.toml.edit import Put
from kiosk.ui.desk.place.form_sheet import FormViewModel
from kiosk.ui.desk.place_tab import PlaceViewModel
from kiosk.usecases import diary, editing, signing_in, team
from kiosk.usecases.editing import Kept, Proposal
from kiosk.usecases.house import House
from kiosk.usecases.team import WithPin
from tests.content.packs import copy_with
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import command
from tests.ui.desk.test_looks import SIZES, looked_at

BY = By("bcdf", "poste_1")
WEDNESDAY, FRIDAY = 2, 4


def at_place(player: DeskPlayer, section: str) -> DeskPlayer:
    player.press("tab:place")
    player.press(f"section:{section}")
    return player


def form(player: DeskPlayer) -> FormViewModel:
    sheet = player.desk.frame.sheet
    assert isinstance(sheet, FormViewModel)
    return sheet


def fill(player: DeskPlayer, **answers: str) -> None:
    """Type answers, each where it is asked, and look at what they change."""
    for key, text in answers.items():
        player.find(f"field:{key}").setProperty("value", text)
    player.settle()
    form(player).send()
    player.settle()


def own_hours(player: DeskPlayer, weekday: int) -> list[tuple[time, time]]:
    openings = player.desk.controller.house.pack.directory.own.openings
    return [(one.start, one.end) for one in openings if one.weekday == weekday]


def test_only_the_coordination_has_the_tab(at_work: Callable[..., DeskPlayer]) -> None:
    assert at_work("Olivier", "poste_1").sees("tab:place")
    assert not at_work("Mimosa", "poste_2").sees("tab:place")
    assert not at_work("Figuier", "").sees("tab:place")


def test_i7_whoever_is_no_longer_coordinator_loses_the_tab(
    at_work: Callable[..., DeskPlayer], new_desk: Callable[..., DeskPlayer], house: House
) -> None:
    player = at_place(at_work(), "hours")
    member = player.desk.controller.member
    assert member is not None
    added = team.add(house, TERMINAL, "Romarin", Role.COORDINATOR)
    assert isinstance(added, WithPin)
    assert team.change(house, TERMINAL, replace(member, role=Role.ADVISER)) is None
    player.desk.see()
    player.settle()
    assert not player.sees("tab:place")
    assert player.sees("tab:queue")


def test_hours_are_changed_looked_at_kept_and_taken_back(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "hours")
    player.press("thing:week")
    fill(player, lundi="9h-12h30 et 13h30 - 17 h", mercredi="")
    assert player.says("NUMIKS, horaires, lundi : 0:00-23:59 → 9:00-12:30 et 13:30-17:00")
    assert player.says("NUMIKS, horaires, mercredi : 0:00-23:59 → fermé")
    assert player.says("NUMIKS : Ouvert, jusqu’à 23 h 59")
    assert own_hours(player, WEDNESDAY)
    player.press("keep")
    assert own_hours(player, 0) == [(time(9), time(12, 30)), (time(13, 30), time(17))]
    assert own_hours(player, WEDNESDAY) == []
    assert player.says("C’est enregistré")
    player.press("lastChange:press")
    assert own_hours(player, WEDNESDAY) == [(time(0), time(23, 59))]
    assert player.says("Retour en arrière")


def test_e2_hours_that_make_no_sense_are_told_and_the_form_comes_back_as_it_was(
    at_work: Callable[..., DeskPlayer],
) -> None:
    player = at_place(at_work(), "hours")
    player.press("thing:week")
    fill(player, lundi="18:00-9:00")
    assert player.says("finit avant de commencer")
    assert not player.sees("keep")
    player.press("back")
    assert player.find("field:lundi").property("value") == "18:00-9:00"
    fill(player, lundi="midi")
    assert player.says("midi ne se lit pas")


def test_a_closure_is_made_with_the_keyboard_alone(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    player.key(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    for _ in range(20):
        player.key(Qt.Key.Key_Tab)
        focused = player.desk.window.activeFocusItem()
        if focused is not None and focused.objectName() == "add:close":  # type: ignore[redundant-expr]
            break
    player.key(Qt.Key.Key_Return)
    for character in "24":
        player.key(Qt.Key(ord(character)))
    player.key(Qt.Key.Key_Slash)
    for character in "12":
        player.key(Qt.Key(ord(character)))
    player.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert player.says("NUMIKS, fermetures : rien → 24/12/2026")
    player.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    closed = player.desk.controller.house.pack.directory.own.closures
    assert closed == (Closure(date(2026, 12, 24), date(2026, 12, 24)),)


def test_a_period_of_a_structure_is_closed_changed_and_opened_again(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "structures")
    tab = player.desk.view_model.screen_view_model.tab_view_model  # type: ignore[attr-defined]
    tab.open("CCAS")
    player.settle()
    player.press("answer:close")
    fill(player, first="3 août", last="28/08/2027", reason="Été")
    assert player.says("CCAS Mosson, fermetures : rien → 03/08/2027 au 28/08/2027 (Été)")
    assert player.says("du mardi 3 août au samedi 28 août : Fermé maintenant, Ouvre lundi 30 août à 8 h 30")
    player.press("keep")
    closures = player.desk.controller.house.pack.directory.structures["CCAS"].calendar.closures
    assert closures == (Closure(date(2027, 8, 3), date(2027, 8, 28), "Été"),)
    player.press("section:hours")
    player.press("thing:closure:CCAS:0")
    fill(player, last="20/08/2027")
    player.press("keep")
    player.press("thing:closure:CCAS:0")
    player.press("deed:remove")
    player.press("keep")
    assert player.desk.controller.house.pack.directory.structures["CCAS"].calendar.closures == ()


def test_a_last_day_before_the_first_and_a_day_that_is_none_are_told(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "hours")
    player.press("add:close")
    fill(player, first="31/02/2027")
    assert player.says("Un jour s’écrit comme")
    fill(player, first="10/03/2027", last="09/03/2027")
    assert player.says("Le dernier jour vient avant le premier.")


def test_appointments_that_no_longer_fit_are_listed_and_stay(at_work: Callable[..., DeskPlayer], house: House) -> None:
    slot = next(slot for slot in diary.slots_for(house, "A4") if slot.start.weekday() == FRIDAY)
    booking = diary.book(house, BY, "A4", slot, "fr", command())
    player = at_place(at_work(), "advisers")
    tab = player.desk.view_model.screen_view_model.tab_view_model  # type: ignore[attr-defined]
    tab.open(slot.adviser)
    player.settle()
    player.press("answer:appointments")
    fill(player, vendredi="")
    assert player.says("rien n’est annulé")
    assert player.says("vendredi 27 novembre")
    player.press("keep")
    assert [entry.booking.id for entry in diary.appointments(player.desk.controller.house)] == [booking.id]  # type: ignore[union-attr]
    player.press("section:promised")
    assert player.says("vendredi 27 novembre")


def test_somebody_who_receives_comes_gets_hours_and_goes(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "advisers")
    player.press("add:new")
    fill(player, label="Conseillère du soir")
    assert player.says("choisissez un poste")
    player.press("counter:poste_2")
    player.press("skills:numerique")
    fill(player)
    assert player.says("Conseillère du soir : le poste d’équipe est ajouté")
    player.press("keep")
    player.press("thing:conseillere_du_soir")
    player.press("answer:presence")
    fill(player, lundi="17h-19h")
    player.press("keep")
    made = player.desk.controller.house.pack.directory.advisers["conseillere_du_soir"]
    assert [(one.start, one.end) for one in made.presence.openings] == [(time(17), time(19))]
    player.press("thing:conseillere_du_soir")
    player.press("answer:who")
    player.press("deed:remove")
    player.press("keep")
    assert "conseillere_du_soir" not in player.desk.controller.house.pack.directory.advisers


def test_a_counter_gets_a_name_that_no_other_has(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "names")
    player.press("thing:counters")
    fill(player, poste_1=" ")
    assert player.says("Chacun a besoin d’un nom.")
    fill(player, poste_1="Poste 2")
    assert player.says("Deux ne peuvent pas porter le même nom.")
    fill(player, poste_1="Table ronde")
    assert player.says("Table ronde, nom : Poste 1 → Table ronde")
    player.press("keep")
    assert player.desk.controller.house.pack.directory.counters["poste_1"].label == "Table ronde"
    player.press("tab:queue")
    assert player.says("Table ronde")
    player.press("tab:place")
    player.press("thing:services")
    fill(player, numerique="Appareils")
    player.press("keep")
    assert player.desk.controller.house.pack.directory.services["numerique"].label == "Appareils"


def test_another_desk_shows_the_change_and_a_form_left_open_there_overwrites_nothing(
    at_work: Callable[..., DeskPlayer], house: House, demo_site: SiteFolders
) -> None:
    player = at_place(at_work(), "hours")
    player.press("thing:week")
    proposal = editing.propose(
        house, demo_site, editing.begin(demo_site), {"openings.toml": (Put(("hours", "mardi"), ["8:00-20:00"]),)}
    )
    assert isinstance(proposal, Proposal)
    assert isinstance(editing.keep(house, demo_site, TERMINAL, proposal), Kept)
    player.desk.see()
    assert own_hours(player, 1) == [(time(8), time(20))]
    fill(player, lundi="10:00-11:00")
    player.press("keep")
    assert player.says("Quelqu’un vient de changer le lieu")
    assert own_hours(player, 0) == [(time(0), time(23, 59))]
    assert own_hours(player, 1) == [(time(8), time(20))]


def test_a_workshop_is_added_moved_to_every_other_week_one_date_cancelled_and_removed(
    at_work: Callable[..., DeskPlayer], house: House
) -> None:
    player = at_place(at_work(), "workshops")
    player.press("add:new")
    fill(player, title="Ranger ses photos", first="jeudi", start="14h30")
    assert player.says("Un jour s’écrit comme")
    fill(player, first="03/12/2026")
    assert player.says("Choisissez au moins une raison")
    player.press("needs:H6")
    fill(player, seats="6")
    assert player.says("Ranger ses photos : l’atelier est ajouté")
    assert player.says("Ranger ses photos : jeudi 3 décembre, 14 h 30 – 16 h")
    player.press("keep")
    made = player.desk.controller.house.pack.directory.workshops["ranger_ses_photos"]
    assert (made.seats, made.minutes, made.level, sorted(made.needs)) == (6, 90, "debutant", ["H6"])
    assert player.says("Prochain jeudi 3 décembre à 14 h 30 : 0 sur 6")
    now_held = player.desk.controller.house
    session = made.sessions(now_held.clock.now(), 1)[0]
    diary.enrol(now_held, BY, "H6", session, "fr", command())
    _open_workshop(player, "edit")
    player.press("repeat:fortnightly")
    fill(player, first="10/12/2026")
    player.press("keep")
    again = player.desk.controller.house.pack.directory.workshops["ranger_ses_photos"]
    assert [one.start.day for one in again.sessions(now_held.clock.now(), 2)] == [10, 24]
    _open_workshop(player, "cancel")
    player.press("answer:2026-12-10")
    assert player.says("Ranger ses photos, dates annulées : rien → 10/12/2026")
    player.press("keep")
    _open_workshop(player, "restore")
    player.press("answer:2026-12-10")
    player.press("keep")
    _open_workshop(player, "remove")
    assert player.says("Ranger ses photos : l’atelier est retiré")
    player.press("keep")
    assert "ranger_ses_photos" not in player.desk.controller.house.pack.directory.workshops
    player.press("section:promised")
    assert player.says("1 personne inscrite")


def _open_workshop(player: DeskPlayer, what: str) -> None:
    player.desk.view_model.screen_view_model.tab_view_model.open("ranger_ses_photos")  # type: ignore[attr-defined]
    player.settle()
    player.press(f"answer:{what}")


def test_i7_somebody_joins_with_a_pin_shown_once_changes_and_leaves(
    at_work: Callable[..., DeskPlayer], house: House, demo_site: SiteFolders
) -> None:
    player = at_place(at_work(), "team")
    player.press("add:new")
    fill(player, pseudonym="Mimosa")
    assert player.says("porte déjà ce pseudonyme")
    player.press("role:adviser")
    player.press("skills:demarches")
    player.press("languages:ar")
    fill(player, pseudonym="Romarin")
    pin = player.find("pin").property("text")
    assert len(pin.replace("\u202f", "")) == 6
    player.press("done")
    assert not any(pin in text for text in player.words())
    member = next(one.member for one in signing_in.people(house) if one.member.pseudonym == "Romarin")
    assert (member.role, sorted(member.skills), member.languages) == (Role.ADVISER, ["demarches"], ("fr", "ar"))
    signed = signing_in.sign_in(player.desk.house, member.code, pin.replace("\u202f", ""))
    assert isinstance(signed, SignedIn)
    player.press(f"thing:{member.code}")
    player.press("answer:edit")
    player.press("role:volunteer")
    fill(player)
    assert next(one.member.role for one in signing_in.people(house) if one.member.code == member.code) is Role.VOLUNTEER
    player.press("add:undo")
    assert next(one.member.role for one in signing_in.people(house) if one.member.code == member.code) is Role.ADVISER
    player.press(f"thing:{member.code}")
    player.press("answer:pin")
    again = player.find("pin").property("text")
    assert looked_at(player, "pin") == []
    player.press("print")
    assert player.says("Le papier sort à la borne…")
    clear = again.replace("\u202f", "").encode()
    files = [path.read_bytes() for path in demo_site.root.rglob("*") if path.is_file()]
    assert not any(clear in data for data in files)
    assert again != pin
    assert [*demo_site.run.glob("pin-*")] != []
    player.desk.controller.lock()
    player.settle()
    assert not any(again in text for text in player.words())
    # Nobody would take the paper: neither half of what tells the PIN stays.
    assert [*demo_site.run.glob("pin-*")] == []
    with house.database.reading() as connection:
        assert set(connection.execute(select(print_jobs.c.code)).scalars()) == {""}
    player.desk.controller.sign_in(
        next(one.member for one in player.desk.controller.team if one.member.role is Role.COORDINATOR)
    )
    at_place(player, "team")
    player.press(f"thing:{member.code}")
    player.press("answer:remove")
    player.press("answer:sure")
    assert player.says("Romarin ne fait plus partie de l’équipe.")
    assert len(signing_in.people(house)) == 3


def test_the_last_coordinator_stays(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "team")
    member = player.desk.controller.member
    assert member is not None
    player.press(f"thing:{member.code}")
    player.press("answer:edit")
    player.press("role:adviser")
    fill(player)
    assert player.says("C’est la dernière personne de coordination")
    player.key(Qt.Key.Key_Escape)
    player.press(f"thing:{member.code}")
    player.press("answer:remove")
    player.press("answer:sure")
    assert player.says("C’est la dernière personne de coordination")


def test_a_permanence_is_added_placed_and_confirmed(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "permanences")
    player.press("add:permanence")
    fill(player, floor="deux")
    assert player.says("Donnez un nom.")
    fill(player, name="Permanence impôts")
    assert player.says("L’étage s’écrit en chiffre")
    player.press("bring:letter")
    player.press("confirmed:true")
    fill(player, floor="2", door="Bureau 4")
    assert player.says("Permanence impôts : la structure est ajoutée")
    player.press("keep")
    made = player.desk.controller.house.pack.directory.structures["PERM:permanence_impots"]
    assert (made.place.floor, made.place.door, made.bring, made.confirmed) == (2, "Bureau 4", ("letter",), True)
    player.desk.view_model.screen_view_model.tab_view_model.open(made.code)  # type: ignore[attr-defined]
    player.settle()
    player.press("answer:week")
    fill(player, mardi="10h-12h")
    assert player.says("Permanence impôts : Ouvert, jusqu’à 12 h")
    player.press("keep")
    player.desk.view_model.screen_view_model.tab_view_model.open(made.code)  # type: ignore[attr-defined]
    player.settle()
    player.press("answer:facts")
    player.press("enabled:false")
    fill(player)
    assert player.says("Personne n’est envoyé ici.")
    player.press("keep")
    assert player.says("Pas proposé aux visiteurs")


def test_needs_that_are_not_offered_leave_the_questions(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_place(at_work(), "offers")
    player.press("thing:needs")
    player.press("needs:A4")
    fill(player)
    player.press("keep")
    assert not player.desk.controller.house.pack.triage.needs["A4"].enabled
    player.press("thing:needs")
    player.press("needs:A4")
    fill(player)
    player.press("keep")
    assert player.desk.controller.house.pack.triage.needs["A4"].enabled


def test_languages_and_settings_are_kept_and_french_stays(
    at_work: Callable[..., DeskPlayer], demo_site: SiteFolders
) -> None:
    player = at_place(at_work(), "offers")
    player.press("thing:languages")
    player.press("languages:fr")
    fill(player)
    assert player.says("Le français reste")
    player.press("languages:fr")
    player.press("languages:ar")
    fill(player)
    player.press("keep")
    assert "ar" not in settings.load(demo_site.settings).languages
    player.press("section:site")
    player.press("thing:screen")
    fill(player, short_side_mm="deux")
    assert player.says("écrivez un nombre entier")
    fill(player, short_side_mm="5")
    assert player.says("5 est hors limites")
    player.press("back")
    fill(player, short_side_mm="300")
    player.press("keep")
    assert settings.load(demo_site.settings).short_side_mm == 300
    assert player.says("Petit côté, en millimètres : 300")
    player.press("thing:sound")
    player.press("kiosk:1")
    player.press("board:4")
    fill(player)
    player.press("keep")
    set_to = settings.load(demo_site.settings)
    assert (set_to.volume, set_to.board_volume) == (1, 4)
    assert player.says("Voix de la borne : 1 · Appels dans la salle : 4")
    player.press("thing:retention")
    fill(player, detail_days="300")
    assert player.says("ce que l’équipe a fait partirait avant")
    assert player.desk.frame.settings == settings.load(demo_site.settings)


def test_new_content_from_a_stick_is_looked_at_installed_and_gone_back_on(
    at_work: Callable[..., DeskPlayer], demo_site: SiteFolders
) -> None:
    player, stick = at_place(at_work(), "contents"), demo_site.stick
    shutil.rmtree(stick, ignore_errors=True)
    player.press("add:stick")
    assert player.says("Branchez une clé USB.")
    stick.mkdir()
    player.press("add:stick")
    assert player.says("Cette clé n’a pas de dossier « numiks-contenu ».")
    folder = copy_with(stick / "numiks-contenu", ("workshops.toml", "seats = 6", "seats = 0"))
    player.press("add:stick")
    assert player.says("Mon CV en ligne, 0 est hors limites")
    assert not player.sees("keep")
    player.key(Qt.Key.Key_Escape)
    (folder / "workshops.toml").unlink()
    (folder / "openings.toml").unlink()
    player.press("add:stick")
    player.press("keep")
    assert len(player.desk.controller.house.pack.directory.advisers) == 4
    player.press("thing:#1")
    assert player.says("Ce changement")
    player.press("answer:back")
    assert len(player.desk.controller.house.pack.directory.advisers) == 2


def looked(player: DeskPlayer, what: str) -> list[str]:
    """Look at what is shown once the line of notice has gone, which covers what it stands on for a while."""
    player.desk.view_model.hush()
    return looked_at(player, what)


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_every_matter_its_forms_and_the_look_before_fit(
    at_work: Callable[..., DeskPlayer], size: QSize, zoom: int
) -> None:
    player = at_work(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    player.press("tab:place")
    tab = player.desk.view_model.screen_view_model.tab_view_model  # type: ignore[attr-defined]
    assert isinstance(tab, PlaceViewModel)
    wrong = []
    for section in tab.props.sections:
        tab.choose(section.key)
        wrong += looked(player, section.key)
        for key in [one.key for one in (*tab.props.adders, *tab.props.things[:1])]:
            tab.open(key)
            wrong += looked(player, f"{section.key} {key}")
            player.desk.frame.close_sheet()
    tab.choose("hours")
    tab.open("week")
    form(player).write("lundi", "9:00-12:00")
    form(player).send()
    wrong += looked(player, "review")
    player.desk.frame.sheet.keep()  # type: ignore[union-attr]
    wrong += looked(player, "kept")
    assert not wrong, "\n".join(wrong)
