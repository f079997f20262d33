"""Passwords of encrypted copies, from a file: on the command line everybody on the machine could read them."""

from __future__ import annotations

from pathlib import Path

from kiosk.commands.parsing import Refused

_LONGEST = 1024


def password_in(file: Path) -> str:
    """Return the first line of a file. Refuses one that cannot be read or says nothing."""
    try:
        with file.open(encoding="utf-8") as lines:
            password = lines.readline(_LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} : le mot de passe ne peut pas être lu.") from error
    if not password:
        raise Refused(f"{file} : il n’y a pas de mot de passe sur la première ligne.")
    return password
