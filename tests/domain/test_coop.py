"""What La Coop takes (numiks.md §1.4)."""

import pytest

from kiosk.domain import coop, coop_labels
from kiosk.domain.coop import ADMINISTRATIVE, ADMINISTRATIVE_HELP, DIGITAL, Problem, problems, turned
from kiosk.domain.overrides import Closing

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


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (Closing(("email",), 20, "autonome", False), ()),
        (Closing((HELP, "logement"), 1439, "", True, "autre"), ()),
        (Closing((HELP,), 1), ()),
        (Closing((), 20), (Problem.NO_THEME,)),
        (Closing(("papiers",), 20, "guide"), (Problem.UNKNOWN_THEME, Problem.AUTONOMY)),
        (Closing(("logement",), 20), (Problem.ADMINISTRATIVE_ALONE,)),
        (Closing(("email",), 0), (Problem.MINUTES,)),
        (Closing(("email",), 1440), (Problem.MINUTES,)),
        (Closing(("email",), 20, "", True, "ailleurs"), (Problem.REDIRECTION,)),
        (Closing(("email",), 20, "", None, "autre"), (Problem.NOT_REDIRECTED,)),
    ],
)
def test_everything_that_la_coop_would_refuse_is_told(told: Closing, wrong: tuple[Problem, ...]) -> None:
    assert problems(told) == wrong


def test_every_code_has_la_coops_label() -> None:
    assert coop_labels.THEMES.keys() == {*DIGITAL, *ADMINISTRATIVE}
    assert coop_labels.AUTONOMIES.keys() == {*coop.AUTONOMIES}
    assert coop_labels.REDIRECTIONS.keys() == {*coop.REDIRECTIONS}
