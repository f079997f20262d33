"""The windows of a room as processes, and what a test does at each of them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.paths import SiteFolders
from tests.days.shared_clock import SharedClock

ROOT = Path(__file__).resolve().parents[2]
BREATH_SECONDS = 0.02
"""Between two looks: whoever only asks leaves the windows no time."""

PATIENCE_SECONDS = 30.0
"""How long what must happen may take before the test gives up; how soon it happens is for the benchmarks."""


class Gone(Exception):
    """A window has ended though nobody closed it; the text is what it said."""


class WindowProcess:
    """One window in its own process."""

    def __init__(self, kind: str, site: SiteFolders, clock: Path) -> None:
        command = [sys.executable, "-m", "tests.days.window", kind, str(site.root), str(clock)]
        self.kind = kind
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self._hear()

    def ask(self, verb: str, **details: Any) -> Any:
        """Have something done and return the answer. Raises LookupError when it cannot be done, Gone when it died."""
        self.send(verb, **details)
        return self.receive()

    def send(self, verb: str, **details: Any) -> None:
        """Ask for something without waiting for it. Raises Gone when the window has died."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps({"do": verb, **details}) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Gone(self._last_words()) from None

    def receive(self) -> Any:
        """Wait for the answer to what was sent first. Raises like `ask`."""
        answer = self._hear()
        if "error" in answer:
            raise LookupError(f"{self.kind}: {answer['error']}; there are {', '.join(answer['names'])}")
        return answer["answer"]

    def press(self, name: str) -> str:
        """Press something once it is there, and return its whole name."""
        kind = name.partition("#")[0]
        self.until(lambda: any(n == name or ("#" in name and n.startswith(kind)) for n in self.ask("names")), name)
        return str(self.ask("press", name=name))

    def calls(self) -> None:
        """Press until somebody is called: a press may fall on a screen that has just changed, a second is refused."""

        def called() -> bool:
            if "start" not in (names := self.ask("names")) and "callNext" in names:
                self.ask("press", name="callNext")
            return "start" in self.ask("names")

        self.until(called, "somebody called")

    def reads(self, part: str) -> None:
        """Wait until some text in the window holds `part`."""
        self.until(lambda: any(part in text for text in self.ask("words")), part)

    def reads_no_more(self, part: str) -> None:
        """Wait until no text in the window holds `part`."""
        self.until(lambda: not any(part in text for text in self.ask("words")), f"no more {part}")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds. Raises AssertionError, telling what can be read, when it never does."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            words = self.ask("words")
            assert time.monotonic() < give_up, (
                f"{self.kind}: {what!r} never came; it reads {words}, {self.ask('names')}"
            )
            time.sleep(BREATH_SECONDS)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def close(self) -> None:
        """End it calmly."""
        if self.process.poll() is None:
            assert self.process.stdin is not None
            self.process.stdin.close()
            self.process.wait(PATIENCE_SECONDS)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def _hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise Gone(self._last_words())
        heard: dict[str, Any] = json.loads(line)
        return heard

    def _last_words(self) -> str:
        assert self.process.stderr is not None
        return f"{self.kind} ended with {self.process.wait(PATIENCE_SECONDS)}: {self.process.stderr.read()}"


class RoomOfWindows:
    """A site with its windows, each opened when it is first asked for."""

    def __init__(self, site: SiteFolders, clock_file: Path, clock: SharedClock) -> None:
        self.site, self.clock = site, clock
        self._clock_file = clock_file
        self._open: list[WindowProcess] = []

    def open(self, kind: str) -> WindowProcess:
        """Open a window and wait until it stands."""
        window = WindowProcess(kind, self.site, self._clock_file)
        self._open.append(window)
        return window

    def close(self) -> None:
        """Close every window that still stands."""
        for window in self._open:
            window.close()
