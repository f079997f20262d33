"""From the command to the first frame on the screen, against an empty Qt Quick window started the same way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.paths import bundled
from tests.benchmarks.measuring import Measure, Sizes, compared, in_turns

_HERE = Path(__file__).parent


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Start both in turns; the round that does not count makes the store, compiles, and fills the disk's cache.

    Python's compiled files are kept as they are in an installed kiosk, whatever the shell of whoever measures says.
    """
    site = folder / "start"
    shutil.copytree(bundled("assets") / "demo", site)
    kiosk = ["-m", "tests.benchmarks.first_screen", "--windowed", "--pretend-devices", "--data-dir", str(site)]
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "XDG_CACHE_HOME": str(folder / "cache")}
    surroundings = {**os.environ, **compiled, "PYTHONDONTWRITEBYTECODE": ""}
    empty = [str(_HERE / "empty_window.py")]
    times = in_turns(sizes.starts, lambda: _start(kiosk, surroundings), lambda: _start(empty, surroundings))
    return {"start_first_screen": compared(times, "≤ 1.5 ×")}


def _start(arguments: Sequence[str], surroundings: Mapping[str, str]) -> None:
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, cwd=_HERE.parents[1], env=surroundings, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        child.kill()
    if line != "drawn\n":
        raise RuntimeError(f"nothing was drawn by {arguments}")
