"""Run by Alembic: migrates over the connection that ansage.store.upgrade hands in."""

from alembic import context

connection = context.config.attributes["connection"]
# The caller's transaction holds all migrations: one that fails leaves the database as it was.
context.configure(connection=connection)
context.run_migrations()
