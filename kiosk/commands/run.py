"""`kiosk run`: the windows of one machine, each a process of its own, started again when one dies."""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import FrameType

from kiosk.commands.parsing import BAD_INPUT, Refused

WINDOWS = ("visitor", "desk", "board")

LOOK_SECONDS = 0.2
MOST_DEATHS, WITHIN_SECONDS = 5, 300.0
"""After as many deaths within that time a window stays down, so that a loop of crashes is seen (fault G8)."""

FAREWELL_SECONDS = 10.0
"""How long a window has to close once it is told to."""


@dataclass
class _Window:
    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    deaths: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_DEATHS))

    def start(self) -> None:
        self.process = subprocess.Popen(self.command)  # noqa: S603 - this very program

    def look(self) -> int | None:
        """Start the window again when it has died; return its exit code when it has left for good."""
        if self.process is None or (code := self.process.poll()) is None:
            return None
        self.process = None
        if code in (0, BAD_INPUT):
            return code
        self.deaths.append(time.monotonic())
        if len(self.deaths) == MOST_DEATHS and self.deaths[-1] - self.deaths[0] < WITHIN_SECONDS:
            print(f"{self.name} : arrêté {MOST_DEATHS} fois de suite, voir le journal technique.", file=sys.stderr)
            return code
        self.start()
        return None

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(FAREWELL_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def run(options: argparse.Namespace) -> int:
    """Open the windows asked for and stay until one is closed by hand, refuses to start, or all have given up.

    Closing one window closes them all: it is how somebody who tries the demonstration leaves.
    """
    names = options.window or WINDOWS
    unknown = [name for name in names if name not in WINDOWS]
    if unknown:
        raise Refused(f"« {unknown[0]} » n’est pas une fenêtre ({', '.join(WINDOWS)}).")
    windows = [_Window(name, _command(name, options)) for name in names]
    asked_to_leave = False

    def leave(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked_to_leave
        asked_to_leave = True

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, leave)
    try:
        for window in windows:
            window.start()
        while not asked_to_leave and any(window.process for window in windows):
            for window in windows:
                code = window.look()
                if code in (0, BAD_INPUT):
                    return code
            time.sleep(LOOK_SECONDS)
        return 0 if asked_to_leave else 1
    finally:
        for window in windows:
            window.stop()


def _command(name: str, options: argparse.Namespace) -> list[str]:
    command = [sys.executable, "-m", "kiosk", name]
    if options.windowed:
        command.append("--windowed")
    if options.pretend_devices and name != "board":
        command.append("--pretend-devices")
    if options.data_dir is not None:
        command += ["--data-dir", str(options.data_dir)]
    return command
