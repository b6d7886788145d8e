import json
from pathlib import Path

import pytest

from ansage.accounts import MAX_NICKNAME
from ansage.practice import Practice
from ansage.store import new_token
from ansage.submitting import PracticeError, PracticeErrorCode
from tests.llm.fake_server import FakeServer
from tests.practice.workbench import GOOD, finished, until, watched


@pytest.fixture
def token() -> str:
    return new_token()


def test_a_private_link_leads_back_to_its_learner(practice: Practice, token: str) -> None:
    assert practice.accounts.find(token) is None
    entered = practice.accounts.enter(token, "de")
    assert practice.accounts.enter(token, "en") == entered
    assert practice.accounts.find(token) == entered


@pytest.mark.parametrize("token", ["", "short", "x" * 33, "ä" * 32, "' OR 1=1 --".ljust(32)])
def test_an_unfit_token_makes_no_learner(practice: Practice, token: str) -> None:
    assert practice.accounts.find(token) is None
    with pytest.raises(PracticeError) as caught:
        practice.accounts.enter(token, "de")
    assert caught.value.code is PracticeErrorCode.UNFIT_TOKEN


def test_nickname_and_languages_are_kept(practice: Practice, token: str) -> None:
    learner = practice.accounts.enter(token, "de").id
    practice.accounts.rename(learner, "  Frieda\x00\n von  Übung ")
    practice.accounts.choose_language(learner, "en")
    practice.accounts.choose_feedback_language(learner, "de")
    found = practice.accounts.find(token)
    assert found
    assert (found.nickname, found.language, found.feedback_language) == (
        "Frieda von Übung",
        "en",
        "de",
    )


def test_a_long_nickname_is_refused(practice: Practice, learner: str) -> None:
    with pytest.raises(PracticeError) as caught:
        practice.accounts.rename(learner, "x" * (MAX_NICKNAME + 1))
    assert caught.value.code is PracticeErrorCode.NICKNAME_TOO_LONG


def test_the_export_is_plain_data_with_everything_in_it(practice: Practice, token: str) -> None:
    learner = practice.accounts.enter(token, "de").id
    practice.save_draft(learner, "flyer", "Entwurf für später")
    finished(practice, learner, practice.submit(learner, "flyer", GOOD, "de"))
    exported = json.loads(json.dumps(practice.accounts.export(learner)))
    assert exported["learner"]["language"] == "de"
    assert exported["drafts"][0]["text"] == "Entwurf für später"
    (attempt,) = exported["attempts"]
    assert attempt["submission"]["prompt"] == GOOD
    assert len(attempt["runs"]) == 2
    assert attempt["grades"][0]["passed"]
    assert token not in json.dumps(exported)


def test_nobody_has_no_export(practice: Practice) -> None:
    with pytest.raises(PracticeError) as caught:
        practice.accounts.export("nobody")
    assert caught.value.code is PracticeErrorCode.UNKNOWN_LEARNER


def test_deleting_leaves_no_word_in_any_file(
    practice: Practice, token: str, server: FakeServer, database: Path
) -> None:
    server.reply = lambda message: "an output about zebrafish"
    learner = practice.accounts.enter(token, "en").id
    practice.accounts.rename(learner, "zebrafish")
    practice.save_draft(learner, "flyer", "a draft about zebrafish")
    made = practice.submit(learner, "flyer", "a prompt about zebrafish", "en")
    finished(practice, learner, made)
    assert any(b"zebrafish" in path.read_bytes() for path in database.parent.iterdir())
    practice.accounts.delete(learner)
    assert practice.accounts.find(token) is None
    assert practice.attempts(learner, "flyer") == ()
    assert not any(b"zebrafish" in path.read_bytes() for path in database.parent.iterdir())


def test_deleting_stops_what_is_running(
    practice: Practice, learner: str, other: str, server: FakeServer
) -> None:
    gone = practice.submit(learner, "flyer", GOOD, "en", "endless")
    kept = practice.submit(other, "flyer", GOOD, "en", "endless")
    until(lambda: server.active == 4)
    practice.accounts.delete(learner)
    assert practice.live(learner, gone) is None
    assert watched(practice, other, kept)
    until(lambda: server.active == 2)
    assert practice.attempts(learner, "flyer") == ()
