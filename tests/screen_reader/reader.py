"""A reader of screens: a client of AT-SPI that knows of a window what its accessibility tree says, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection

PATIENCE_SECONDS = 60.0

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"

Reference = tuple[str, str]
"""Bus name and object path."""

_REGISTRY: Reference = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class State(IntEnum):
    """The states of AtspiStateType that a visitor's screens use."""

    CHECKED = 4
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25
    VISIBLE = 30
    CHECKABLE = 41


TOUCHED = ("push button", "radio button")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen, as it was when it was read."""

    reference: Reference
    role: str
    name: str
    states: frozenset[int]
    actions: tuple[str, ...]

    @property
    def there(self) -> bool:
        """Whether somebody who sees would find it, and could touch it."""
        return self.states >= {State.SHOWING, State.VISIBLE, State.ENABLED}


class Reader:
    """Reads the one application on the bus, and does by its actions what a finger would."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._application: Reference | None = None

    def screen(self) -> list[Node]:
        """Return everything that is there, in the order of the tree; what goes while it is read is left out."""
        if self._application is None:
            self._application = self._newest()
        seen = [] if self._application is None else list(self._walk(self._application))
        if not seen:
            # It has gone, or is not there yet.
            self._application = None
        return [node for node in seen if node.there]

    def told(self) -> list[str]:
        """Return what is to be read and not to be touched."""
        return [node.name for node in self.screen() if node.role in ("label", "heading")]

    def touched(self) -> list[Node]:
        """Return what can be touched."""
        return [node for node in self.screen() if node.role in TOUCHED]

    def until(self, holds: Callable[[list[Node]], bool], what: str) -> list[Node]:
        """Read until the screen is as it must be, and return it."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while not holds(screen := self.screen()):
            assert time.monotonic() < give_up, f"{what!r} never came: {[(node.role, node.name) for node in screen]}"
        return screen

    def until_heard(self, part: str) -> None:
        """Read until something to be read holds `part`."""
        self.until(lambda screen: any(part in plain(n.name) and n.role not in TOUCHED for n in screen), part)

    def find(self, part: str) -> Node:
        """Return what can be touched and is called `part`, or has it in its name, once it is there."""

        def fits(screen: list[Node]) -> list[Node]:
            buttons = [node for node in screen if node.role in TOUCHED and part in plain(node.name)]
            return [node for node in buttons if plain(node.name) == part] or buttons

        return fits(self.until(lambda screen: bool(fits(screen)), part))[0]

    def press(self, part: str) -> None:
        """Do what touching does."""
        node = self.find(part)
        assert self._call(node.reference, _ACTION, "DoAction", "i", (node.actions.index("Press"),)) == (True,)

    def focus(self, part: str) -> None:
        """Put the keyboard on something."""
        node = self.find(part)
        assert self._call(node.reference, _ACTION, "DoAction", "i", (node.actions.index("SetFocus"),)) == (True,)

    def _newest(self) -> Reference | None:
        """Return the application that came last: one that has just been closed may still be listed before it."""
        try:
            children = self._children(_REGISTRY)
        except LookupError:
            # The registry is started by the first call to it.
            return None
        return children[-1] if children else None

    def _walk(self, reference: Reference) -> Iterator[Node]:
        try:
            node = self._node(reference)
            # Nothing stands on a plate but what its name says.
            children = [] if node.role in TOUCHED else self._children(reference)
        except LookupError:
            return
        yield node
        for child in children:
            yield from self._walk(child)

    def _node(self, reference: Reference) -> Node:
        low, high = self._call(reference, _ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        role = self._call(reference, _ACCESSIBLE, "GetRoleName")[0]
        actions = self._call(reference, _ACTION, "GetActions")[0] if role in TOUCHED else []
        return Node(
            reference,
            role,
            self._name(reference),
            frozenset(bit for bit in range(64) if bits >> bit & 1),
            tuple(action[0] for action in actions),
        )

    def _children(self, reference: Reference) -> list[Reference]:
        return [tuple(child) for child in self._call(reference, _ACCESSIBLE, "GetChildren")[0]]

    def _name(self, reference: Reference) -> str:
        address = DBusAddress(reference[1], bus_name=reference[0], interface=_ACCESSIBLE)
        answer = self._connection.send_and_get_reply(Properties(address).get("Name"), timeout=PATIENCE_SECONDS)
        if answer.header.message_type is MessageType.error:
            raise LookupError(reference)
        return str(answer.body[0][1])

    def _call(
        self,
        reference: Reference,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[int, ...] = (),
    ) -> Any:
        address = DBusAddress(reference[1], bus_name=reference[0], interface=interface)
        call = new_method_call(address, method, signature, body)
        answer = self._connection.send_and_get_reply(call, timeout=PATIENCE_SECONDS)
        if answer.header.message_type is MessageType.error:
            raise LookupError(reference)
        return answer.body


def plain(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
