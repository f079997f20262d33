"""What packaging/accessibility.md claims is shown by tests that exist; no clause of a closed product is left out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STATEMENT = (ROOT / "packaging" / "accessibility.md").read_text(encoding="utf-8")

NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", STATEMENT)))

CLAUSES = """
    5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11 5.1.3.12 5.1.3.13 5.1.3.14
    5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.2 5.3 5.5.2 5.7 5.8 5.9 8.1.2 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6 8.5
    11.1.4.3 11.1.4.11 11.2.2.1 11.5.1 11.7 12.1.1 12.2
""".split()
"""Those that a kiosk without attached aids must meet."""


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def rows() -> list[list[str]]:
    """Return the cells of every row of every table, the heads left out."""
    lines = [line for line in STATEMENT.splitlines() if line.startswith("| ") and not line.startswith("| clause")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_clause_has_a_row() -> None:
    told = {clause for row in rows() for clause in row[0].split(", ")}
    assert set(CLAUSES) <= told


def test_a_row_is_shown_by_a_test_or_decided_elsewhere_or_is_this_page() -> None:
    without = [row[0] for row in rows() if not row[3] and "decides" not in row[2] and "this page" not in row[2]]
    assert NAMED
    assert not without
