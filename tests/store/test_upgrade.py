import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from ansage.store import Store, StoreError, StoreErrorCode, sqlite_url
from ansage.store import migrations as migrations_folder
from ansage.store.database import SCHEMA, Database
from ansage.store.tables import metadata
from ansage.store.upgrade import schema_of

OPEN = "import sys; from ansage.store import Store; Store(sys.argv[1]).close();"


def start(program: str, url: URL) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program, str(url)])


@pytest.fixture
def url(tmp_path: Path) -> URL:
    return sqlite_url(tmp_path / "ansage 100%.sqlite")


def test_the_migrations_make_the_tables_that_the_code_uses(url: URL) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    Store(url).close()
    with Database(url).read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert schema_of(connection) == SCHEMA


def test_the_code_knows_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(next(iter(migrations_folder.__path__)))
    assert scripts.get_heads() == [SCHEMA]


def test_a_database_of_a_newer_version_is_refused(url: URL) -> None:
    Store(url).close()
    with Database(url).write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError) as caught:
        Store(url)
    assert caught.value.code is StoreErrorCode.NEWER_SCHEMA
    assert "9999" in caught.value.text("de")


def test_a_start_without_migrations_does_without_alembic(url: URL) -> None:
    Store(url).close()
    assert start(f"{OPEN} sys.exit('alembic' in sys.modules)", url).wait(60) == 0


def test_instances_that_start_at_once_migrate_once(url: URL) -> None:
    started = [start(OPEN, url) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]


def test_a_migration_that_fails_leaves_the_database_as_it_was(url: URL) -> None:
    with Database(url).write() as connection:
        connection.execute(text("CREATE TABLE grades (in_the_way TEXT)"))
    with pytest.raises(StoreError):
        Store(url)
    with Database(url).read() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        assert list(tables.scalars()) == ["grades"]
