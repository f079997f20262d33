"""The house of the use cases' tests."""

from __future__ import annotations

from tests.usecases.conftest import opened as opened
