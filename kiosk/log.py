"""The technical log, and what happens when something unexpected does.

A record is one line of JSON. What a visitor answered has no way in: of an exception only its type, its error name and
where it was raised are kept, since its message and its values may quote somebody.
"""

from __future__ import annotations

import contextlib
import errno
import faulthandler
import json
import logging
import os
import resource
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

NAME = "kiosk.log"
"""What the visitor's kiosk writes; every other window has a log of its own, since none may rotate another's."""
SIZE = 1_000_000
"""Bytes one file may hold."""
OLDER = 5
"""Full files kept beside the one being written."""
LONGEST = 2_000
"""Characters of a message that are kept."""
DEEPEST = 8
"""Causes of an error that are kept."""
QT = "kiosk.qt"
"""Where Qt's own messages come from."""

_logger = logging.getLogger("kiosk")


class _JsonLines(logging.Formatter):
    """A record as one line of ASCII: whatever it quotes, it starts no line and holds no control character."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": record.getMessage()[:LONGEST],
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = list(islice(_chain(record.exc_info[1]), DEEPEST))
        return json.dumps(line)


class _NoEcho(logging.Filter):
    """Lets what Qt says through once in a row: of a sound server that has gone, it tells fifty times a second."""

    def __init__(self) -> None:
        super().__init__()
        self._last = ""

    def filter(self, record: logging.LogRecord) -> bool:
        message, last = record.getMessage(), self._last
        self._last = message
        return record.name != QT or message != last


class _Quiet(RotatingFileHandler):
    """A log that cannot be written is no reason to stop, nor to print what could not be written."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        pass


def install(folder: Path, on_crash: Callable[[], None], name: str = NAME) -> None:
    """Write the log `name` in `folder`, keep this process's files to their owner, and meet what nobody caught.

    `on_crash` is called after an uncaught exception is logged, on the thread that raised it: it forgets the visit and
    shows the calm screen. A developer at a terminal sees the traceback too.
    """
    os.umask(0o077)
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    handler = _Quiet(folder / name, maxBytes=SIZE, backupCount=OLDER, encoding="ascii", delay=True)
    handler.setFormatter(_JsonLines())
    handler.addFilter(_NoEcho())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _logger.setLevel(logging.INFO)
    _leave_no_memory_behind()
    _meet_the_uncaught(on_crash)


def forget(folder: Path, before: datetime) -> None:
    """Take the lines written before a moment out of every log, in place: whoever writes it goes on at its end."""
    for path in folder.glob("*.log*"):
        with contextlib.suppress(OSError), path.open("r+b") as file:
            lines = file.readlines()
            kept = [line for line in lines if not _is_older(line, before)]
            if len(kept) < len(lines):
                file.seek(0)
                file.writelines(kept)
                file.truncate()


def _is_older(line: bytes, before: datetime) -> bool:
    """Tell whether a line was written before a moment; one that does not say when cannot stay either."""
    try:
        return datetime.fromisoformat(json.loads(line)["at"]) < before
    except (ValueError, KeyError, TypeError):
        return True


def _leave_no_memory_behind() -> None:
    """Neither a core file nor a dump may keep what was on the screen (fault J3)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.disable()


def _meet_the_uncaught(on_crash: Callable[[], None]) -> None:
    def meet(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        _logger.critical("uncaught", exc_info=(kind, error, trace))
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, error, trace)
        try:
            on_crash()
        except Exception:
            _logger.critical("uncaught while meeting the uncaught", exc_info=True)

    def meet_in_a_thread(args: threading.ExceptHookArgs) -> None:
        if not issubclass(args.exc_type, SystemExit):
            meet(args.exc_type, args.exc_value, args.exc_traceback)

    def meet_in_a_finaliser(args: sys.UnraisableHookArgs) -> None:
        _logger.error("unraisable", exc_info=args.exc_value)

    sys.excepthook = meet
    threading.excepthook = meet_in_a_thread
    sys.unraisablehook = meet_in_a_finaliser


def _chain(error: BaseException | None) -> Iterator[dict[str, object]]:
    """Yield an error and what caused it, outermost first, without a word of what they say."""
    while error is not None:
        described: dict[str, object] = {"type": type(error).__qualname__, "at": list(_places(error))}
        if code := _code(error):
            described["code"] = code
        yield described
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _code(error: BaseException) -> str | None:
    """Name the error as the system or SQLite does, such as ENOSPC or SQLITE_BUSY."""
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno, str(error.errno))
    return getattr(error, "sqlite_errorname", None)


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
