"""What is kept of learners and their work."""

from sqlalchemy import URL

from ansage.store.attempts import Attempts
from ansage.store.database import Database, StoreError, StoreErrorCode, sqlite_url
from ansage.store.gaps import GapRuns
from ansage.store.learners import Learner, Learners, new_token
from ansage.store.own_tasks import OwnTaskRows
from ansage.store.sittings import Sittings
from ansage.store.summaries import ExerciseSummary, Score, Summaries
from ansage.store.upgrade import upgrade


class Store:
    """The database with its tables; one per process."""

    def __init__(self, url: str | URL) -> None:
        """Opens the database and brings it to the newest schema. Raises StoreError."""
        self._database = Database(url)
        upgrade(self._database)
        self.learners = Learners(self._database)
        self.attempts = Attempts(self._database)
        self.gaps = GapRuns(self._database)
        self.own_tasks = OwnTaskRows(self._database)
        self.sittings = Sittings(self._database)
        self.summaries = Summaries(self._database)

    def close(self) -> None:
        """Gives all connections back."""
        self._database.close()


__all__ = [
    "ExerciseSummary",
    "Learner",
    "Score",
    "Store",
    "StoreError",
    "StoreErrorCode",
    "new_token",
    "sqlite_url",
]
