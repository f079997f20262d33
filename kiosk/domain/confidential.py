"""What must not be told of a need outside the house: neither its name nor anything that gives it away."""

from __future__ import annotations

from kiosk.domain.triage import Need, Triage

CONFIDENTIAL = "confidentiel"
"""What is said instead."""

ALWAYS = frozenset({"E4", "G1", "G2", "G3"})
"""Confidential whatever the content says: distress, justice, papers refused, separation (product.md, the defaults)."""


def is_confidential(triage: Triage, need: str | None) -> bool:
    """Tell whether a need is: a sensitive one, and one that the content has lost, of which nobody knows."""
    if need is None:
        return False
    known = triage.needs.get(need)
    return known is None or known.sensitive or need in ALWAYS


def telling_structures(triage: Triage) -> frozenset[str]:
    """Return the structures that confidential needs alone lead to: to name one is to name the need."""
    by_secrecy: dict[bool, set[str]] = {True: set(), False: set()}
    for need in triage.needs.values():
        by_secrecy[is_confidential(triage, need.code)] |= _leads_to(need)
    return frozenset(by_secrecy[True] - by_secrecy[False])


def _leads_to(need: Need) -> set[str]:
    return {need.target, *need.fallbacks, *(rule.target for rule in need.rules if rule.target)}
