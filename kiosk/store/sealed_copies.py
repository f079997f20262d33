"""Copies that leave the machine, encrypted: a ZIP with AES-256 that 7-Zip opens too, with a password nobody guesses."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pyzipper

from kiosk.store.backups import sync_folder
from kiosk.store.trouble import StoreTrouble

SUFFIX = ".zip"

LEAST_PASSWORD = 16
"""Characters: sixteen digits alone are 53 bits, beyond the 50 that the CNIL asks for (délibération 2022-100)."""

_INSIDE = "kiosk.sqlite3"
_PIECE = 1 << 20


class WrongPassword(StoreTrouble):
    """The password does not open the copy."""


def seal(copy: Path, target: Path, password: str) -> None:
    """Write a copy of the store, encrypted, and read it again; what carries the name `target` is whole and checked.

    Raises StoreTrouble when the password is short or the disk refuses.
    """
    if len(password) < LEAST_PASSWORD:
        raise StoreTrouble(f"Le mot de passe est trop court : il faut au moins {LEAST_PASSWORD} caractères.")
    partial = target.with_suffix(".partial")
    try:
        with partial.open("wb") as file:
            with pyzipper.AESZipFile(file, "w", pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
                archive.setpassword(password.encode())
                archive.write(copy, _INSIDE)
            file.flush()
            os.fsync(file.fileno())
        with copy.open("rb") as file:
            written = sha256()
            while piece := file.read(_PIECE):
                written.update(piece)
        if _read(partial, None, password) != written.hexdigest():
            raise StoreTrouble(f"La copie {target} a été mal écrite : prenez un autre support.")
        partial.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StoreTrouble(f"La copie {target} n’a pas pu être écrite ({error.strerror}).") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def is_sealed(file: Path) -> bool:
    """Tell whether a file is such a copy, and so asks for a password."""
    return bool(pyzipper.is_zipfile(file))


def unseal(sealed: Path, target: Path, password: str) -> None:
    """Write what an encrypted copy holds to `target`. Raises WrongPassword, or StoreTrouble when it is damaged."""
    _read(sealed, target, password)


def _read(sealed: Path, target: Path | None, password: str) -> str:
    """Return the SHA-256 of what is in an encrypted copy, and write it to `target` where there is one."""
    found = sha256()
    try:
        with pyzipper.AESZipFile(sealed) as archive, (target or Path(os.devnull)).open("wb") as plain:
            archive.setpassword(password.encode())
            with archive.open(_INSIDE) as file:
                while piece := file.read(_PIECE):
                    found.update(piece)
                    plain.write(piece)
            plain.flush()
            if target is not None:
                os.fsync(plain.fileno())
    except RuntimeError as error:
        raise WrongPassword(f"Ce mot de passe n’ouvre pas la copie {sealed}.") from error
    except (pyzipper.BadZipFile, KeyError, ValueError, zlib.error, EOFError) as error:
        raise StoreTrouble(f"La copie {sealed} est abîmée, ou n’est pas une copie de la borne.") from error
    return found.hexdigest()
