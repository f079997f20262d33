"""`python -m tests.benchmarks.first_screen …`: the command `kiosk visitor …` itself, which says when it has drawn."""

from __future__ import annotations

import sys


def main() -> int:
    """Start as `python -m kiosk` does, with one thing more: a line on the first frame."""
    from kiosk.__main__ import main as kiosk
    from kiosk.app.visitor import Kiosk

    show = Kiosk.show

    def show_and_tell(self: Kiosk) -> None:
        self.window.frameSwapped.connect(lambda: print("drawn", flush=True))
        show(self)

    Kiosk.show = show_and_tell  # type: ignore[method-assign]
    return kiosk(["visitor", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
