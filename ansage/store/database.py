"""Opens the database and hands out transactions: SQLite by default, PostgreSQL by URL."""

from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.sql.schema import Table

from ansage.refusal import Refusal
from ansage.texts import Text

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

BUSY_SECONDS = 10
"""How long a writer waits for another one before it gives up."""

SCHEMA = "0004"
"""The newest migration; a test compares it with the files in migrations/versions."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",  # safe against a killed process; a power cut may cost the last moments
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted text must not stay readable in the file
)


class StoreErrorCode(StrEnum):
    """Why the database cannot be used."""

    BAD_URL = "bad_url"
    UNAVAILABLE = "unavailable"
    NEWER_SCHEMA = "newer_schema"


_WORDS = {
    StoreErrorCode.BAD_URL: Text(
        en="The address in ANSAGE_DATABASE_URL cannot be used ({reason}). Write it as "
        "sqlite:///file.db or postgresql+psycopg://user@host/name and install its driver.",
        de="Die Adresse in ANSAGE_DATABASE_URL lässt sich nicht verwenden ({reason}). Schreib sie "
        "als sqlite:///datei.db oder postgresql+psycopg://user@host/name und installiere ihren "
        "Treiber.",
    ),
    StoreErrorCode.UNAVAILABLE: Text(
        en="The database cannot be read or written just now ({reason}). Check that the disk has "
        "space and that the data folder is writable, then try again.",
        de="Die Datenbank lässt sich gerade nicht lesen oder beschreiben ({reason}). Prüfe, ob auf "
        "dem Datenträger Platz ist und der Datenordner beschreibbar ist, und versuch es noch "
        "einmal.",
    ),
    StoreErrorCode.NEWER_SCHEMA: Text(
        en="The database was written by a newer Ansage (schema {found}; this one knows {known}). "
        "Update Ansage, or name another database in ANSAGE_DATABASE_URL.",
        de="Die Datenbank stammt von einem neueren Ansage (Schema {found}; dieses kennt {known}). "
        "Aktualisiere Ansage oder gib in ANSAGE_DATABASE_URL eine andere Datenbank an.",
    ),
}


class StoreError(Refusal):
    """The database cannot be used. Never carries the address, which may hold a password."""

    def __init__(self, code: StoreErrorCode, **facts: Any) -> None:
        super().__init__(code, _WORDS[code], **facts)


def sqlite_url(file: Path) -> URL:
    """The URL of a SQLite file, which is made if need be, readable by its owner alone."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise StoreError(StoreErrorCode.UNAVAILABLE, reason=type(error).__name__) from error
    return URL.create("sqlite", database=str(file))


class Database:
    """Transactions on one database. Safe to use from many threads."""

    def __init__(self, url: str | URL) -> None:
        """Raises StoreError when the URL is unfit; connects to nothing yet."""
        self.engine = _engine(url)

    @contextmanager
    def write(self) -> Generator[Connection]:
        """A transaction, committed at the end. Begin it with a write: SQLite would refuse one
        that has read first while another writer was at work. Raises StoreError."""
        with _as_store_error(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection for reading. Raises StoreError."""
        with _as_store_error(), self.engine.connect() as connection:
            yield connection

    def insert(self, table: Table[Any]) -> "sqlite.Insert | postgresql.Insert":
        """An insert that knows `on_conflict`, which both databases spell alike."""
        if self.engine.dialect.name == "postgresql":
            from sqlalchemy.dialects import postgresql  # 0.1 s that few need

            return postgresql.insert(table)
        return sqlite.insert(table)

    def wipe_log(self) -> None:
        """Empties SQLite's write-ahead log, where deleted text would live on for a while."""
        if self.engine.dialect.name == "sqlite":
            with self.read() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


def _engine(url: str | URL) -> Engine:
    try:
        is_sqlite = make_url(url).get_backend_name() == "sqlite"
        options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS}} if is_sqlite else {}
        # Parameters hold learners' texts, which have no place in a log.
        engine = create_engine(url, hide_parameters=True, pool_pre_ping=not is_sqlite, **options)
    except (ArgumentError, ImportError, SQLAlchemyError) as error:
        raise StoreError(StoreErrorCode.BAD_URL, reason=type(error).__name__) from None
    if is_sqlite:
        event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


@contextmanager
def _as_store_error() -> Generator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, PoolTimeout) as error:
        reason = type(error.orig if isinstance(error, DBAPIError) else error).__name__
        raise StoreError(StoreErrorCode.UNAVAILABLE, reason=reason) from error
