"""A headset that is plugged in begins the listening, where its socket tells."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

from kiosk.devices import jack


class HeadsetWatch(QObject):
    """Tells `plugged` of each plug that goes into one of `nodes`; those that may not be read are left alone."""

    def __init__(self, nodes: Sequence[Path], plugged: Callable[[], None]) -> None:
        super().__init__()
        self._plugged = plugged
        self._notifiers: dict[int, QSocketNotifier] = {}
        for node in nodes:
            descriptor = jack.open_socket(node)
            if descriptor is not None:
                notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
                notifier.activated.connect(self._look)
                self._notifiers[descriptor] = notifier

    def _look(self) -> None:
        for descriptor in list(self._notifiers):
            told = jack.plugged_in(descriptor)
            if told is None:
                self._leave(descriptor)
            elif told:
                self._plugged()

    def stop(self) -> None:
        """Let go of the sockets."""
        for descriptor in list(self._notifiers):
            self._leave(descriptor)

    def _leave(self, descriptor: int) -> None:
        self._notifiers.pop(descriptor).setEnabled(False)
        os.close(descriptor)
