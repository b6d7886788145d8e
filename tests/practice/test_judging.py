"""A judge in the app: asked when the runs are done, stored with the grade, never waited for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ansage.grading.instruments import Instruments
from ansage.judging import Judges
from ansage.llm import Catalogue, ClientSettings, ModelClient, Retries
from ansage.practice import AttemptState, Practice
from ansage.store import Store, new_token, sqlite_url
from tests.judging.referee import replies
from tests.llm.fake_server import FakeServer
from tests.practice.workbench import EXERCISE, GOOD, GRADERS, finished, model, until
from tests.samples import settings

ASK = {"en": "Is it friendly?", "de": "Ist es freundlich?"}
(LENGTH,) = EXERCISE.requirements
JUDGED = EXERCISE.model_copy(
    update={
        "settings": settings({**LENGTH.model_dump(), "judged": {"met": ASK}}, clarity=()),
    }
)


def opened(database: Path, url: str, judge: str) -> Practice:
    """A practice with a judge that behaves as its name says."""
    referee = model("referee", url, judge).model_copy(update={"judge": True})
    catalogue = Catalogue((model("well", url), referee), "well")
    client = ModelClient({}, settings=ClientSettings(retries=Retries(most=0)))
    instruments = Instruments(judge=Judges(catalogue, client))
    return Practice(
        {JUDGED.id: JUDGED},
        GRADERS,
        Store(sqlite_url(database)),
        client,
        catalogue,
        instruments=instruments,
    )


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "judged.sqlite"


@pytest.fixture
def practice(
    database: Path, server: FakeServer, request: pytest.FixtureRequest
) -> Iterator[Practice]:
    made = opened(database, server.url, request.param)
    yield made
    made.close()


@pytest.fixture
def learner(practice: Practice) -> str:
    return practice.accounts.enter(new_token(), "en").id


@pytest.mark.parametrize("practice", ["well"], indirect=True)
def test_what_the_judge_said_is_stored_with_the_grade(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = replies("Short and sweet.", "no")
    attempt = finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    assert attempt.grade
    (own,) = attempt.grade.requirements
    assert [m.verdict.score for m in own.met or ()] == [0, 0]
    assert {m.verdict.opinion.judge for m in own.met or () if m.verdict.opinion} == {"referee"}
    assert len([r for r in server.requests if "You check texts." in str(r.body)]) == 1


@pytest.mark.parametrize("practice", ["broken"], indirect=True)
def test_a_judge_that_is_down_keeps_no_attempt_from_its_grade(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = replies("Short and sweet.", "no")
    attempt = finished(practice, learner, practice.submit(learner, "flyer", GOOD, "en"))
    assert attempt.grade
    assert attempt.grade.passed


@pytest.mark.parametrize("practice", ["endless"], indirect=True)
def test_who_cancels_while_it_is_judged_keeps_what_rules_said(
    practice: Practice, learner: str, server: FakeServer
) -> None:
    server.reply = replies("Short and sweet.", "no")
    name = practice.submit(learner, "flyer", GOOD, "en")
    until(lambda: any("You check texts." in str(request.body) for request in server.requests))
    practice.cancel(learner, name)
    attempt = finished(practice, learner, name)
    assert attempt.grade
    assert attempt.grade.passed
    assert practice.state(attempt) is AttemptState.GRADED
