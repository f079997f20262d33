"""Files that no coordinator would write on purpose, and some that editors write for them (E1, E4)."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from kiosk.toml.findings import Severity
from tests.content.packs import copy_with, load_pack, told

BOMBS = {
    "200 MB": "# " + "x" * 1_200_000,
    "a million keys": "".join(f"k{n} = 1\n" for n in range(60_000)),
    "a million inline keys": "a = {" + ", ".join(f"k{n} = 1" for n in range(50_000)) + "}",
    "lists in lists": "a = " + "[" * 100_000,
    "closed lists in lists": "a = " + "[" * 5_000 + "]" * 5_000,
    "tables in tables": "a = " + "{ b = " * 50_000,
    "a long title": f"[{'.'.join(['a'] * 100_000)}]\n",
    "a long title, many keys": f"[{'.'.join(['a'] * 20_000)}]\n" + "".join(f"k{n} = 1\n" for n in range(5_000)),
    "a long key": f"{'.'.join(['a'] * 100_000)} = 1\n",
    "an endless number": f"a = {'9' * 500_000}\n",
    "an endless text": f'a = "{"x" * 900_000}\n',
    "a million empty lines": "\n" * 1_000_000,
    "many tables": "".join(f"[t{n}]\nlabel = 1\n" for n in range(2_900)),
    "many unknown keys": "[A1]\n" + "".join(f"k{n} = 1\n" for n in range(5_900)),
    "many dates": "a = [" + "2026-01-01, " * 5_900 + "]",
    "escapes": 'a = "' + "\\" * 900_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_a_second_and_a_hundred_megabytes(tmp_path: Path, bomb: str) -> None:
    folder = copy_with(tmp_path / "pack")
    (folder / "needs.toml").write_text(BOMBS[bomb], encoding="utf-8")

    assert min(_seconds_to_refuse(folder) for _ in range(2)) < 1
    tracemalloc.start()
    findings = load_pack((folder,)).findings
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 100_000_000
    assert all(finding.line >= 1 for finding in findings)


def _seconds_to_refuse(folder: Path) -> float:
    before = time.process_time()
    loaded = load_pack((folder,))
    assert loaded.pack is None
    assert loaded.findings
    return time.process_time() - before


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack")
    with (folder / "needs.toml").open("r+b") as file:
        file.truncate(200_000_000)

    before = time.perf_counter()
    loaded = load_pack((folder,))

    assert time.perf_counter() - before < 1
    assert told(loaded, Severity.ERROR, "200000000 octets")


@pytest.mark.parametrize("target", ["needs.toml", "/etc/hostname", "nowhere"])
def test_links_are_refused(tmp_path: Path, target: str) -> None:
    folder = copy_with(tmp_path / "pack")
    (folder / "places.toml").unlink()
    (folder / "places.toml").symlink_to(target)

    loaded = load_pack((folder,))

    assert [Path(f.file).name for f in told(loaded, Severity.ERROR, "est un lien")] == ["places.toml"]
    assert loaded.pack is None


def test_pipes_and_folders_are_refused_without_waiting(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack")
    for name in ("places.toml", "documents.toml"):
        (folder / name).unlink()
    os.mkfifo(folder / "places.toml")
    (folder / "documents.toml").mkdir()

    loaded = load_pack((folder,))

    assert len(told(loaded, Severity.ERROR, "fichier ordinaire")) == 2


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack")
    (folder / "needs.toml").unlink()

    (finding,) = told(load_pack((folder,)), Severity.ERROR, "manque")

    assert finding.file == str(folder / "needs.toml")


@pytest.mark.parametrize("change", ["bom", "crlf", "tabs", "no final line feed"])
def test_what_editors_add_changes_nothing(tmp_path: Path, change: str) -> None:
    folder = copy_with(tmp_path / "pack")
    for path in folder.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        data = {
            "bom": "\ufeff" + text,
            "crlf": text.replace("\n", "\r\n"),
            "tabs": text.replace(" = ", "\t=\t"),
            "no final line feed": text.rstrip("\n"),
        }[change]
        path.write_bytes(data.encode())

    assert load_pack((folder,)).pack is not None


def test_lines_and_columns_hold_in_a_file_from_windows(tmp_path: Path) -> None:
    folder = copy_with(tmp_path / "pack", ("needs.toml", "minutes = 75", "minutes = 0"))
    plain = told(load_pack((folder,)), Severity.ERROR, "hors limites")
    path = folder / "needs.toml"
    path.write_bytes(("\ufeff" + path.read_text(encoding="utf-8")).replace("\n", "\r\n").encode())

    assert told(load_pack((folder,)), Severity.ERROR, "hors limites") == plain


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_another_encoding_is_located(tmp_path: Path, encoding: str) -> None:
    folder = copy_with(tmp_path / "pack")
    path = folder / "documents.toml"
    lines = path.read_text(encoding="utf-8").replace("’", "'").splitlines()
    first = next(number for number, line in enumerate(lines, start=1) if not line.isascii())
    path.write_bytes("\n".join(lines).encode(encoding, errors="replace"))

    (finding,) = told(load_pack((folder,)), Severity.ERROR, "UTF-8")

    assert finding.line == (1 if encoding == "utf-16" else first)


def test_a_column_counts_characters_and_not_bytes(tmp_path: Path) -> None:
    change = ("questions.toml", '{ label = "Une lettre", pictogram = "need_letter",', '{ label = "Éèà", pictogram = 3,')

    (finding,) = told(load_pack((copy_with(tmp_path / "pack", change),)), Severity.ERROR, "un nombre entier")

    assert finding.column == 'letter = { label = "Éèà", '.index("letter") + len('letter = { label = "Éèà", ') + 1
