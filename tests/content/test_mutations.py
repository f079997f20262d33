"""Mutation fuzz of the shipped files: never a traceback, always a place (E1)."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from kiosk.content.reading import FILES
from kiosk.toml.findings import Severity
from tests.content.packs import SHIPPED, load_pack

ROUNDS = 300
LONG_ROUNDS = 50_000

NASTY = (
    *("[", "]", "[[", "{", "}", '"', "'", '"""', "=", ".", ",", "#", "\\", "\n", "\r", "\t", "\0", "\ufeff", "\u202e"),
    *(
        "é",
        "💧",
        "true",
        "0",
        "-1",
        "1e999",
        "nan",
        "2026-02-30",
        "24:00",
        "{}",
        "[]",
        "[{}]",
        '""',
        "1979-05-27T07:32:00Z",
    ),
    *('"\\u0000"', "A1 = 1\n", "[A1]\n", "[root]\n", "x.y.z = 1\n", "9" * 5_000, "[" * 400),
)
TOKEN = re.compile(r'"[^"\n]*"|[\w.:-]+|[=\[\]{},#]')


@pytest.mark.parametrize("seed", range(6))
def test_a_mutant_is_never_a_traceback_and_always_has_a_place(tmp_path: Path, seed: int) -> None:
    _fuzz(tmp_path / "pack", seed, ROUNDS // 6)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 120))
def test_many_mutants_are_never_a_traceback_and_always_have_a_place(tmp_path: Path, seed: int) -> None:
    _fuzz(tmp_path / "pack", seed, LONG_ROUNDS // 20)


def _fuzz(folder: Path, seed: int, rounds: int) -> None:
    chance = random.Random(seed)
    shutil.copytree(SHIPPED, folder)
    refused = 0
    for _ in range(rounds):
        name = chance.choice(FILES)
        path = folder / name
        sound = path.read_bytes()
        data = _mutant(sound, chance)
        path.write_bytes(data)
        loaded = load_pack((folder,))
        errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
        assert (loaded.pack is None) is bool(errors), data
        refused += bool(errors)
        for finding in loaded.findings:
            lines = Path(finding.file).read_bytes().decode("utf-8-sig", errors="replace").split("\n")
            assert 1 <= finding.line <= len(lines), (str(finding), data)
            assert 1 <= finding.column <= len(lines[finding.line - 1]) + 2, (str(finding), data)
            assert finding.problem
            assert finding.remedy
        path.write_bytes(sound)
    assert refused > rounds // 2


def _mutant(sound: bytes, chance: random.Random) -> bytes:
    """Change something that is not a comment, once to three times."""
    data = sound
    for _ in range(chance.randint(1, 3)):
        match chance.randrange(5):
            case 0:
                at = _place(data, chance)
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randint(0, 1) :]
            case 1:
                at = _place(data, chance)
                data = data[:at] + data[at + chance.randint(1, 40) :]
            case 2:
                at = _place(data, chance)
                data = data[:at] + chance.choice(NASTY).encode() + data[at:]
            case 3:
                lines = data.split(b"\n")
                source, target = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[target : target + chance.randint(0, 1)] = [lines[source]]
                data = b"\n".join(lines)
            case _:
                data = _with_token_replaced(data, chance)
    return data


def _place(data: bytes, chance: random.Random) -> int:
    """Return a place after the explanation that heads the file."""
    return chance.randint(min(len(data), data.find(b"\n\n") + 2), len(data))


def _with_token_replaced(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    tokens = list(TOKEN.finditer(text))
    if not tokens:
        return data
    old, new = chance.choice(tokens), chance.choice(tokens)
    word = chance.choice([new[0], *NASTY])
    return (text[: old.start()] + word + text[old.end() :]).encode()
