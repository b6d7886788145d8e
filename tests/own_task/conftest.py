"""The workbench of tests/practice, and the command."""

from tests.cli.conftest import ansage
from tests.practice.conftest import database, learner, other, practice, server

__all__ = ["ansage", "database", "learner", "other", "practice", "server"]
