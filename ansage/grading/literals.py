"""Values as an author writes them in Python: (1, None), {"a": 2.5}, {3, 4}, nan; and back."""

import ast
import math
from typing import Any

from ansage.runner.jobs import Foreign, Table

LONGEST = 20_000
"""Characters of one value in a file."""
LONGEST_SHOWN = 120
"""Characters of a value in a sentence."""
_NAMED = {"nan": math.nan, "inf": math.inf}


class NotLiteral(ValueError):
    """A text is no plain value of Python."""


def literal(text: str) -> Any:
    """The value that a text spells, with `nan` and `inf` besides Python's literals.

    Raises NotLiteral.
    """
    if len(text) > LONGEST:
        raise NotLiteral(f"it has more than {LONGEST} characters")
    try:
        return _value(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, TypeError, ValueError, RecursionError, MemoryError) as error:
        raise NotLiteral(f"it is no value of Python: {error}") from error


def _value(node: ast.expr) -> Any:  # noqa: PLR0911 - one line for each kind of value
    match node:
        case ast.Constant(value):
            return value
        case ast.Name(name) if name in _NAMED:
            return _NAMED[name]
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as number)):
            return -number
        case ast.UnaryOp(ast.USub(), ast.Name("inf")):
            return -math.inf
        case ast.List(elements):
            return [_value(element) for element in elements]
        case ast.Tuple(elements):
            return tuple(_value(element) for element in elements)
        case ast.Set(elements):
            return {_value(element) for element in elements}
        case ast.Call(ast.Name("set"), [], []):
            return set[Any]()
        case ast.Dict(keys, values) if None not in keys:
            pairs = zip(keys, values, strict=True)
            return {_value(key): _value(value) for key, value in pairs if key}
        case _:
            raise NotLiteral(f"{ast.unparse(node)} is no plain value")


def shown(value: Any) -> str:
    """A value as Python writes it, cut to what a sentence can hold."""
    try:
        text = _written(value)
    except (ValueError, RecursionError):  # an int of thousands of digits
        text = f"<{type(value).__name__}>"
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _written(value: Any) -> str:
    match value:
        case Foreign(name):
            return f"<{name}>"
        case Table():
            return f"<{len(value.rows)} x {len(value.columns)}>"
        case _:
            return repr(value)
