"""The command line: `kiosk --help` lists what it knows."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kiosk.commands import COMMANDS
from kiosk.commands.parsing import BAD_INPUT, Parser, Refused
from kiosk.language import MissingCatalogue


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 2 when what was asked cannot be done as it was asked."""
    parser = Parser(prog="kiosk", description="La borne d’accueil de NUMIKS : une visite guidée par des images.")
    choices = parser.add_subparsers(dest="command", metavar="COMMANDE", required=True, title="commandes")
    for name, command in COMMANDS.items():
        command.describe(choices.add_parser(name, help=command.help, description=command.description))
    try:
        options = parser.parse_args(arguments)
        return COMMANDS[options.command].run(options)
    except (Refused, MissingCatalogue) as refusal:
        print(refusal, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # Whoever read our output, such as `head`, has had enough.
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())
