"""What an installer gets: the wheel alone, away from the checkout, on a machine with no network."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def call(command: Sequence[str | Path], cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dist = tmp_path_factory.mktemp("dist")
    call([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", dist], ROOT)
    [built] = dist.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def kiosk(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the `kiosk` command of an environment that holds the wheel, and sees the dependencies already here."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home)
    python = home / "bin" / "python"
    # A folder named in a .pth file is searched, while its own .pth files, the checkout's among them, are not read.
    here = call([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], home).strip()
    Path(here, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    call(
        [sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", "--quiet", wheel], home
    )
    found = call([python, "-c", "import kiosk; print(kiosk.__file__)"], home)
    assert Path(found).is_relative_to(home)
    return home / "bin" / "kiosk"


def test_the_wheel_carries_all_the_kiosk_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = call(["git", "ls-files", "--cached", "--others", "--exclude-standard"], ROOT).splitlines()
    read = [name for name in tracked if name.startswith(("assets/", "migrations/"))]
    code = [name for name in tracked if name.startswith("kiosk/")]
    wordings = [name for name in tracked if name.endswith("/kiosk.po")]
    compiled = [name[:-2] + "mo" for name in wordings]
    assert read
    assert compiled
    assert {*code, *(f"kiosk/{name}" for name in [*read, *wordings, *compiled])} - names == set()


def test_an_installed_kiosk_checks_its_content(kiosk: Path, tmp_path: Path) -> None:
    call([kiosk, "check"], tmp_path)


def test_an_installed_kiosk_plays_a_visit_to_its_ticket(kiosk: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    call([kiosk, "rehearse", "ticket", "--out", pictures], tmp_path)
    assert list(pictures.rglob("*.png"))
