"""Runs code that a model wrote, where it can reach nothing of this computer; see docs/runner.md."""

from ansage.runner.preparing import is_prepared, runner_folder
from ansage.runner.remembering import Remembering
from ansage.runner.runner import Runner, RunnerPhase, RunnerState
from ansage.runner.trouble import Trouble, TroubleCode

__all__ = [
    "Remembering",
    "Runner",
    "RunnerPhase",
    "RunnerState",
    "Trouble",
    "TroubleCode",
    "is_prepared",
    "runner_folder",
]
