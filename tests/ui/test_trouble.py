"""What nobody expects ends the visit calmly, and the next one starts afresh."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import SiteFolders, bundled

ROOT = Path(__file__).resolve().parents[2]

PLAY = """
import sys
from pathlib import Path
from random import Random
from datetime import datetime
from kiosk import log
from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.paths import site_folders
from kiosk.rehearsal.player import Player
from kiosk.settings import load
from PySide6.QtTest import QTest

folders = site_folders(Path(sys.argv[1]))
settings = load(folders.settings)
clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=settings.zone))
kiosk = Kiosk(Site(folders, settings, clock, Random(1), PretendPrinter(folders.slips), windowed=True))
log.install(folders.logs, kiosk.view_model.fail)
player = Player(kiosk, clock)

def touch(*names):
    for name in names:
        player.touch(name)
        player.settle()
        clock.advance(1)

touch("language:fr", "option:papers", "option:letter")
with kiosk.house().database.transaction() as connection:
    connection.exec_driver_sql("ALTER TABLE tickets RENAME TO gone")
touch("option:read")
print(kiosk.view_model.trouble, kiosk.controller.pristine, [i.objectName() for i in player.touchable()])
with kiosk.house().database.transaction() as connection:
    connection.exec_driver_sql("ALTER TABLE gone RENAME TO tickets")
QTest.qWait(8500)
player.settle()
clock.advance(1)
touch("language:fr", "option:papers", "option:letter", "option:read")
print(kiosk.view_model.trouble, kiosk.controller.visit.step.ticket.number)
kiosk.close()
"""


@pytest.fixture
def demo(site: SiteFolders) -> SiteFolders:
    shutil.copytree(bundled("assets") / "demo", site.root, dirs_exist_ok=True)
    return site


def test_g9_j3_an_error_nobody_expects_wipes_the_visit_shows_the_calm_screen_and_starts_afresh(
    demo: SiteFolders,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAY, str(demo.root)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True
    )
    troubled, afresh = done.stdout.strip().splitlines()
    assert troubled.startswith("True True")
    assert "language:" not in troubled
    assert afresh == "False A 1"
    logged = [json.loads(line) for line in (demo.logs / "kiosk.log").read_text(encoding="ascii").splitlines()]
    critical = [line for line in logged if line["level"] == "critical"]
    assert len(critical) == 1
    assert "papers" not in json.dumps(logged)
