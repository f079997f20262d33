"""How loud a sound is to an ear: integrated loudness after ITU-R BS.1770-4, one channel."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

BLOCK_SECONDS, STEP_SECONDS = 0.4, 0.1
ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0
OFFSET = -0.691


@dataclass(frozen=True, slots=True)
class _Filter:
    """A second-order filter: what is fed in, then what is fed back."""

    b: tuple[float, float, float]
    a: tuple[float, float]

    def applied(self, values: Sequence[float]) -> list[float]:
        (b0, b1, b2), (a1, a2) = self.b, self.a
        x1 = x2 = y1 = y2 = 0.0
        out = []
        for x in values:
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x2, x1, y2, y1 = x1, x, y1, y
            out.append(y)
        return out


def _head(rate: int) -> _Filter:
    """Return the shelf that stands for a head; the figures make BS.1770's own coefficients at 48 kHz."""
    k, q = math.tan(math.pi * 1681.974450955533 / rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    scale = 1 + k / q + k * k
    return _Filter(
        ((high + band * k / q + k * k) / scale, 2 * (k * k - high) / scale, (high - band * k / q + k * k) / scale),
        (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale),
    )


def _low_cut(rate: int) -> _Filter:
    k, q = math.tan(math.pi * 38.13547087602444 / rate), 0.5003270373238773
    scale = 1 + k / q + k * k
    return _Filter((1.0, -2.0, 1.0), (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale))


def loudness(values: Sequence[float], rate: int) -> float:
    """Return LUFS, -inf for silence. A sound shorter than a block of 400 ms is one block."""
    weighted = _low_cut(rate).applied(_head(rate).applied(values))
    energy = [0.0, *accumulate(value * value for value in weighted)]
    size = min(round(BLOCK_SECONDS * rate), len(values))
    starts = range(0, len(values) - size + 1, round(STEP_SECONDS * rate)) if size else range(0)
    blocks = [(energy[start + size] - energy[start]) / size for start in starts]
    heard = [block for block in blocks if _lufs(block) > ABSOLUTE_GATE]
    gate = _lufs(_mean(heard)) + RELATIVE_GATE
    return _lufs(_mean([block for block in heard if _lufs(block) > gate]))


def _mean(blocks: Sequence[float]) -> float:
    return sum(blocks) / len(blocks) if blocks else 0.0


def _lufs(energy: float) -> float:
    return OFFSET + 10 * math.log10(energy) if energy > 0 else -math.inf
