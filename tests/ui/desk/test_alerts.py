"""The sound of somebody who asks for help."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.devices.clock import PretendClock
from kiosk.speech.sounds import OwnSound
from kiosk.store.help_requests import HelpKind, HelpRequest
from kiosk.ui.desk.alerts import AGAIN_SECONDS, Alerts

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def asking(name: str, kind: HelpKind = HelpKind.PERSON, *, silent: bool = False) -> HelpRequest:
    """Return somebody who asks."""
    return HelpRequest(name, kind, silent, None, "fr", AT)


def test_each_request_rings_once_and_the_ill_louder() -> None:
    heard: list[OwnSound] = []
    alerts = Alerts(heard.append, lambda: 0.0)
    alerts.look([asking("a")])
    alerts.look([asking("a")])
    alerts.look([asking("a"), asking("b", HelpKind.MEDICAL)])
    alerts.look([asking("b", HelpKind.MEDICAL)])
    assert heard == [OwnSound.HELP, OwnSound.MEDICAL]


def test_danger_makes_no_sound() -> None:
    heard: list[OwnSound] = []
    Alerts(heard.append, lambda: 100.0).look([asking("a", HelpKind.DANGER, silent=True)])
    assert heard == []


def test_an_illness_rings_until_somebody_goes() -> None:
    heard: list[OwnSound] = []
    clock = PretendClock(AT)
    alerts = Alerts(heard.append, clock.monotonic)
    ill = asking("b", HelpKind.MEDICAL)
    rings = []
    for asks in ([asking("a"), ill], [ill], [asking("c"), ill], []):
        alerts.look(asks)
        rings.append(tuple(heard))
        heard.clear()
        clock.advance(AGAIN_SECONDS if asks == [ill] else 1)
    assert rings == [(OwnSound.MEDICAL,), (), (OwnSound.MEDICAL,), ()]
