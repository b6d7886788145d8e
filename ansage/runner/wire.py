"""Between app, worker and guest: jobs as JSON, records back as plain data, read with suspicion.

A record is one line: the job's mark, then JSON with tagged values (see ansage/runner/guest). The
guest can forge records, so what counts is only that there is exactly one for each ask, and that its
value turns out to be right.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, cast

from ansage.runner.jobs import Answer, Ask, Call, Foreign, Job, Outcome, Query, Read, Table

MAX_DEPTH = 100
MAX_NODES = 500_000
MAX_DIGITS = 20_000
"""Of an int, in hexadecimal."""
SAID_BY_GUEST = frozenset(
    {Outcome.VALUE, Outcome.EXCEPTION, Outcome.MEMORY, Outcome.OUTPUT, Outcome.MISSING}
)
"""How the guest itself may say that an ask ended; the rest is seen from outside."""


class Malformed(ValueError):
    """What came out of the guest is no record."""


def job_data(job: Job) -> dict[str, Any]:
    """The job as the guest reads it."""
    return {
        "sources": [[source.text, source.loose] for source in job.sources],
        "asks": [_ask_data(ask) for ask in job.asks],
        "files": [list(file) for file in job.files],
        "pandas": job.pandas,
    }


def _ask_data(ask: Ask) -> dict[str, str]:
    match ask:
        case Call(function, arguments):
            return {"kind": "call", "name": function, "arguments": arguments}
        case Read(name):
            return {"kind": "read", "name": name}
        case Query():
            return {"kind": "query"}


def answers(printed: bytes, mark: str, asks: int, otherwise: Answer) -> tuple[Answer, ...]:
    """One answer for each ask, which is `otherwise` where there is no record.

    Whatever is irregular, such as a second record for an ask, makes all of it worthless: an honest
    guest never does it.
    """
    try:
        found = _records(printed, mark, asks)
    except Malformed:
        return (Answer(Outcome.NO_ANSWER),) * asks
    return tuple(found.get(number, otherwise) for number in range(asks))


def _records(printed: bytes, mark: str, asks: int) -> dict[int, Answer]:
    found: dict[int, Answer] = {}
    start = mark.encode("ascii")
    whole, _, _cut_off = printed.rpartition(b"\n")
    for line in whole.split(b"\n"):
        if not line.startswith(start):
            continue
        number, answer = _record(line.removeprefix(start))
        if number in found or not 0 <= number < asks:
            raise Malformed(f"record {number} is not asked for")
        found[number] = answer
    return found


def _record(line: bytes) -> tuple[int, Answer]:
    try:
        record = json.loads(line)
        number, outcome = record["ask"], Outcome(record["outcome"])
        if type(number) is not int or outcome not in SAID_BY_GUEST:
            raise Malformed("no such record")
        if outcome is Outcome.VALUE:
            return number, Answer(outcome, _Decoder().decode(record["value"]))
        errors = tuple(str(name)[:100] for name in _checked(record["types"], list)[:10])
        return number, Answer(outcome, errors=errors, note=str(record["note"])[:300])
    except (ValueError, TypeError, LookupError, RecursionError, ArithmeticError) as error:
        raise Malformed(type(error).__name__) from error


@dataclass
class _Decoder:
    """Tagged lists back into values. Raises ValueError, TypeError or LookupError."""

    nodes: int = 0

    def decode(self, tagged: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise Malformed("too deep or too large")
        if not isinstance(tagged, list):
            raise Malformed("a value has a tag")
        tag, *content = cast("list[Any]", tagged)
        if tag in _SCALARS:
            kind, read = _SCALARS[tag]
            return read(*(_checked(part, kind) for part in content))
        if tag in _COLLECTIONS:
            return _COLLECTIONS[tag](self._all(*content, depth=depth + 1))
        return self._shaped(tag, content, depth + 1)

    def _all(self, parts: Any, *, depth: int) -> list[Any]:
        return [self.decode(part, depth) for part in _checked(parts, list)]

    def _shaped(self, tag: Any, content: list[Any], depth: int) -> Any:
        if tag == "d":
            pairs = [self._all(pair, depth=depth) for pair in _checked(content[0], list)]
            found = dict(pairs)
            if len(found) != len(pairs):
                raise Malformed("a key is there twice")
            return found
        if tag == "F":
            return self._table(*content, depth=depth)
        raise Malformed("no such tag")

    def _table(self, columns: Any, rows: Any, index: Any, *, depth: int) -> Table:
        names = self._all(columns, depth=depth)
        if any(name is not None and type(name) is not str for name in names):
            raise Malformed("a column's name is a text")
        cells = tuple(tuple(self._all(row, depth=depth)) for row in _checked(rows, list))
        if any(len(row) != len(names) for row in cells):
            raise Malformed("every row has every column")
        if not 0 <= _checked(index, int) <= len(names):
            raise Malformed("no such index")
        return Table(tuple(names), cells, index)


def _checked(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise Malformed(f"{kind.__name__} expected")
    return value


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise Malformed("such a long number is no answer")
    return int(digits, 16)


def _moment(text: str) -> date | time:
    """A date, a time or both; times of less than a microsecond are cut."""
    for kind in (date, datetime, time):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    return datetime.fromisoformat(text[:26])


def _nothing() -> None:
    return None


def _truth(value: int) -> bool:
    if value not in (0, 1):
        raise Malformed("0 or 1 expected")
    return value == 1


def _text(text: str) -> str:
    return text


def _complex(real: str, imag: str) -> complex:
    return complex(float.fromhex(real), float.fromhex(imag))


_SCALARS: dict[Any, tuple[type, Callable[..., Any]]] = {
    "n": (str, _nothing),
    "b": (int, _truth),
    "i": (str, _integer),
    "f": (str, float.fromhex),
    "c": (str, _complex),
    "s": (str, _text),
    "y": (str, bytes.fromhex),
    "m": (str, Decimal),
    "t": (str, _moment),
    "o": (str, Foreign),
}
_COLLECTIONS: dict[Any, Callable[[list[Any]], Any]] = {
    "l": list,
    "u": tuple,
    "e": set,
    "z": frozenset,
}
