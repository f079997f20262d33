"""A scanner that types, and everything else that types."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain import code
from kiosk.ui.scanner import ScannerFilter


class Scanned:
    """What a scanner filter has understood."""

    def __init__(self) -> None:
        self.codes: list[str] = []
        self.filter = ScannerFilter(self.codes.append)
        self.window = QObject()

    def type(self, text: str, *, enter: bool = True) -> list[bool]:
        """Type a text; return which keys were taken."""
        taken = [self._press(0, character) for character in text]
        return [*taken, self._press(Qt.Key.Key_Return.value, "\r")] if enter else taken

    def _press(self, key: int, text: str) -> bool:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        return self.filter.eventFilter(self.window, event)


@pytest.fixture
def scanned() -> Scanned:
    return Scanned()


def test_one_of_our_codes_is_understood(scanned: Scanned) -> None:
    drawn = code.draw(Random(3))
    assert all(scanned.type(code.payload(drawn)))
    assert scanned.codes == [drawn]


def test_keys_of_somebody_who_works_by_keyboard_pass(scanned: Scanned) -> None:
    assert not any(scanned.type(" 123 abc"))
    assert scanned.codes == []


@pytest.mark.parametrize(
    "hostile",
    [
        "K1:0000000000:01",
        "https://example.org/",
        "K1:",
        "K" * 100_000,
        "K1:../../etc/passwd:00",
        "k1:abc",
        "K1:\x03\x0f",
    ],
)
def test_h5_h6_h7_anything_else_is_nothing(scanned: Scanned, hostile: str) -> None:
    scanned.type(hostile)
    assert scanned.codes == []


@given(st.text(max_size=80))
def test_h6_no_text_is_ever_taken_for_a_code_it_does_not_hold(text: str) -> None:
    scanned = Scanned()
    scanned.type(text)
    assert [code.payload(found) for found in scanned.codes] in ([], [text[text.find("K") :]])


def test_a_second_scan_does_not_remember_the_first(scanned: Scanned) -> None:
    drawn = code.draw(Random(4))
    scanned.type("K1:GARBAGE")
    scanned.type(code.payload(drawn))
    assert scanned.codes == [drawn]
