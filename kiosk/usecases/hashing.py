"""Secrets are kept as argon2id hashes; one try takes a processor 30 to 80 ms, so screens ask off their own thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


@dataclass(frozen=True, slots=True)
class Hasher:
    """What a hash costs. The usual cost is the smallest that OWASP's Password Storage Cheat Sheet advises."""

    memory_kib: int = 19 * 1024
    passes: int = 2
    lanes: int = 1

    def hash(self, secret: str) -> str:
        """Return the hash of a secret, with its salt and its cost, as text."""
        return self._hasher().hash(secret)

    def matches(self, encoded: str | None, secret: str) -> bool:
        """Tell whether a hash is that of a secret, at the same cost whether it is, is not, or there is none.

        A hash that is damaged, or that asks for more than ours cost, is nobody's (fault E8).
        """
        from argon2.exceptions import Argon2Error, InvalidHashError

        hasher = self._hasher()
        try:
            if encoded is not None and self._ours(encoded):
                return hasher.verify(encoded, secret)
        except InvalidHashError:
            pass
        except Argon2Error:
            return False
        hasher.hash(secret)
        return False

    def _ours(self, encoded: str) -> bool:
        from argon2 import Type, extract_parameters

        cost = extract_parameters(encoded)
        return (
            cost.type is Type.ID
            and cost.memory_cost <= self.memory_kib
            and cost.time_cost <= self.passes
            and cost.parallelism <= self.lanes
        )

    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher

        return PasswordHasher(time_cost=self.passes, memory_cost=self.memory_kib, parallelism=self.lanes)
