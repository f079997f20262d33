"""What belongs to no file in particular: nothing local is written down, and what is written down is true."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE))
PAGES = [ROOT / "README.md", ROOT / "packaging" / "README.md"]

RUNTIME = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
TOOLS = [Requirement(text) for group in PROJECT["dependency-groups"].values() for text in group]

# Written in pieces, so that this file is no exception to what it asks of all.
REGISTRY = re.compile(r"pypi\.[o]rg|python[h]osted|npm[j]s\.|deb\.[d]ebian")
LOCAL_PLACE = re.compile(r"/[w]ork/|/[r]oot/|/opt/(?:[w]heels|[p]ypi)|/home/[a-z]|/[U]sers/")


def tracked() -> list[Path]:
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file()]


def locked(name: str) -> dict[str, list[Requirement]]:
    """Return what a lock file pins; a package has several lines where its version depends on the Python."""
    found: dict[str, list[Requirement]] = {}
    for line in (ROOT / name).read_text("utf-8").splitlines():
        if re.match(r"[A-Za-z0-9]", line):
            requirement = Requirement(line.removesuffix("\\"))
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


@pytest.mark.parametrize("wrong", [REGISTRY, LOCAL_PLACE], ids=["registry", "local place"])
def test_no_file_names_a_registry_or_a_place_on_somebodys_machine(wrong: re.Pattern[str]) -> None:
    said = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content and (found := wrong.search(content.decode("utf-8"))):
            said.append((str(path.relative_to(ROOT)), found[0]))
    assert said == []


@pytest.mark.parametrize(
    ("lock", "asked"),
    [("requirements.lock", RUNTIME), ("requirements-dev.lock", RUNTIME + TOOLS)],
    ids=["runtime", "tools"],
)
def test_locks_are_in_step_with_the_project(lock: str, asked: list[Requirement]) -> None:
    pins = locked(lock)
    for requirement in asked:
        versions = [str(pin.specifier).removeprefix("==") for pin in pins[canonicalize_name(requirement.name)]]
        assert versions
        assert all(requirement.specifier.contains(version) for version in versions), requirement


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_give_every_package_a_hash_and_none_an_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=sha256:[0-9a-f]{64}\b)", text, re.MULTILINE)
    assert all("--hash=" in entry for entry in re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:])


def test_tools_stand_on_the_very_packages_that_run() -> None:
    tools = locked("requirements-dev.lock")
    assert {name: pins for name, pins in locked("requirements.lock").items() if tools[name] != pins} == {}


def test_every_package_imported_is_asked_for() -> None:
    providers = packages_distributions()
    imported = set()
    for path in ROOT.glob("kiosk/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    distributions = {
        canonicalize_name(name)
        for module in imported - sys.stdlib_module_names - {"kiosk"}
        for name in providers[module]
    }
    assert distributions - {canonicalize_name(requirement.name) for requirement in RUNTIME} == set()


def test_the_makefile_stays_one_page_and_tells_of_every_target() -> None:
    assert len(TARGETS) <= 12
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[0] for line in shown.splitlines()} == TARGETS


@pytest.mark.parametrize("page", PAGES, ids=["readme", "packaging"])
def test_pages_name_only_targets_that_exist(page: Path) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE))
    assert named <= TARGETS


@pytest.mark.parametrize("page", PAGES, ids=["readme", "packaging"])
def test_pages_name_only_files_that_exist(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
