from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from ansage.store.tables import Utc, metadata

SQLITE, POSTGRESQL = sqlite.dialect(), postgresql.dialect()


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_table_can_be_made_on_both_databases(table, dialect) -> None:
    assert f"CREATE TABLE {table.name}" in str(CreateTable(table).compile(dialect=dialect))


def test_a_moment_is_stored_in_utc() -> None:
    noon_in_berlin = datetime(2026, 1, 2, 12, tzinfo=timezone(timedelta(hours=1)))
    stored = Utc().process_bind_param(noon_in_berlin, SQLITE)
    assert stored == datetime(2026, 1, 2, 11, tzinfo=UTC)


def test_a_moment_that_comes_back_bare_is_utc() -> None:
    read = Utc().process_result_value(datetime(2026, 1, 2, 11), SQLITE)  # noqa: DTZ001 - as SQLite
    assert read == datetime(2026, 1, 2, 11, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Utc().process_bind_param(datetime(2026, 1, 2, 11), SQLITE)  # noqa: DTZ001 - the point
