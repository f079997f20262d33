"""The rules of the house that a machine can hold: which way imports point, and what no file may say."""

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.glob("kiosk/**/*.py"))}
SQL = {name: tree for name, tree in CODE.items() if name.startswith("kiosk/store/")} | {
    str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.glob("migrations/**/*.py"))
}
QML = sorted(ROOT.glob("kiosk/ui/qml/**/*.qml"))

CLOCKS = {"kiosk/devices/clock.py"}
WALL_CLOCK = re.compile(
    r"(^|\.)((datetime|date)\.(now|today|utcnow)|time\.(time|time_ns|localtime|gmtime|ctime|strftime|asctime))$"
)
WAYS_OUT = {"QtWidgets", "QtWebEngineQuick", "QFileDialog", "QDesktopServices", "webbrowser"}
QML_WAYS_OUT = re.compile(r"\b(openUrlExternally|QtQuick\.Dialogs|QtWebEngine|Qt\.labs|XMLHttpRequest|WebSocket)\b")
QML_MARKUP = re.compile(r"\bText(Edit|Area)?\.(RichText|StyledText|MarkdownText|AutoText)\b")


def attributes() -> Iterator[tuple[str, ast.Attribute]]:
    """Yield every `something.name` of the program, with where it stands."""
    for name, tree in CODE.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                yield f"{name}:{node.lineno}", node


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield every module and name that a module imports, dotted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_point_one_way() -> None:
    lint_imports = Path(sysconfig.get_path("scripts"), "lint-imports")
    done = subprocess.run(
        [lint_imports, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", [name for name in CODE if name.startswith("kiosk/domain/")])
def test_the_domain_stands_on_the_standard_library_alone(name: str) -> None:
    own = {module for module in imported(CODE[name]) if module.startswith("kiosk.domain")}
    assert {module.partition(".")[0] for module in set(imported(CODE[name])) - own} <= sys.stdlib_module_names


def test_the_time_is_an_argument_b6() -> None:
    read = [(place, ast.unparse(node)) for place, node in attributes() if WALL_CLOCK.search(ast.unparse(node))]
    assert [(place, what) for place, what in read if place.partition(":")[0] not in CLOCKS] == []


def test_the_wall_clock_is_not_imported_by_name_b6() -> None:
    assert [(name, found) for name, tree in CODE.items() for found in imported(tree) if WALL_CLOCK.search(found)] == []


def test_a_kiosk_that_is_silent_does_not_load_qt_multimedia() -> None:
    loads = "import sys, kiosk.commands.visitor, kiosk.ui.announcer; print('PySide6.QtMultimedia' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_values_reach_sql_as_parameters_h4() -> None:
    composed = [
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, tree in SQL.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "text"
        if not all(isinstance(argument, ast.Constant) for argument in node.args)
    ]
    assert composed == []


def test_qml_gets_its_data_by_required_properties() -> None:
    assert [place for place, node in attributes() if node.attr in ("setContextProperty", "setContextObject")] == []


def test_a_property_tells_of_its_changes_by_a_signal_of_its_own_class() -> None:
    """PySide6 resolves no other: the binding is then never read again, or reads past the end of the meta-object."""
    foreign = [
        f"{name}:{keyword.value.lineno}: {ast.unparse(keyword.value)}"
        for name, tree in CODE.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Property"
        for keyword in node.keywords
        if keyword.arg == "notify" and not isinstance(keyword.value, ast.Name)
    ]
    assert foreign == []


def test_no_code_opens_a_way_out_of_the_kiosk_g5() -> None:
    assert [
        (name, found) for name, tree in CODE.items() for found in imported(tree) if WAYS_OUT & set(found.split("."))
    ] == []


@pytest.mark.parametrize("path", QML, ids=lambda path: path.name)
def test_no_screen_opens_a_way_out_of_the_kiosk_nor_reads_markup_g5_h2(path: Path) -> None:
    source = path.read_text("utf-8")
    assert QML_WAYS_OUT.search(source) is None
    assert QML_MARKUP.search(source) is None
