"""The sound of somebody who asks for help."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.speech.sounds import OwnSound
from kiosk.store.help_requests import HelpKind, HelpRequest
from kiosk.ui.desk.alerts import Alerts

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def asking(name: str, kind: HelpKind = HelpKind.PERSON, *, silent: bool = False) -> HelpRequest:
    """Return somebody who asks."""
    return HelpRequest(name, kind, silent, None, "fr", AT)


def test_each_request_rings_once_and_the_ill_louder() -> None:
    heard: list[OwnSound] = []
    alerts = Alerts(heard.append)
    alerts.look([asking("a")])
    alerts.look([asking("a")])
    alerts.look([asking("a"), asking("b", HelpKind.MEDICAL)])
    alerts.look([asking("b", HelpKind.MEDICAL)])
    assert heard == [OwnSound.HELP, OwnSound.MEDICAL]


def test_danger_makes_no_sound() -> None:
    heard: list[OwnSound] = []
    Alerts(heard.append).look([asking("a", HelpKind.DANGER, silent=True)])
    assert heard == []
