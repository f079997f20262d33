"""Windows started as processes of their own."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable

PATIENCE = 30.0

Start = Callable[..., "subprocess.Popen[str]"]


def wait_for(what: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something has happened, or the process has ended."""
    give_up = time.monotonic() + PATIENCE
    while not what() and process.poll() is None:
        assert time.monotonic() < give_up
        os.sched_yield()
