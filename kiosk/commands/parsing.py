"""How a command is described, and how it says no."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn

BAD_INPUT = 2
"""Exit code for a wrong option or a file that cannot be used."""

_COMPLAINTS = (
    (r"unrecognized arguments: (.+)", "Option inconnue : {0}."),
    (r"argument (.+?): invalid choice: '?([^']*)'? \(choose from (.+)\)", "« {1} » n’est pas un choix possible ({2})."),
    (r"argument (.+?): expected (?:one|at least one) argument", "Il manque une valeur après {0}."),
    (r"argument (.+?): ignored explicit argument (.+)", "{0} ne prend pas de valeur."),
    (r"argument (.+?): invalid .+ value: (.+)", "{0} : {1} n’est pas une valeur possible."),
    (r"argument (.+?): not allowed with argument (.+)", "{0} ne va pas avec {1}."),
    (r"argument (.+?): (.+)", "{0} : {1}"),
    (r"one of the arguments (.+) is required", "Il manque l’un de : {0}."),
    (r"the following arguments are required: (.+)", "Il manque : {0}."),
    (r"ambiguous option: (\S+) .*", "Option ambiguë : {0}."),
)


class Refused(Exception):
    """Something that the person at the keyboard can mend; the text says what, where and how."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks French and never shows a traceback."""

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings, add_help=False)  # type: ignore[arg-type]
        self._positionals.title = "à préciser"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong."""
        raise Refused(f"{_french(message)} Aide : {self.prog} --help")

    def format_usage(self) -> str:
        """Return the usage line."""
        return super().format_usage().replace("usage: ", "usage : ")

    def format_help(self) -> str:
        """Return the whole help."""
        return super().format_help().replace("usage: ", "usage : ")


def _french(message: str) -> str:
    for pattern, sentence in _COMPLAINTS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return sentence.format(*match.groups())
    return message


@dataclass(frozen=True, slots=True)
class Command:
    """A command; its module is imported when it runs, so that help is quick. It offers `describe` and `run`."""

    module: str
    help: str
    description: str
    describe: Callable[[argparse.ArgumentParser], None]

    def run(self, options: argparse.Namespace) -> int:
        """Do it and return the exit code."""
        code: int = import_module(f"kiosk.commands.{self.module}").run(options)
        return code


def data_dir(parser: argparse.ArgumentParser) -> None:
    """Add the option that every command on a site shares."""
    parser.add_argument(
        "--data-dir", type=Path, metavar="DOSSIER", help="dossier de données du site (sinon celui du système)"
    )
