"""Code that means harm finds nothing, changes nothing, and is ended."""

import threading
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from ansage.runner import Runner, RunnerPhase, runner_folder
from ansage.runner.jobs import PLAIN, Answer, Job, Limits, Outcome, Read, Source
from tests.conftest import DATA
from tests.runner.attacks import ATTACKS, ENDS
from tests.runner.targets import CONTENT, KEY, Targets, planted

SHORT = Limits(memory_mb=256, seconds=0.5)
GOOD = Job((Source("result = 6 * 7"),), (Read("result"),))


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> Generator[Targets]:
    with planted(tmp_path_factory.mktemp("planted")) as targets:
        yield targets


@pytest.fixture(scope="module")
def attacked(targets: Targets, runner: Runner) -> Generator[Runner]:
    """A runner whose workers were started while the key was in the app's environment."""
    own = Runner(runner_folder(DATA), workers=2)
    assert own.wait().phase is RunnerPhase.READY
    yield own
    own.close()


def attack(runner: Runner, targets: Targets, name: str) -> Answer:
    ends, code = ATTACKS[name]
    limits = PLAIN if ends is ENDS else SHORT
    (answer,) = runner.run(Job((Source(targets.fill(code)),), (Read("result"),), limits=limits))
    return answer


def is_held(name: str, answer: Answer) -> bool:
    if ATTACKS[name][0] is ENDS:
        return answer.outcome is Outcome.VALUE and answer.value == "held"
    return answer.outcome not in (Outcome.VALUE, Outcome.RUNNER)


@pytest.mark.parametrize("name", ATTACKS)
def test_it_is_held(attacked: Runner, targets: Targets, name: str):
    begun = time.monotonic()
    answer = attack(attacked, targets, name)
    assert is_held(name, answer), answer
    assert time.monotonic() - begun < 6
    assert targets.are_untouched()
    assert not any(secret in repr(answer) for secret in (KEY, CONTENT))
    assert attacked.run(GOOD) == (Answer(Outcome.VALUE, 42),)


def test_there_are_enough_kinds():
    assert len(ATTACKS) >= 33


def test_one_runs_twice_at_once(attacked: Runner, targets: Targets):
    name, answers = "loop and swallow exceptions", list[Answer]()
    both = [
        threading.Thread(target=lambda: answers.append(attack(attacked, targets, name)))
        for _ in range(2)
    ]
    begun = time.monotonic()
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert [answer.outcome for answer in answers] == [Outcome.TIMEOUT] * 2
    assert time.monotonic() - begun < 6


def test_one_after_another_sees_nothing_of_the_first(attacked: Runner):
    leaves = (
        "import builtins, sys, __main__, os\nbuiltins.left = __main__.left = sys.left = 'left'\n"
        "os.environ['LEFT'] = 'left'\nbuiltins.len = lambda x: 'left'\nresult = 1"
    )
    looks = (
        "import builtins, sys, __main__, os, gc\n"
        "result = [hasattr(builtins, 'left'), hasattr(__main__, 'left'), hasattr(sys, 'left'),"
        " 'LEFT' in os.environ, len('four'), 'answer' in str(gc.get_referrers)]"
    )
    for pandas in (False, True):
        for _ in range(3):  # more often than there are workers
            for code in (leaves, looks):
                job = Job((Source(code),), (Read("result"),), pandas=pandas)
                (answer,) = attacked.run(job)
            assert answer.value == [False, False, False, False, 4, False]


def test_files_of_one_are_not_there_for_the_next(attacked: Runner):
    look = (Source("import os\nresult = os.listdir('.')"),)
    first = Job(look, (Read("result"),), files=(("mine.csv", "a\n1\n"),))
    assert attacked.run(first)[0].value == ["mine.csv"]
    for _ in range(3):
        assert attacked.run(Job(look, (Read("result"),)))[0].value == []


def test_a_file_that_is_lent_cannot_be_changed(attacked: Runner, tmp_path: Path):
    code = "open('mine.csv', 'a').write('x')"
    job = Job((Source(code),), (Read("result"),), files=(("mine.csv", "a\n"),))
    assert attacked.run(job)[0].error == "PermissionError"
