"""From whatever a provider's library raised to one of our failures, without any of its words."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from ansage.llm.failures import FailureCode, ModelFailure

BY_NAME = {
    "ContextWindowExceededError": FailureCode.TOO_LONG,
    "ContentPolicyViolationError": FailureCode.FILTERED,
    "PaymentRequiredError": FailureCode.NO_CREDIT,
    "JSONDecodeError": FailureCode.MALFORMED,
    "APIResponseValidationError": FailureCode.MALFORMED,
    "ConnectError": FailureCode.UNREACHABLE,
    "ConnectTimeout": FailureCode.UNREACHABLE,
    "ClientConnectorError": FailureCode.UNREACHABLE,
    "ReadError": FailureCode.DROPPED,
    "WriteError": FailureCode.DROPPED,
    "RemoteProtocolError": FailureCode.DROPPED,
    "ServerDisconnectedError": FailureCode.DROPPED,
    "ReadTimeout": FailureCode.SLOW_START,
    "Timeout": FailureCode.SLOW_START,
    "LiteLLMUnknownProvider": FailureCode.UNKNOWN_MODEL,
}
"""By the name of an exception class: litellm wraps the libraries below it and keeps its own."""

BY_STATUS = {
    401: FailureCode.BAD_KEY,
    402: FailureCode.NO_CREDIT,
    403: FailureCode.BAD_KEY,
    404: FailureCode.UNKNOWN_MODEL,
    408: FailureCode.SLOW_START,
    413: FailureCode.TOO_LONG,
    429: FailureCode.RATE_LIMITED,
}


def as_failure(error: BaseException) -> ModelFailure:
    """The failure that an exception and all that it wraps amount to."""
    chain = list(_chain(error))
    if any(getattr(e, "code", None) == "insufficient_quota" for e in chain):
        return ModelFailure(FailureCode.NO_CREDIT)
    code = next((BY_NAME[n] for e in chain for n in _names(e) if n in BY_NAME), None)
    code = code or _by_status(chain) or FailureCode.UNEXPECTED
    seconds = _retry_after(chain)
    if code != FailureCode.RATE_LIMITED or seconds is None:
        return ModelFailure(code)
    return ModelFailure(code, wait_seconds=seconds)


def _names(error: BaseException) -> list[str]:
    return [kind.__name__ for kind in type(error).__mro__]


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen = set[int]()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _by_status(chain: list[BaseException]) -> FailureCode | None:
    for error in chain:
        status = getattr(error, "status_code", None)
        if not isinstance(status, int):
            continue
        if status in BY_STATUS:
            return BY_STATUS[status]
        if status >= 500:  # the server's own faults, in HTTP's words
            return FailureCode.PROVIDER_DOWN
        return FailureCode.REFUSED
    return None


def _retry_after(chain: list[BaseException]) -> int | None:
    """Whole seconds that the provider asks for, from the first exception that has the header."""
    for error in chain:
        response = getattr(error, "response", None)
        for headers in (
            getattr(error, "litellm_response_headers", None),
            getattr(response, "headers", None),
        ):
            value = _header(cast("Mapping[Any, Any]", headers or {}))
            if value:
                return parse_retry_after(value, datetime.now(UTC))
    return None


def _header(headers: Mapping[Any, Any]) -> str:
    return next((str(v) for k, v in headers.items() if str(k).lower() == "retry-after"), "")


def parse_retry_after(value: str, now: datetime) -> int | None:
    """Seconds from "30" or an HTTP date; None when it is neither. Never negative."""
    try:
        if value.strip().isdecimal():
            return int(value)
        return max(0, round((parsedate_to_datetime(value) - now).total_seconds()))
    except (ValueError, TypeError, OverflowError):
        return None
