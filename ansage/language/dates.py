"""Dates in text, as English and German write them, and whether there are such days.

"3. Mai 2025", "03.05.2025", "3.5.", "2025-05-03", "May 3rd, 2025", "3 May", "5/3/2025". A date with
strokes may put the day or the month first; both readings are kept.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ansage.attempts import Span

_MONTHS = (
    "january januar jan jänner", "february februar feb febr", "march märz mar mär mrz",
    "april apr", "may mai", "june juni jun", "july juli jul", "august aug",
    "september sep sept", "october oktober oct okt", "november nov", "december dezember dec dez",
)  # fmt: skip
_MONTH = {name: place for place, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAYS = (
    "monday mon montag mo", "tuesday tue tues dienstag di", "wednesday wed mittwoch mi",
    "thursday thu thur thurs donnerstag do", "friday fri freitag fr",
    "saturday sat samstag sonnabend sa", "sunday sun sonntag so",
)  # fmt: skip
_WEEKDAY = {name: place for place, names in enumerate(_WEEKDAYS) for name in names.split()}
_NAMED = "|".join(sorted((name.capitalize() for name in _MONTH), key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20|21)\d\d)(?!\d)"
_FORMS = (
    r"(?P<iso>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
    (
        rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?(?:[ \u00a0]of)?[ \u00a0](?P<name>{_NAMED})\b\.?"
        rf"(?:,?[ \u00a0]{_YEAR})?"
    ),
    (
        rf"\b(?P<name>{_NAMED})\.?[ \u00a0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.:]*\d)"
        rf"(?:,?[ \u00a0]{_YEAR})?"
    ),
    (
        r"(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2})\."
        r"(?:[ \u00a0]?(?P<year>\d{4}|\d\d)(?!\d|\.\d))?(?!\d)"
    ),
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])",
)
_DATE = tuple(re.compile(rf"(?<![\d.,/-]){form}") for form in _FORMS)
_BEFORE = re.compile(
    r"\b(?P<weekday>[^\W\d_]{2,10})\.?,?[ \u00a0]+(?:(?:den|dem|the)[ \u00a0]+)?\Z"
)
_AFTER = re.compile(r"[ \u00a0]*[(,][ \u00a0]*(?:an?[ \u00a0])?(?P<weekday>[^\W\d_]{2,10})\b")
_LEAP = 2000
"""A year that has every day, for dates without one."""


class Day(NamedTuple):
    """A date as it may be meant; without a year it is 0."""

    year: int
    month: int
    day: int

    @property
    def exists(self) -> bool:
        return self.in_year(self.year or _LEAP) is not None

    def in_year(self, year: int) -> date | None:
        """The day of the calendar, or None where there is none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


class Dated(NamedTuple):
    """A date in a text: where it stands, what it may mean, and the weekday beside it (Monday 0)."""

    span: Span
    readings: tuple[Day, ...]
    weekday: int | None


@lru_cache(64)
def dates(text: str) -> tuple[Dated, ...]:
    """Every date of the text, in order."""
    found: dict[int, Dated] = {}
    end = 0
    matches = sorted((m for form in _DATE for m in form.finditer(text)), key=lambda m: m.start())
    for match in matches:
        if match.start() >= end and not _is_time(match):
            end = match.end()
            span = Span(*match.span())
            found[span.start] = Dated(span, tuple(_readings(match)), _weekday(text, span))
    return tuple(found.values())


def _readings(match: re.Match[str]) -> Iterator[Day]:
    own = match.groupdict()
    year = _full(own.get("iso") or own.get("year") or "")
    if own.get("first"):
        yield Day(year, int(own["first"]), int(own["second"]))
        yield Day(year, int(own["second"]), int(own["first"]))
    else:
        name = own.get("name")
        yield Day(year, _MONTH[name.lower()] if name else int(own["month"]), int(own["day"]))


def _is_time(match: re.Match[str]) -> bool:
    """ "10.30." at the end of a sentence."""
    own = match.groupdict()
    return not own.get("year") and not own.get("iso") and int(own.get("month") or 0) > 12


def _full(year: str) -> int:
    """The year in four digits; "25" is 2025 and "" is 0."""
    return int(year) + 2000 if len(year) == 2 else int(year or 0)


def _weekday(text: str, span: Span) -> int | None:
    before = _BEFORE.search(text, max(0, span.start - 20), span.start)
    after = _AFTER.match(text, span.end, span.end + 20)
    names = (match["weekday"].lower() for match in (before, after) if match)
    return next((_WEEKDAY[name] for name in names if name in _WEEKDAY), None)
