"""The settings of the site: its name, its screen, its paper, its delays, and how long what is kept. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.visit import VOLUMES
from kiosk.language import Catalogue
from kiosk.settings import PAPER_DOTS, Settings
from kiosk.toml.edit import Drop, Put
from kiosk.toml.findings import KeyPath
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.hours import NO, YES, flag, yes_or_no
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.usecases.editing import SETTINGS, Base, Edit


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: where it stands in the file, how it is asked, and what it is now. A `number` is typed as one."""

    path: KeyPath
    ask: Ask
    now: Callable[[Settings], str]
    number: bool = False

    @property
    def key(self) -> str:
        """Return its key in the form."""
        return self.ask.key


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that are changed together."""

    key: str
    label: str
    settings: tuple[Setting, ...]
    lead: str = ""


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "site",
        words.gettext("Réglages"),
        words.gettext("La borne et la salle reprennent ces réglages dès que personne n’est devant elles."),
        rows,
        opened,
    )


def groups(words: Catalogue) -> tuple[Group, ...]:
    """Return every setting that has an effect, by what it is about."""
    return (
        Group(
            "names",
            words.gettext("Nom de la borne et du lieu"),
            (
                Setting(("site", "name"), Ask("name", words.gettext("Nom de la borne")), lambda now: now.name),
                Setting(("site", "building"), Ask("building", words.gettext("Bâtiment")), lambda now: now.building),
                _optional("address", words.gettext("Adresse"), lambda now: now.address),
                _optional("postcode", words.gettext("Code postal"), lambda now: now.postcode),
                _optional("commune", words.gettext("Commune"), lambda now: now.commune),
                _optional("insee", words.gettext("Code INSEE de la commune"), lambda now: now.insee),
            ),
            words.gettext("L’adresse va dans les fichiers de structures que l’on donne à d’autres."),
        ),
        Group(
            "screen",
            words.gettext("Écran de la borne"),
            (
                _number(
                    ("screen", "short_side_mm"),
                    words.gettext("Petit côté, en millimètres"),
                    lambda now: now.short_side_mm,
                    words.gettext("mesurez la partie qui s’allume : tout est dessiné d’après elle"),
                ),
                Setting(
                    ("screen", "orientation"),
                    Ask(
                        "orientation",
                        words.gettext("Sens"),
                        Kind.ONE,
                        (("portrait", words.gettext("Debout")), ("landscape", words.gettext("Couché"))),
                    ),
                    lambda now: "portrait" if now.portrait else "landscape",
                ),
            ),
        ),
        Group(
            "paper",
            words.gettext("Papier"),
            (
                Setting(
                    ("printer", "paper_mm"),
                    Ask(
                        "paper_mm",
                        words.gettext("Largeur du rouleau"),
                        Kind.ONE,
                        tuple((width, words.gettext("{n} mm").format(n=width)) for width in PAPER_DOTS),
                    ),
                    lambda now: next(width for width, dots in PAPER_DOTS.items() if dots == now.paper_dots),
                ),
            ),
        ),
        Group(
            "sound",
            words.gettext("Son"),
            (
                _volume("kiosk", words.gettext("Voix de la borne"), lambda now: now.volume),
                _volume("board", words.gettext("Appels dans la salle"), lambda now: now.board_volume),
            ),
            words.gettext("1 est le plus bas, 5 le plus fort. Chaque personne peut changer celui de la borne."),
        ),
        Group(
            "delays",
            words.gettext("Délais"),
            (
                _number(
                    ("visit", "quiet_seconds"),
                    words.gettext("« Encore là ? » après"),
                    lambda now: now.quiet_seconds,
                    words.gettext("secondes sans toucher"),
                ),
                _number(
                    ("visit", "warning_seconds"),
                    words.gettext("Puis tout s’efface après"),
                    lambda now: now.warning_seconds,
                    words.gettext("secondes"),
                ),
                _number(
                    ("visit", "farewell_seconds"),
                    words.gettext("Dernier écran"),
                    lambda now: now.farewell_seconds,
                    words.gettext("secondes"),
                ),
                _number(
                    ("desk", "lock_minutes"),
                    words.gettext("Le poste d’accueil se verrouille après"),
                    lambda now: now.lock_minutes,
                    words.gettext("minutes sans toucher"),
                ),
                Setting(
                    ("panel", "shuffled_pad"),
                    Ask("shuffled_pad", words.gettext("Clavier mélangé sur la borne"), Kind.ONE, yes_or_no(words)),
                    lambda now: flag(now.shuffled_pad)[0],
                ),
            ),
        ),
        Group(
            "retention",
            words.gettext("Conservation"),
            (
                _number(
                    ("retention", "detail_days"),
                    words.gettext("Détail des passages"),
                    lambda now: now.retention.detail,
                    words.gettext("jours, puis seulement des totaux"),
                ),
                _number(
                    ("retention", "audit_days"),
                    words.gettext("Ce que l’équipe a fait"),
                    lambda now: now.retention.audit,
                    words.gettext("jours"),
                ),
                _number(
                    ("retention", "log_days"),
                    words.gettext("Journal technique"),
                    lambda now: now.retention.log,
                    words.gettext("jours"),
                ),
            ),
            words.gettext("Garder moins longtemps efface plus tôt, dès la prochaine fermeture de la journée."),
        ),
    )


def _volume(key: str, label: str, now: Callable[[Settings], int]) -> Setting:
    levels = tuple((str(level), str(level)) for level in VOLUMES)
    return Setting(("sound", key), Ask(key, label, Kind.ONE, levels), lambda settings: str(now(settings)), number=True)


def _optional(key: str, label: str, now: Callable[[Settings], str]) -> Setting:
    return Setting(("site", key), Ask(key, label), now)


def _number(path: KeyPath, label: str, now: Callable[[Settings], float], hint: str) -> Setting:
    return Setting(path, Ask(str(path[-1]), label, hint=hint), lambda settings: str(int(now(settings))), number=True)


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return each group with what is set."""
    return tuple(PlaceRow(one.key, one.label, _told(frame, one)) for one in groups(frame.words))


def _told(frame: Frame, group: Group) -> str:
    told = []
    for one in group.settings:
        value = one.now(frame.settings)
        shown = dict(one.ask.options).get(value, value)
        told.append(f"{one.ask.label} : {shown}")
    return " · ".join(told)


def opened(frame: Frame, key: str) -> None:
    """Ask for a group of settings."""
    group = next(one for one in groups(frame.words) if one.key == key)
    start: Answers = {one.key: (one.now(frame.settings),) for one in group.settings}

    def edit(_base: Base, answers: Answers) -> Edit | str:
        values: dict[Setting, object] = {}
        for one in group.settings:
            text = text_of(answers, one.key)
            if one.number and not text.isdecimal():
                return frame.words.gettext("{label} : écrivez un nombre entier.").format(label=one.ask.label)
            if text != text_of(start, one.key):
                values[one] = int(text) if one.number else _FLAGS.get(text, text)
        return {
            SETTINGS: tuple(Drop(one.path) if value == "" else Put(one.path, value) for one, value in values.items())
        }

    asks = tuple(one.ask for one in group.settings)
    edit_form(frame, group.label, asks, start, edit, lead=group.lead)


_FLAGS: Mapping[str, bool] = {YES: True, NO: False}
