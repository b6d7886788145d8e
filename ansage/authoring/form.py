"""exercise.toml as a form: single values are read and changed, comments and order stay."""

import re
import tomllib
from collections.abc import Sequence
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from ansage.authoring.errors import AuthoringError, AuthoringErrorCode

Place = Sequence[str | int]
"""Where a value stands, such as ("requirement", 0, "label", "en")."""


def document(text: str, name: str = "exercise.toml") -> tomlkit.TOMLDocument:
    """The file, parsed. Raises AuthoringError: NOT_TOML."""
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        reason = str(error).rstrip(".")
        raise AuthoringError(AuthoringErrorCode.NOT_TOML, name=name, reason=reason) from None


def value(document: Any, place: Place) -> Any:
    """What stands at a place; None where nothing does."""
    for step in place:
        try:
            document = document[step]
        except (KeyError, IndexError, TypeError):
            return None
    return document.unwrap() if hasattr(document, "unwrap") else document


def changed(text: str, place: Place, new: Any, name: str = "exercise.toml") -> str:
    """The file with another value at a place; None takes it away. Raises AuthoringError."""
    whole = document(text, name)
    if value(whole, place) == new:
        return text
    table: Any = whole
    *way, last = place
    for n, step in enumerate(way):
        if value(table, [step]) is None:
            if new is None:
                return text
            _begin(table, way[n:], last, new)
            return tomlkit.dumps(whole)
        table = table[step]
    if new is None:
        del table[last]
    else:
        table[last] = _item(new)
    return tomlkit.dumps(whole)


def _begin(table: Any, way: Place, last: str | int, new: Any) -> None:
    """A key that was not there: `add.en = ...`, as people write it."""
    table.append(tomlkit.key([str(step) for step in (*way, last)]), _item(new))


def _item(new: Any) -> Any:
    lines = isinstance(new, str) and "\n" in new
    return tomlkit.parse(f"item = {_long(new) if lines else _inline(new)}")["item"]


def _long(text: str) -> str:
    """A text of several lines as people write it, below its opening quotes."""
    quoted: Any = cast("Any", tomlkit.string(text, multiline=True))
    written: str = quoted.as_string()
    return written if written.startswith('"""\n') else '"""\n' + written[3:]


def with_requirement(text: str, requirement: str) -> str:
    """The file with one more requirement, given as TOML, behind the others."""
    return f"{text.rstrip()}\n\n{requirement}"


def without_requirement(text: str, index: int) -> str:
    """The file without its n-th requirement (from 0). Raises AuthoringError: NOT_TOML."""
    whole: Any = document(text)
    requirements: Any = whole.get("requirement")
    if isinstance(requirements, AoT) and index < len(requirements):
        del requirements[index]
    return tomlkit.dumps(whole)


def settings_text(call: dict[str, Any] | None) -> str:
    """A grader's settings as they are written: `unit = "words", max = 60`."""
    settings = {key: item for key, item in (call or {}).items() if key != "grader"}
    return ", ".join(f"{_key(key)} = {_inline(item)}" for key, item in settings.items())


def call_of(grader: str, settings: str) -> dict[str, Any] | None:
    """A grader with its settings; None without a grader. Raises AuthoringError: UNFIT_VALUE."""
    if not grader:
        return None
    written = f"grader = {_inline(grader)}" + (f", {settings}" if settings.strip() else "")
    try:
        parsed = tomllib.loads(f"call = {{ {written} }}")
    except tomllib.TOMLDecodeError as error:
        raise AuthoringError(AuthoringErrorCode.UNFIT_VALUE, reason=error) from None
    if len(parsed) > 1:
        raise AuthoringError(AuthoringErrorCode.UNFIT_VALUE, reason="a bracket too many")
    return parsed["call"]


def _inline(item: Any) -> str:
    if isinstance(item, dict):
        pairs = (f"{_key(key)} = {_inline(part)}" for key, part in item.items())  # pyright: ignore
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(item, list):
        return f"[{', '.join(map(_inline, item))}]"  # pyright: ignore
    written: Any = cast("Any", tomlkit.item(item))
    return written.as_string()


def _key(name: str) -> str:
    """As TOML wants it: quoted, if it has more than letters, digits and hyphens."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _inline(name)
