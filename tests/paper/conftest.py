"""Paper needs an application object to draw with, but no window."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paper.raster import register_fonts


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def ink(qapp: QGuiApplication) -> None:
    """Make Qt ready to draw slips."""
    register_fonts()
