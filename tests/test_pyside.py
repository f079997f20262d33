"""Why PySide6 is pinned: 6.12.0 drops a reference to True on each emission, and Python 3.11 dies after hundreds."""

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal(int)


def test_emitting_a_signal_leaves_the_reference_count_of_true_alone() -> None:
    bell = Bell()
    heard = 0

    def hear(_number: int) -> None:
        nonlocal heard
        heard += 1

    bell.rung.connect(hear)
    before = sys.getrefcount(True)
    for number in range(20_000):
        bell.rung.emit(number)
    assert heard == 20_000
    assert abs(sys.getrefcount(True) - before) < 100
