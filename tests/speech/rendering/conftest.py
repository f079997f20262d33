"""Programs that stand in for the engines and the encoder: what is heard is a tone, longer for a longer text."""

import sys
from pathlib import Path

import pytest

ENGINE = """
import math, struct, sys, wave
text = sys.stdin.read() or sys.argv[-1]
if "muet" in text:
    sys.exit("no voice for that")
target = [a.partition("=")[2] for a in sys.argv if a.startswith("--wave=")] or [sys.argv[sys.argv.index("-w") + 1]]
with wave.open(target[0], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(16000)
    for n in range(1600 * len(text)):
        file.writeframesraw(struct.pack("<h", round(9000 * math.sin(n / 10))))
"""
ENCODER = "import shutil, sys; shutil.copy(sys.argv[-2], sys.argv[-1])"


class Programs:
    """A PATH of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def install(self, *names: str) -> None:
        """Put programs there."""
        for name in names:
            program = self._folder / name
            program.write_text(f"#!{sys.executable}\n{ENCODER if name == 'opusenc' else ENGINE}")
            program.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Return the programs of a system that has none yet."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return Programs(folder)
