"""exactly, min and max: how rules that count say what is asked, checked when an exercise loads."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from ansage.attempts import Span, Verdict

EMPTY = {"en": "The answer is empty.", "de": "Die Antwort ist leer."}
"""What rules say under `because = "empty"`: nothing is never as asked."""


def _is_bounded(value: int | None, info: ValidationInfo) -> int | None:
    exactly, low = info.data.get("exactly"), info.data.get("min")
    if exactly is None and low is None and value is None:
        raise ValueError("needs `exactly`, `min` or `max`")
    if exactly is not None and (low is not None or value is not None):
        raise ValueError("`exactly` leaves no room for `min` and `max`")
    if low is not None and value is not None and low > value:
        raise ValueError("`min` is greater than `max`")
    return value


Bound = Annotated[int | None, Field(ge=0)]
LastBound = Annotated[Bound, Field(validate_default=True), AfterValidator(_is_bounded)]
"""The type of `max`, the last of the three: sees to it that they make sense together."""


def holds(count: int, exactly: int | None, low: int | None, high: int | None) -> bool:
    """Whether a count is within the bounds."""
    if exactly is not None:
        return count == exactly
    return (low is None or count >= low) and (high is None or count <= high)


def at_fault(found: Sequence[Span], exactly: int | None, high: int | None) -> Sequence[Span]:
    """What to point at: the ones too many, or else all of them."""
    limit = exactly if exactly is not None else high
    return found[limit:] if limit is not None and len(found) > limit else found


def bounds_text(exactly: int | None, low: int | None, high: int | None) -> str:
    """The bounds in signs that need no translation: 3, 3–5, ≥ 3, ≤ 5."""
    if exactly is not None:
        return str(exactly)
    if low is not None and high is not None:
        return str(low) if low == high else f"{low}–{high}"
    return f"≥ {low}" if low is not None else f"≤ {high}"


def counted(
    text: str, found: Sequence[Span], exactly: int | None, low: int | None, high: int | None
) -> Verdict:
    """The verdict of a rule that counts; its facts are `count` and `asked`. Wordless text fails."""
    asked = bounds_text(exactly, low, high)
    if not any(map(str.isalnum, text)):
        return Verdict.of(False, count=0, asked=asked, because="empty")
    fits = holds(len(found), exactly, low, high)
    return Verdict.of(fits, *at_fault(found, exactly, high), count=len(found), asked=asked)
