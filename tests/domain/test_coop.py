"""La Coop's rule on themes."""

import pytest

from kiosk.domain.coop import ADMINISTRATIVE, ADMINISTRATIVE_HELP, DIGITAL, turned

HELP = ADMINISTRATIVE_HELP


@pytest.mark.parametrize(
    ("before", "theme", "after"),
    [
        (set(), "email", {"email"}),
        ({"email"}, "email", set()),
        (set(), "logement", {"logement", HELP}),
        ({"logement", HELP}, "logement", {HELP}),
        ({"logement", "justice", "email", HELP}, HELP, {"email"}),
        ({"email"}, HELP, {"email", HELP}),
    ],
)
def test_an_administrative_theme_goes_with_the_help(before: set[str], theme: str, after: set[str]) -> None:
    assert turned(frozenset(before), theme) == after


def test_there_are_thirty_themes() -> None:
    assert len({*ADMINISTRATIVE, *DIGITAL}) == 30
