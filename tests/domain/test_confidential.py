"""What must not be told of a need."""

from __future__ import annotations

import pytest

from kiosk.domain.confidential import is_confidential, telling_structures
from kiosk.domain.triage import Need, OutcomeKind, Rule, Triage


def need(code: str, *, target: str = "NUMIKS", sensitive: bool = False, **rest: object) -> Need:
    return Need(code, code, "x", OutcomeKind.TICKET, "accueil", 10, target=target, sensitive=sensitive, **rest)  # type: ignore[arg-type]


TRIAGE = Triage(
    {},
    {
        one.code: one
        for one in (
            need("A1"),
            need("C5", target="CCAS", sensitive=True),
            need("B1", target="CCAS"),
            need("G1", target="PERM:droit", fallbacks=("PERM:CIDFF",)),
            need("C9", sensitive=True, rules=(Rule(target="PERM:nuit"),)),
        )
    },
)


@pytest.mark.parametrize(
    ("code", "hidden"),
    [(None, False), ("A1", False), ("C5", True), ("G1", True), ("E4", True), ("lost", True)],
)
def test_sensitive_unknown_and_always_confidential_needs_are(code: str | None, hidden: bool) -> None:
    assert is_confidential(TRIAGE, code) is hidden


def test_a_structure_that_only_confidential_needs_lead_to_gives_them_away() -> None:
    assert telling_structures(TRIAGE) == {"PERM:droit", "PERM:CIDFF", "PERM:nuit"}
