"""What the page shows of a judge, and of its absence."""

from pathlib import Path

import pytest

from tests.judging.referee import REFEREE, judge_hours, replies
from tests.llm.fake_server import FakeServer
from tests.sample_folder import GOOD
from tests.ui.conftest import Pages
from tests.ui.test_pages import finish, practise, press, shown

PROMPT = "Write a card with price and hours."


def submitted(pages: Pages) -> str:
    return shown(finish(press(practise(pages, PROMPT), "submit")))


def with_referee(home: Path, provider: FakeServer) -> None:
    with (home / "ansage.toml").open("a", encoding="utf-8") as file:
        file.write(REFEREE.format(url=provider.url))


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ("yes", "Judged by referee: yes, see “Price 2 euros, hours”."),
        ("no", "Judged by referee: no, see “Price 2 euros, hours”."),
    ],
)
def test_a_judged_requirement_shows_the_answer_with_its_quote(
    home: Path, provider: FakeServer, pages: Pages, answer: str, note: str
) -> None:
    judge_hours(home / "exercises" / "card", alone=False)
    with_referee(home, provider)
    provider.reply = replies(GOOD, answer)
    assert note in submitted(pages)


def test_without_a_judge_the_page_says_what_was_not_looked_at(
    home: Path, provider: FakeServer, pages: Pages
) -> None:
    judge_hours(home / "exercises" / "card", alone=True)
    provider.reply = replies(GOOD, "yes")
    page = submitted(pages)
    assert "Needs a judge; not looked at here." in page
    assert "Passed" in page


def test_the_learner_sees_who_judges_and_where_texts_go_before_submitting(
    home: Path, provider: FakeServer, pages: Pages
) -> None:
    judge_hours(home / "exercises" / "card", alone=False)
    with_referee(home, provider)
    told = "A submission is also judged by Referee, stays on this computer."
    assert told in shown(practise(pages))


def test_an_exercise_that_asks_no_judge_names_none(
    home: Path, provider: FakeServer, pages: Pages
) -> None:
    with_referee(home, provider)
    assert "judged by" not in shown(practise(pages))
