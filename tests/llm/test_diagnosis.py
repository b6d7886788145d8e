from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.llm.diagnosis import as_failure, parse_retry_after
from ansage.llm.failures import FailureCode

NOON = datetime(2026, 5, 4, 12, 0, 0, tzinfo=UTC)


class Status(Exception):
    def __init__(self, status_code: int, headers: dict[str, str] | None = None) -> None:
        self.status_code = status_code
        self.litellm_response_headers = headers
        super().__init__("the provider's words, with sk-secret in them")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, FailureCode.REFUSED),
        (401, FailureCode.BAD_KEY),
        (403, FailureCode.BAD_KEY),
        (404, FailureCode.UNKNOWN_MODEL),
        (408, FailureCode.SLOW_START),
        (413, FailureCode.TOO_LONG),
        (422, FailureCode.REFUSED),
        (429, FailureCode.RATE_LIMITED),
        (500, FailureCode.PROVIDER_DOWN),
        (503, FailureCode.PROVIDER_DOWN),
        (529, FailureCode.PROVIDER_DOWN),
    ],
)
def test_statuses(status: int, code: FailureCode) -> None:
    assert as_failure(Status(status)).code == code


def test_what_an_error_wraps_says_more_than_its_own_status() -> None:
    outer = Status(500)
    outer.__cause__ = httpx.ConnectError("no route")
    assert as_failure(outer).code == FailureCode.UNREACHABLE


def test_a_circle_of_causes_ends() -> None:
    one, two = Status(500), Status(501)
    one.__cause__, two.__cause__ = two, one
    assert as_failure(one).code == FailureCode.PROVIDER_DOWN


def test_whatever_else_is_unexpected_and_silent() -> None:
    failure = as_failure(RuntimeError("sk-secret"))
    assert failure.code == FailureCode.UNEXPECTED
    assert "secret" not in str(failure)


def test_the_wait_comes_from_the_header_whatever_its_case() -> None:
    assert as_failure(Status(429, {"RETRY-AFTER": "7"})).facts == {"wait_seconds": 7}


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30),
        (" 0 ", 0),
        ("Mon, 04 May 2026 12:00:30 GMT", 30),
        ("Mon, 04 May 2026 11:00:00 GMT", 0),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("1.5", None),
    ],
)
def test_retry_after(value: str, seconds: int | None) -> None:
    assert parse_retry_after(value, NOON) == seconds


@given(st.text(max_size=60))
def test_no_header_breaks_the_parser(value: str) -> None:
    seconds = parse_retry_after(value, NOON)
    assert seconds is None or seconds >= 0
