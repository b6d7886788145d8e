from pathlib import Path

import pytest

from ansage.practice import Practice
from ansage.submitting import PracticeErrorCode
from ansage.underway import Phase
from tests.llm.fake_server import FakeServer
from tests.practice.workbench import GOOD, finished, open_practice, refused, until

VAGUE = "Write a flyer."
LONG, SHORT = "and on " * 20, "short"


@pytest.fixture
def attempt(practice: Practice, learner: str, server: FakeServer) -> str:
    """A submission that says no length and gets none, on a model that keeps to one if told."""
    server.reply = lambda message: SHORT if "length text" in message else LONG
    made = practice.submit(learner, "flyer", VAGUE, "en", "well")
    finished(practice, learner, made)
    return made


def compared(practice: Practice, learner: str, attempt: str) -> None:
    practice.gaps.start(learner, attempt, "length")
    until(lambda: practice.gaps.live(learner, attempt, "length") is None)


def test_a_gap_shows_what_saying_it_changes(practice: Practice, learner: str, attempt: str) -> None:
    compared(practice, learner, attempt)
    gap = practice.gaps.of(learner, attempt)["length"]
    assert gap.complete
    assert [r.verdict.passed for r in gap.without if r.verdict] == [False, False]
    assert [r.verdict.passed for r in gap.added if r.verdict] == [True, True]
    assert {r.run.case for r in (*gap.without, *gap.added)} == {"01-visible"}


def test_the_attempts_own_run_is_not_made_again(
    practice: Practice, learner: str, attempt: str, server: FakeServer
) -> None:
    before = len(server.requests)
    compared(practice, learner, attempt)
    assert len(server.requests) - before == 3
    compared(practice, learner, attempt)
    assert len(server.requests) - before == 3


def test_a_gap_is_no_attempt_and_no_score(practice: Practice, learner: str, attempt: str) -> None:
    scores, attempts = practice.scores(learner), practice.attempts(learner, "flyer")
    compared(practice, learner, attempt)
    assert practice.attempts(learner, "flyer") == attempts
    assert practice.scores(learner) == scores


def test_a_gap_is_still_there_after_a_restart(
    practice: Practice, learner: str, attempt: str, database: Path, server: FakeServer
) -> None:
    compared(practice, learner, attempt)
    before = practice.gaps.of(learner, attempt)
    practice.close()
    again = open_practice(database, server.url)
    assert again.gaps.of(learner, attempt) == before
    again.close()


def test_what_a_restart_cut_off_is_made_the_next_time(
    practice: Practice, learner: str, attempt: str, database: Path, server: FakeServer
) -> None:
    server.token_seconds = 0.5
    practice.gaps.start(learner, attempt, "length")
    practice.close()
    server.token_seconds = 0
    again = open_practice(database, server.url)
    assert again.gaps.of(learner, attempt) == {}
    compared(again, learner, attempt)
    assert again.gaps.of(learner, attempt)["length"].complete
    again.close()


def test_a_cancelled_gap_keeps_what_is_done_and_can_go_on(
    practice: Practice, learner: str, attempt: str, server: FakeServer
) -> None:
    server.token_seconds = 0.5
    practice.gaps.start(learner, attempt, "length")
    practice.gaps.cancel(learner, attempt, "length")
    until(lambda: practice.gaps.live(learner, attempt, "length") is None)
    assert "length" not in practice.gaps.of(learner, attempt)
    server.token_seconds = 0
    compared(practice, learner, attempt)
    assert practice.gaps.of(learner, attempt)["length"].complete


def test_a_gap_under_way_shows_its_four_runs_the_known_one_done(
    practice: Practice, learner: str, attempt: str, server: FakeServer
) -> None:
    server.token_seconds = 0.2
    practice.gaps.start(learner, attempt, "length")
    live = practice.gaps.live(learner, attempt, "length")
    assert live
    assert [(run.sample, run.phase is Phase.DONE) for run in live.runs] == [
        (0, True),
        (1, False),
        (0, False),
        (1, False),
    ]
    practice.gaps.cancel(learner, attempt, "length")


def test_a_model_that_fails_leaves_a_reason_and_another_chance(
    practice: Practice, learner: str, attempt: str, server: FakeServer
) -> None:
    server.reply = _broken
    compared(practice, learner, attempt)
    gap = practice.gaps.of(learner, attempt)["length"]
    assert {r.run.failure for r in gap.added} != {""}
    assert not gap.complete


def _broken(_message: str) -> str:
    raise ConnectionError


def test_another_learner_sees_and_starts_nothing(
    practice: Practice, learner: str, other: str, attempt: str
) -> None:
    with refused(PracticeErrorCode.UNKNOWN_ATTEMPT):
        practice.gaps.start(other, attempt, "length")
    with refused(PracticeErrorCode.UNKNOWN_ATTEMPT):
        practice.gaps.of(other, attempt)
    practice.gaps.start(learner, attempt, "length")
    assert practice.gaps.live(other, attempt, "length") is None
    practice.gaps.cancel(other, attempt, "length")
    until(lambda: practice.gaps.live(learner, attempt, "length") is None)
    assert practice.gaps.of(learner, attempt)["length"].complete


def test_a_requirement_that_is_stated_or_unknown_has_no_gap(
    practice: Practice, learner: str, attempt: str
) -> None:
    with refused(PracticeErrorCode.UNKNOWN_REQUIREMENT):
        practice.gaps.start(learner, attempt, "nonsense")
    said = practice.submit(learner, "flyer", GOOD, "en", "well")
    finished(practice, learner, said)
    with refused(PracticeErrorCode.NO_GAP):
        practice.gaps.start(learner, said, "length")


def test_one_thing_at_a_time(
    practice: Practice, learner: str, attempt: str, server: FakeServer
) -> None:
    server.token_seconds = 0.5
    running = practice.submit(learner, "flyer", VAGUE, "en", "well")
    with refused(PracticeErrorCode.ALREADY_RUNNING):
        practice.gaps.start(learner, attempt, "length")
    practice.cancel(learner, running)
    finished(practice, learner, running)
    practice.gaps.start(learner, attempt, "length")
    second = practice.try_(learner, "flyer", VAGUE, "en", "well")
    assert practice.running(learner, "flyer") == second
    practice.cancel(learner, second)
    practice.gaps.cancel(learner, attempt, "length")


def test_export_and_deletion_know_gaps(
    practice: Practice, learner: str, attempt: str, database: Path
) -> None:
    compared(practice, learner, attempt)
    (exported,) = practice.accounts.export(learner)["attempts"]
    assert len(exported["gap_runs"]) == 3
    assert "length text" not in str(exported)
    practice.accounts.delete(learner)
    assert LONG.encode() not in database.read_bytes()


def test_a_gap_of_a_model_that_is_gone_is_refused(
    practice: Practice, learner: str, attempt: str, database: Path, server: FakeServer
) -> None:
    practice.close()
    again = open_practice(database, server.url, without="well")
    with refused(PracticeErrorCode.UNKNOWN_MODEL):
        again.gaps.start(learner, attempt, "length")
    again.close()
