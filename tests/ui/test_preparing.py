from pathlib import Path

import pytest

from ansage.runner import Runner
from tests.code_exercise import let_code_run
from tests.ui.conftest import Pages
from tests.ui.test_pages import shown
from ui.services import services


@pytest.fixture
def coding(home: Path) -> None:
    let_code_run(home / "exercises" / "card")


def test_an_exercise_without_code_says_nothing_of_the_runner(pages: Pages):
    assert "place where the code" not in shown(pages("practice", exercise="card"))


def test_a_runner_that_is_on_its_way_is_announced_until_it_is_there(
    coding: None, runner: Runner, pages: Pages
):
    assert "place where the code" in shown(pages("practice", exercise="card"))
    services().runner.wait()
    assert "place where the code" not in shown(pages("practice", exercise="card"))


def test_where_code_cannot_be_run_the_page_says_why(
    coding: None, home: Path, monkeypatch: pytest.MonkeyPatch, pages: Pages
):
    (home / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ANSAGE_RUNNER_DIR", str(home / "file" / "runner"))
    pages("practice", exercise="card")
    services().runner.wait()
    tab = pages("practice", exercise="card")
    assert "cannot be written to" in shown(tab)
    assert "is not graded" in shown(tab)
    assert tab.button(key="prepare_again")
