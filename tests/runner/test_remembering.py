from ansage.runner import Remembering
from ansage.runner.jobs import Answer, Job, Outcome, Read, Source


class Counting:
    """A runner that counts, and may fail."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.outcome = Outcome.VALUE

    def run(self, job: Job) -> tuple[Answer, ...]:
        self.jobs.append(job)
        return (Answer(self.outcome, len(self.jobs)),) * len(job.asks)


def job(text: str) -> Job:
    return Job((Source(text),), (Read("result"),))


def test_the_same_job_runs_once():
    runner = Counting()
    remembering = Remembering(runner)
    first = remembering.run(job("a"))
    assert remembering.run(job("b")) != first
    assert remembering.run(job("a")) == first
    assert len(runner.jobs) == 2


def test_a_failure_of_the_runner_is_tried_again():
    runner = Counting()
    remembering = Remembering(runner)
    runner.outcome = Outcome.RUNNER
    remembering.run(job("a"))
    runner.outcome = Outcome.VALUE
    assert remembering.run(job("a"))[0].outcome is Outcome.VALUE


def test_only_the_last_jobs_are_kept():
    runner = Counting()
    remembering = Remembering(runner)
    for number in range(100):
        remembering.run(job(str(number)))
    assert len(remembering._known) == 64
    remembering.run(job("99"))
    remembering.run(job("0"))
    assert len(runner.jobs) == 101
