"""What one site sets for itself, in `site.toml`. Everything has a default: a site without the file works."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.domain.retention import Retention
from kiosk.domain.visit import USUAL_VOLUME, VOLUMES
from kiosk.language import OFFERED
from kiosk.toml.reader import Table
from kiosk.toml.whole import read_whole

PAPER_DOTS = {"80": 576, "58": 384}
"""Dots across a roll, by its width in millimetres."""


KEYS = (*(f"F{n}" for n in range(1, 25)), *"MediaPlay MediaNext MediaPrevious MediaStop Help".split())
"""Keys that stand beside a screen and type nothing, by Qt's names."""


@dataclass(frozen=True, slots=True)
class Keypad:
    """Raised keys beside the screen, for use without sight: what each sends; `start` may be what a jack sends."""

    start: str = "F1"
    next: str = "F2"
    previous: str = "F3"
    choose: str = "F4"
    help: str = "F5"


@dataclass(frozen=True, slots=True)
class Settings:
    """One site. `short_side_mm` is that of the screen's visible part; times are in seconds.

    `volume` is the kiosk's until a visitor chooses one, `board_volume` the waiting room's, each one of `VOLUMES`.
    `address`, `postcode`, `commune` and `insee` (the code of the commune) are the building's, for files of structures.
    """

    name: str = "NUMIKS"
    building: str = "Espace Gisèle Halimi"
    address: str = ""
    postcode: str = ""
    commune: str = ""
    insee: str = ""
    zone: ZoneInfo = ZoneInfo("Europe/Paris")
    languages: tuple[str, ...] = tuple(OFFERED)
    short_side_mm: float = 268.0
    portrait: bool = True
    quiet_seconds: float = 90.0
    warning_seconds: float = 30.0
    farewell_seconds: float = 30.0
    printer: str = "none"
    paper_dots: int = 576
    lock_minutes: int = 10
    shuffled_pad: bool = False
    volume: int = USUAL_VOLUME
    board_volume: int = VOLUMES[-1]
    keypad: Keypad = Keypad()
    retention: Retention = Retention()


def load(path: Path) -> Settings:
    """Read a site's settings; without a file, the defaults. Raises `Mistakes` with every one of them at once."""
    return read_whole(path, _settings) if path.exists() else Settings()


def _settings(root: Table) -> Settings:
    usual = Settings()
    names = ("site", "screen", "visit", "desk", "panel", "sound", "printer", "retention", "keypad")
    site, screen, visit, desk, panel, sound, printer, retention, keypad = (root.table(name) for name in names)
    settings = Settings(
        name=site.text("name", usual.name),
        building=site.text("building", usual.building),
        address=site.text("address", usual.address),
        postcode=_code(site, "postcode"),
        commune=site.text("commune", usual.commune),
        insee=_code(site, "insee"),
        zone=_zone(site, usual.zone),
        languages=site.choices("languages", OFFERED, "la langue") or usual.languages,
        short_side_mm=float(screen.number("short_side_mm", 60, 2000, int(usual.short_side_mm))),
        portrait=screen.choice("orientation", ("portrait", "landscape"), "l’orientation", "portrait") == "portrait",
        quiet_seconds=float(visit.number("quiet_seconds", 20, 600, int(usual.quiet_seconds))),
        warning_seconds=float(visit.number("warning_seconds", 20, 120, int(usual.warning_seconds))),
        farewell_seconds=float(visit.number("farewell_seconds", 10, 120, int(usual.farewell_seconds))),
        printer=printer.text("address", usual.printer),
        lock_minutes=desk.number("lock_minutes", 1, 240, usual.lock_minutes),
        keypad=_keypad(keypad),
        shuffled_pad=panel.flag("shuffled_pad", usual.shuffled_pad),
        volume=sound.number("kiosk", VOLUMES[0], VOLUMES[-1], usual.volume),
        board_volume=sound.number("board", VOLUMES[0], VOLUMES[-1], usual.board_volume),
        retention=Retention(
            detail=retention.number("detail_days", 1, 365, usual.retention.detail),
            audit=retention.number("audit_days", 30, 366, usual.retention.audit),
            log=retention.number("log_days", 1, 366, usual.retention.log),
        ),
        paper_dots=PAPER_DOTS[printer.choice("paper_mm", PAPER_DOTS, "la largeur du papier", "80")],
    )
    if settings.retention.audit < settings.retention.detail:
        problem = "ce que l’équipe a fait partirait avant le détail qu’il concerne"
        retention.error("audit_days", problem, f"au moins {settings.retention.detail}, comme detail_days")
    for table in (site, screen, visit, desk, panel, sound, printer, retention, keypad, root):
        table.close()
    return settings


def _code(site: Table, key: str) -> str:
    code = site.text(key, "")
    if code and not (len(code) == 5 and code.isascii() and code.isalnum()):
        site.error(key, f"{code[:20]} n’est pas un code", "cinq signes, comme 34080")
    return code


def _keypad(table: Table) -> Keypad:
    names = ("start", "next", "previous", "choose", "help")
    usual = Keypad()
    found = {name: table.choice(name, KEYS, "la touche", getattr(usual, name)) for name in names}
    for name in names:
        if [*found.values()].count(found[name]) > 1:
            table.error(name, f"la touche {found[name]} sert deux fois", "donnez une touche à chaque action")
    return Keypad(**found)


def _zone(site: Table, usual: ZoneInfo) -> ZoneInfo:
    name = site.text("zone", usual.key)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # «Europe» is a folder
        site.error("zone", f"le fuseau horaire {name[:40]} est inconnu", "écrivez par exemple Europe/Paris")
        return usual
