"""The weights of the learnt reader: one small number for every sign, found by its hash."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ansage.learnt.signs import Signs

FILE = Path(__file__).with_name("weights.npz")
BITS = 20
"""The table has 2**BITS places; signs that meet share a weight (Weinberger et al. 2009)."""
_SPREAD = 2654435761
"""Knuth's multiplicative hash."""
_FEWEST = 10
_SCALE = 4.0


@dataclass(frozen=True)
class Weights:
    """What was learnt."""

    table: NDArray[np.int8]
    step: float
    """What 1 in the table is worth."""
    bias: float
    least: dict[str, tuple[float, float]]
    """By rule, the score from which a prompt states it: if the rule says no, and if it says yes."""

    def scores(self, seen: Sequence[Signs], kinds: Collection[str]) -> NDArray[np.float64]:
        """How much each of some sentences with these signs speaks for the requirement."""
        import numpy as np

        sizes = np.array([len(each.own) + len(each.around) for each in seen])
        parts = [part for each in seen for part in (_hashes(each.own), hashes(each.around))]
        worth = self.table[places(np.concatenate(parts), kinds)].sum(axis=1, dtype=np.int64)
        totals = np.add.reduceat(worth, np.cumsum(sizes) - sizes)
        return totals * self.step * weight(sizes) + self.bias


def kinds_of(rule: str, language: str, variant: str) -> list[str]:
    """For whom a sign is counted: any rule, this one, it in this language, with these settings."""
    return ["*", rule, f"{rule} {language}", f"{rule} {variant}"]


def places(hashes: NDArray[np.uint64], kinds: Collection[str]) -> NDArray[np.int64]:
    """Where the weights of some signs stand in the table, a row for each sign."""
    import numpy as np

    salts = np.array([crc32(kind.encode()) for kind in kinds], np.uint64)
    mixed = (hashes[:, None] ^ salts[None, :]) * np.uint64(_SPREAD)
    return ((mixed >> np.uint64(16)) & np.uint64((1 << BITS) - 1)).astype(np.int64)


def hashes(signs: Collection[str]) -> NDArray[np.uint64]:
    """The numbers that some signs are known by."""
    import numpy as np

    return np.fromiter(map(_hash, signs), np.uint64, len(signs))


@lru_cache(maxsize=256)
def _hashes(signs: frozenset[str]) -> NDArray[np.uint64]:
    return hashes(signs)


@lru_cache(maxsize=1 << 15)
def _hash(sign: str) -> int:
    return crc32(sign.encode())


def weight(signs: NDArray[np.int64]) -> NDArray[np.float64]:
    """What every one of so many signs of a sentence counts: less in a long one."""
    import numpy as np

    return _SCALE / np.sqrt(np.maximum(_FEWEST, signs))


@cache
def weights() -> Weights:
    """Those that come with Ansage."""
    import numpy as np

    with np.load(FILE, allow_pickle=False) as file:
        rest = json.loads(str(file["rest"]))
        least = {rule: (no, yes) for rule, (no, yes) in rest["least"].items()}
        return Weights(file["table"], rest["step"], rest["bias"], least)
