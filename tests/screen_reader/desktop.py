"""A screen of its own, a session's bus, and the accessibility bus that Debian's at-spi2-core starts on it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

PROGRAMS = ("Xvfb", "dbus-daemon")
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
SCREEN = "1080x1920x24"

_BUS = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
_STATUS = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Status")


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a window needs to be seen (`environment`), and where whoever reads screens listens (`bus`)."""

    environment: dict[str, str]
    bus: str


def missing() -> list[str]:
    """Return what this machine lacks; packaging/install-system.sh installs it for `make test`."""
    programs = [program for program in PROGRAMS if shutil.which(program) is None]
    return [*programs, *([] if SERVICE.exists() else ["at-spi2-core"])]


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Give a desktop with a reader of screens on it, gone afterwards. `folder` is empty, and its path is short."""
    folder.chmod(0o700)
    environment = dict(os.environ, HOME=str(folder), XDG_RUNTIME_DIR=str(folder))
    with ExitStack() as left:
        display, told = os.pipe()
        screen = ["Xvfb", "-displayfd", str(told), "-screen", "0", SCREEN, "-nolisten", "tcp"]
        left.enter_context(_running(screen, environment, told))
        environment["DISPLAY"] = f":{_line(display)}"
        heard, address = os.pipe()
        session = ["dbus-daemon", "--session", "--nofork", f"--print-address={address}"]
        left.enter_context(_running(session, environment, address))
        environment["DBUS_SESSION_BUS_ADDRESS"] = _line(heard)
        environment.update(QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
        with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            bus = connection.send_and_get_reply(new_method_call(_BUS, "GetAddress")).body[0]
            # What a reader of screens says when it starts: whoever shows a window may now describe it.
            answer = connection.send_and_get_reply(Properties(_STATUS).set("IsEnabled", "b", True))
            assert answer.header.message_type is MessageType.method_return
            yield Desktop(environment, bus)


@contextmanager
def _running(command: list[str], environment: dict[str, str], told: int) -> Iterator[None]:
    """Run a program that writes where it is to the descriptor `told`, with whatever it starts in turn."""
    process = subprocess.Popen(
        command, env=environment, pass_fds=[told], stderr=subprocess.DEVNULL, start_new_session=True
    )
    os.close(told)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _line(descriptor: int) -> str:
    with os.fdopen(descriptor) as lines:
        line = lines.readline().strip()
    assert line, "the program has ended before it said where it is"
    return line
