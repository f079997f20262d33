"""The colours hold the contrasts of accessibility.md §1.4, computed from the theme itself; large text is large."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan, degrees

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.fonts import files
from kiosk.ui.engine import QML, register

TEXT = [
    ("ink", "paper"), ("ink", "card"), ("ink", "sand"), ("ink", "mint"), ("ink", "pressedFace"), ("softInk", "paper"),
    ("softInk", "card"), ("softInk", "sand"), ("mintInk", "mint"), ("greenInk", "green"), ("greenInk", "greenEdge"),
    ("yellowInk", "yellow"), ("redInk", "red"), ("chosenInk", "chosenLine"),
]  # fmt: skip
EDGES = [("line", "paper"), ("line", "card"), ("line", "sand"), ("chosenLine", "paper"), ("absent", "sand")]


@pytest.fixture(scope="module")
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    register(files())
    engine = QQmlEngine(qapp)
    component = QQmlComponent(engine)
    component.setData(
        b"import QtQuick\nQtObject { property QtObject theme: Theme }", QUrl.fromLocalFile(str(QML / "Look.qml"))
    )
    holder = component.create()
    found = holder.property("theme")
    # Until the test is over, the engine and the holder must live.
    yield found  # noqa: PT022


READ_FROM = 590
"""Millimetres between an eye and the glass."""


def test_the_smallest_letters_subtend_seven_tenths_of_a_degree(theme: QObject) -> None:
    theme.setProperty("textSize", 0)
    font = QFont("Noto Sans")
    font.setPixelSize(1000)
    capital = QFontMetricsF(font).capHeight() / 1000 * theme.property("controlType") / theme.property("millimetre")
    assert degrees(atan(capital / READ_FROM)) >= 0.7


def luminance(colour: QColor) -> float:
    """Return WCAG's relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("high", [False, True], ids=["colours", "contrast"])
def test_g11_words_reach_seven_to_one_and_edges_three_to_one(theme: QObject, high: bool) -> None:
    theme.setProperty("contrast", high)
    low = {
        (front, back): round(contrast(theme.property(front), theme.property(back)), 2)
        for pairs, least in ((TEXT, 7.0), (EDGES, 3.0))
        for front, back in pairs
        if contrast(theme.property(front), theme.property(back)) < least
    }
    assert not low


def test_the_largest_text_is_twice_the_smallest_and_nothing_is_smaller(theme: QObject) -> None:
    theme.setProperty("textSize", 0)
    normal = theme.property("controlType")
    theme.setProperty("textSize", 2)
    kinds = (
        "controlType",
        "secondType",
        "otherType",
        "textType",
        "choiceType",
        "besideType",
        "questionType",
        "waitType",
    )
    assert all(theme.property(kind) >= 2 * normal for kind in kinds)
