"""Which sound server runs: PulseAudio, or PipeWire in its place, leaves the number of its process in `pulse/pid`.

Qt Multimedia 6.11 keeps its connection to a server that has died: a new player in the same process is as mute as the
old one, though the devices of the next server are listed. Whoever wants to be heard again starts again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


def running() -> int | None:
    """Return the process of this user's sound server, or None where none runs or is found."""
    told = os.environ.get("PULSE_RUNTIME_PATH")
    folder = Path(told) if told else Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / "pulse"
    try:
        process = int((folder / "pid").read_text())
    except (OSError, ValueError):
        return None
    return process if Path(f"/proc/{process}").exists() else None


@dataclass
class Connection:
    """The sound server that this process is connected to; made when its player is."""

    find: Callable[[], int | None] = running
    _server: int | None = field(init=False)

    def __post_init__(self) -> None:
        self._server = self.find()

    def lost(self, *, heard: bool) -> bool:
        """Tell whether it has died; `heard` says that there are devices, which a server started meanwhile has made."""
        found = self.find()
        if self._server is None and heard:
            self._server = found
        return found != self._server

    def replaced(self, *, heard: bool) -> bool:
        """Tell whether another has come in its place, which this process cannot be heard through."""
        return self.lost(heard=heard) and self.find() is not None
