import os
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from ansage.store import StoreError, StoreErrorCode, sqlite_url
from ansage.store.database import Database
from ansage.texts import LANGUAGES


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(sqlite_url(tmp_path / "new folder" / "a.sqlite"))
    with database.write() as connection:
        connection.execute(text("CREATE TABLE notes (note TEXT)"))
    return database


def note(database: Database, words: str) -> None:
    with database.write() as connection:
        connection.execute(text("INSERT INTO notes VALUES (:note)"), {"note": words})


def notes(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.execute(text("SELECT note FROM notes")).scalars())


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 10_000)],
)
def test_every_connection_is_set_up(database: Database, pragma: str, value: object) -> None:
    with database.read() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    def half() -> None:
        with database.write() as connection:
            connection.execute(text("INSERT INTO notes VALUES ('half')"))
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert notes(database) == []


def test_writers_wait_for_each_other(database: Database) -> None:
    threads = [threading.Thread(target=note, args=(database, f"{n}")) for n in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(notes(database)) == 30


def test_wiping_the_log_empties_it(database: Database, tmp_path: Path) -> None:
    note(database, "somewhere")
    database.wipe_log()
    assert (tmp_path / "new folder" / "a.sqlite-wal").stat().st_size == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights, by folder")
def test_only_its_owner_may_read_the_file_and_its_log(database: Database, tmp_path: Path) -> None:
    note(database, "mine")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "new folder").iterdir()}
    assert set(modes) >= {"a.sqlite", "a.sqlite-wal"}
    assert set(modes.values()) == {0o600}


def test_a_database_that_cannot_be_read_is_said_without_its_contents(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"this is no database, it is a secret letter" * 100)
    with pytest.raises(StoreError) as caught:
        notes(Database(sqlite_url(tmp_path / "a.sqlite")))
    assert caught.value.code is StoreErrorCode.UNAVAILABLE
    assert "letter" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        sqlite_url(tmp_path / "file" / "a.sqlite")
    assert caught.value.code is StoreErrorCode.UNAVAILABLE


@pytest.mark.parametrize("url", ["", "nonsense", "oracle9://scott:tiger@host/db", "mysql+no://x"])
def test_an_unfit_address_is_said_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        Database(url)
    assert caught.value.code is StoreErrorCode.BAD_URL
    for language in LANGUAGES:
        assert "tiger" not in caught.value.text(language)
        assert "ANSAGE_DATABASE_URL" in caught.value.text(language)


def test_learners_texts_stay_out_of_errors(database: Database) -> None:
    with pytest.raises(StoreError) as caught, database.read() as connection:
        connection.execute(text("SELECT :secret FROM nowhere"), {"secret": "my private prompt"})
    assert "private" not in str(caught.value.__cause__)
