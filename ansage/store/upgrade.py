"""Brings a database to the newest schema. Alembic is imported only when there is work for it."""

from sqlalchemy import Connection, inspect, text

from ansage.store.database import SCHEMA, Database, StoreError, StoreErrorCode

_LOCK = 0x414E5341  # "ANSA", one number that all instances share


def upgrade(database: Database) -> None:
    """Runs the missing migrations. Raises StoreError for a schema newer than this code."""
    with database.read() as connection:
        found = schema_of(connection)
    if found != SCHEMA:
        with database.write() as connection:
            _lock(connection)
            _migrate(connection)


def schema_of(connection: Connection) -> str | None:
    """The database's schema; None before the first migration. Raises StoreError if too new."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > SCHEMA:
        raise StoreError(StoreErrorCode.NEWER_SCHEMA, found=found, known=SCHEMA)
    return found


def _lock(connection: Connection) -> None:
    """Lets two instances that start at once migrate one after the other."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "ansage.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
