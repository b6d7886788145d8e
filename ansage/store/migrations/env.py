"""Run by Alembic: migrates over the connection that ansage.store.upgrade hands in."""

from alembic import context

connection = context.config.attributes["connection"]
# One transaction for all: a migration that fails leaves the database as it was.
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
