"""The log and the last-resort handler, each run in a process of its own since they belong to a whole process."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

from kiosk import log

CANARY = "Fatima Benali 06 12 34 56 78"


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    prelude = f"""
        import logging, os, sys, threading
        from pathlib import Path
        from kiosk import log
        canary = {CANARY!r}
        folder = Path({str(folder)!r})
        log.install(folder, on_crash=lambda: print("calm"))
        logger = logging.getLogger("kiosk.test")
    """
    source = textwrap.dedent(prelude) + textwrap.dedent(script)
    return subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False, timeout=60)


def records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / log.NAME).read_text(encoding="ascii").splitlines()]


def test_a_record_is_one_line_of_json_whatever_it_quotes_h10(tmp_path: Path) -> None:
    hostile = "\n{}\r\x1b[31m\x00\u202e\u2028\ud800 é"
    run(tmp_path, f"logger.info('printer %s', {hostile!r})")
    [record] = records(tmp_path)
    assert record["message"] == f"printer {hostile}"
    assert record["level"] == "info"
    assert record["from"] == "kiosk.test"
    assert str(record["at"]).endswith("+00:00")
    assert all(32 <= byte < 127 for byte in (tmp_path / log.NAME).read_bytes().removesuffix(b"\n"))


def test_an_uncaught_exception_is_logged_without_a_word_of_what_it_says_j3_j4(tmp_path: Path) -> None:
    script = """
        def answer(said):
            try:
                int(said)
            except ValueError as error:
                raise RuntimeError(said) from error
        answer(canary)
    """
    done = run(tmp_path, script)
    assert done.stdout == "calm\n"
    [record] = records(tmp_path)
    errors = record["error"]
    assert [error["type"] for error in errors] == ["RuntimeError", "ValueError"]
    assert errors[0]["at"][-1].endswith(" answer")
    assert CANARY not in done.stderr
    assert CANARY not in (tmp_path / log.NAME).read_text(encoding="ascii")


def test_an_exception_in_a_thread_meets_the_same_handler(tmp_path: Path) -> None:
    script = """
        def fail():
            raise OSError(28, canary)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    """
    assert run(tmp_path, script).stdout == "calm\n"
    [record] = records(tmp_path)
    assert record["error"][0]["code"] == "ENOSPC"


def test_sqlite_errors_keep_their_name(tmp_path: Path) -> None:
    run(tmp_path, "import sqlite3; sqlite3.connect(':memory:').execute('SELECT * FROM nowhere')")
    [record] = records(tmp_path)
    assert record["error"][0]["code"] == "SQLITE_ERROR"


def test_a_finaliser_that_fails_is_only_logged(tmp_path: Path) -> None:
    script = """
        class Frail:
            def __del__(self):
                raise RuntimeError(canary)
        Frail()
    """
    done = run(tmp_path, script)
    assert (done.stdout, done.stderr) == ("", "")
    assert [record["message"] for record in records(tmp_path)] == ["unraisable"]


def test_a_handler_that_fails_is_logged_and_ends_there(tmp_path: Path) -> None:
    script = """
        log.install(folder, on_crash=lambda: 1 / 0)
        raise RuntimeError(canary)
    """
    run(tmp_path, script)
    assert [record["message"] for record in records(tmp_path)] == ["uncaught", "uncaught while meeting the uncaught"]


def test_ctrl_c_stops_the_program_and_is_no_crash(tmp_path: Path) -> None:
    assert run(tmp_path, "raise KeyboardInterrupt").stdout == ""
    assert not (tmp_path / log.NAME).exists()


def test_a_flood_stays_within_its_size_and_count_a20(tmp_path: Path) -> None:
    script = """
        log.SIZE = 10_000
        log.install(folder, on_crash=print)
        for n in range(20_000):
            logger.info("event %d %s", n, "x" * 5_000 if n % 1_000 == 0 else "")
        os.kill(os.getpid(), 9)
    """
    assert run(tmp_path, script).returncode == -9
    files = sorted(tmp_path.iterdir())
    assert len(files) == log.OLDER + 1
    assert all(file.stat().st_size <= 10_000 for file in files)
    assert str(records(tmp_path)[-1]["message"]).startswith("event 19999")


def test_a_log_that_cannot_be_written_stops_nothing_a10(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    done = run(tmp_path / "logs", "logger.info('lost'); print('goes on')")
    assert (done.stdout, done.stderr) == ("goes on\n", "")


def test_files_belong_to_their_owner_alone_and_no_core_is_left_j3(tmp_path: Path) -> None:
    script = """
        import faulthandler, resource
        logger.info("hello")
        print(resource.getrlimit(resource.RLIMIT_CORE), faulthandler.is_enabled())
    """
    assert run(tmp_path / "logs", script).stdout == "(0, 0) False\n"
    assert (tmp_path / "logs").stat().st_mode & 0o077 == 0
    assert (tmp_path / "logs" / log.NAME).stat().st_mode & 0o077 == 0


def test_what_qt_repeats_is_written_once_and_what_we_say_each_time(tmp_path: Path) -> None:
    script = """
        for name, message in (("kiosk.qt", "gone"), ("kiosk.qt", "gone"), ("kiosk.qt", "back"), ("kiosk.qt", "gone")):
            logging.getLogger(name).warning(message)
        logger.warning("twice")
        logger.warning("twice")
    """
    run(tmp_path, script)
    assert [record["message"] for record in records(tmp_path)] == ["gone", "back", "gone", "twice", "twice"]
