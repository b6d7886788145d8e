"""Run as a process of its own, to be killed: submits a prompt and stays until it is."""

import sys
import threading
from pathlib import Path

from tests.practice.workbench import GOOD, open_practice

if __name__ == "__main__":
    database, url, token = sys.argv[1:]
    practice = open_practice(Path(database), url)
    learner = practice.accounts.enter(token, "en").id
    practice.submit(learner, "flyer", GOOD, "en")
    threading.Event().wait()
