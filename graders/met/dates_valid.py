"""Every date in the answer exists, and its weekday is the right one."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import words
from ansage.language.dates import Dated, dates


def _is_day(value: str | None) -> str | None:
    if value is not None:
        date.fromisoformat(value)
    return value


IsoDay = Annotated[str | None, AfterValidator(_is_day)]


@rule(
    fail={
        "en": "These dates do not exist: {wrong}.",
        "de": "Diese Tage gibt es nicht: {wrong}.",
    },
    ok={"en": "All dates are possible.", "de": "Alle Datumsangaben sind möglich."},
    because={
        "empty": EMPTY,
        "weekday": {
            "en": "The weekday is wrong: {wrong}.",
            "de": "Der Wochentag stimmt nicht: {wrong}.",
        },
        "range": {
            "en": "These dates are too early or too late: {wrong}.",
            "de": "Diese Datumsangaben liegen zu früh oder zu spät: {wrong}.",
        },
    },
)
def dates_valid(
    output: Output,
    *,
    year: Annotated[int | None, Field(ge=1900, le=2199)] = None,
    earliest: IsoDay = None,
    latest: IsoDay = None,
) -> Verdict:
    """No 31 April, no 29 February in a year without one, no Monday that is a Tuesday.

    `year`: the year of dates that name none. `earliest` and `latest` (2025-05-03): the first and
    the last day allowed. Dates are read in English and German; "5/3/2025" may mean two days, and
    one of them is enough. Text without dates passes. Evidence: the wrong dates, or else all.
    """
    text = answer(output.text, output.prompt)
    if not words(text):
        return Verdict.of(False, wrong=[], because="empty")
    found = dates(text)
    faults = [(dated, _fault(dated, year, earliest, latest)) for dated in found]
    for fault in ("exists", "weekday", "range"):
        wrong = [dated.span for dated, own in faults if own == fault]
        if wrong:
            shown = list(dict.fromkeys(text[s.start : s.end] for s in wrong))[:5]
            because = {} if fault == "exists" else {"because": fault}
            return Verdict.of(False, *wrong, wrong=shown, **because)
    return Verdict.of(True, *(dated.span for dated in found))


def _fault(dated: Dated, year: int | None, earliest: str | None, latest: str | None) -> str | None:
    """What is wrong with a date in every one of its readings."""
    if not any(reading.exists for reading in dated.readings):
        return "exists"
    days = list(_days(dated, year))
    if not days:
        return "exists" if year or all(reading.year for reading in dated.readings) else None
    fitting = [day for day in days if dated.weekday in (None, day.weekday())]
    if not fitting:
        return "weekday"
    inside = [d for d in fitting if (earliest or "") <= d.isoformat() <= (latest or "9999")]
    return None if inside else "range"


def _days(dated: Dated, year: int | None) -> Iterator[date]:
    """The days of the calendar that are meant, where the year is known."""
    for reading in dated.readings:
        known = reading.year or year
        day = reading.in_year(known) if known else None
        if day:
            yield day
