"""Paper needs an application object to draw with, but no window."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.fonts import files
from kiosk.ui.engine import register


@pytest.fixture(scope="session")
def ink(qapp: QGuiApplication) -> None:
    """Make Qt ready to draw slips."""
    register(files())
