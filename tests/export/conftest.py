"""The house of the use cases' tests, and one kind of Qt application to a process."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.usecases.conftest import opened as opened


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication
