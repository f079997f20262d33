"""The house of the use cases' tests."""

from tests.usecases.conftest import opened as opened
