import pytest

from ansage.attempts import Span
from ansage.grading.bounds import at_fault, bounds_text, holds


@pytest.mark.parametrize(
    ("bounds", "text", "inside", "outside"),
    [
        ((3, None, None), "3", [3], [2, 4]),
        ((None, 3, 5), "3–5", [3, 4, 5], [2, 6]),
        ((None, 3, 3), "3", [3], [2, 4]),
        ((None, 3, None), "≥ 3", [3, 99], [2]),
        ((None, None, 3), "≤ 3", [0, 3], [4]),
        ((0, None, None), "0", [0], [1]),
    ],
)
def test_bounds(
    bounds: tuple[int | None, int | None, int | None],
    text: str,
    inside: list[int],
    outside: list[int],
) -> None:
    assert bounds_text(*bounds) == text
    assert all(holds(count, *bounds) for count in inside)
    assert not any(holds(count, *bounds) for count in outside)


def test_what_is_too_much_is_at_fault_or_else_all() -> None:
    found = [Span(0, 1), Span(2, 3), Span(4, 5)]
    assert at_fault(found, 2, None) == found[2:]
    assert at_fault(found, None, 1) == found[1:]
    assert at_fault(found, 4, None) == found
    assert at_fault(found, None, None) == found
