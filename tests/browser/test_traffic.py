"""What a browser is sent holds nothing that a learner must not know yet, shown or not."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ansage.exercises import Case, Exercise
from ansage.grading import load_graders
from ansage.hints import LADDER, SUBMISSIONS_FOR_REFERENCE
from ansage.lessons import load_lessons
from ansage.loading import load_exercises
from ansage.runner import Runner
from ansage.texts import LANGUAGES, Language
from tests.browser.served import CATALOGUE, ROOT, Visitor
from tests.browser.test_journey import write
from tests.browser.test_running_code import press_submit
from tests.browser.traffic import Traffic, plain, readable
from tests.llm.fake_server import FakeServer, fake_server

Visit = Callable[..., Visitor]
EXERCISES = load_exercises(ROOT / "exercises", load_graders(ROOT / "graders"))
LESSONS, _ = load_lessons(ROOT / "exercises")
PROMPT = "Do it."
"""States nothing, so that nothing may be told."""
TALK = "Come in, it is warm inside!"
CODE = {
    "late-fees": "```python\ndef late_fee(days, daily, child):\n    return 7\n```",
    "swim-times": "```python\ndef as_time(minutes):\n    return 'noon'\n```",
    "festival-stalls": "```python\nimport pandas as pd\nresult = pd.read_csv('sales.csv')\n```",
    "course-bookings": "```sql\nSELECT title, 7 AS booked FROM courses\n```",
}
"""Code that runs and is wrong, so that its trials have something to tell."""


# what a learner must not know


def read_by_everybody() -> str:
    """Briefs, material, visible cases, lessons and the interface with its style and scripts."""
    files = [ROOT / "ui" / "style.css", *(ROOT / "ui").glob("*/*.toml")]
    files += [*(ROOT / "ui" / "components").glob("*.*"), *(ROOT / "exercises").glob("lessons/*")]
    texts = [file.read_text("utf-8") for file in files]
    for exercise in EXERCISES.values():
        texts += [part for language in LANGUAGES for part in given(exercise, language)]
    return plain(" ".join(texts))


def given(exercise: Exercise, language: Language) -> list[str]:
    """What a learner reads before the first attempt."""
    files = [file.text for file in exercise.material[language]]
    cases = [case.text for case in exercise.visible_cases(language)]
    return [exercise.settings.title.in_(language), exercise.brief.in_(language), *files, *cases]


def untold_values(case: Case) -> Any:
    """What graders compare with and no learner sees: of a visible case only what is marked so."""
    if not case.visible:
        return case.expected
    tests = [test for test in case.expected.get("tests", ()) if not test.get("visible")]
    own_data = [v for v in case.expected.values() if isinstance(v, dict) and "files" in v]
    return [tests, own_data]


def strings(value: Any) -> Iterator[str]:
    """Every line of every text and number in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)
    else:
        yield from str(value).splitlines()


def told_too_early(exercise: Exercise) -> dict[str, list[str]]:
    """By kind, all texts of an exercise that are not to be sent before it is passed."""
    cases = [case for language in LANGUAGES for case in exercise.cases[language]]
    sayable = [r for r in exercise.requirements if r.stated]
    sentences = [text for r in sayable for text in (r.text, r.add) if text]
    return {
        "hidden case": [line for c in cases if not c.visible for line in c.text.splitlines()],
        "expected value": [line for case in cases for line in strings(untold_values(case))],
        "cue": [cue for r in exercise.requirements for cue in (*r.cues.en, *r.cues.de)],
        "requirement": [text.in_(language) for text in sentences for language in LANGUAGES],
        "example": [part for e in exercise.examples for part in re.split(r"[\n.!?]", e.prompt)],
    }


SHORTEST = {"expected value": 6, "hidden case": 9, "cue": 9, "requirement": 9, "example": 15}
"""Characters of at least two words that are found by chance in nothing else that is sent."""
READ = read_by_everybody()


def secrets_of(exercise: Exercise) -> dict[str, str]:
    """What to look for: phrases that stand nowhere else, each with what it gives away."""
    return {
        phrase: f"{exercise.id}, {kind}"
        for kind, texts in told_too_early(exercise).items()
        for phrase in map(plain, texts)
        if len(phrase) >= SHORTEST[kind] and " " in phrase and phrase not in READ
    }


SECRETS = [secret for exercise in EXERCISES.values() for secret in secrets_of(exercise).items()]


def given_away(sent: list[bytes], exercise: Exercise | None = None) -> set[str]:
    """The secrets in what was sent, each with its exercise and kind.

    On the page of an exercise those of the others as well, but for their cues: what is a cue in one
    may be a plain word in another.
    """
    found = set[str]().union(*map(_given_away_in, set(sent)))
    others = tuple(f"{name}, cue" for name in EXERCISES if exercise and name != exercise.id)
    return {secret for secret in found if not secret.startswith(others)}


@cache
def _given_away_in(sent: bytes) -> set[str]:
    """Once for each file that every visitor is sent."""
    words = readable(sent)
    return {f"{what}: {phrase}" for phrase, what in SECRETS if phrase in words}


def not_sent(exercise: Exercise, sent: list[bytes]) -> list[str]:
    """The lines of brief, material and visible cases that are in nothing that was sent."""
    whole = "\n".join(map(readable, sent))
    texts = [text for language in LANGUAGES for text in given(exercise, language)]
    return [line for text in texts for line in text.splitlines() if plain(line) not in whole]


# the app, a model that is wrong, and a learner


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeServer]:
    with fake_server() as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, provider: FakeServer, runner: Runner) -> Path:
    """Asks for the runner, since without one nothing is told of code."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "ansage.toml").write_text(CATALOGUE.format(url=provider.url), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def environ(home: Path) -> dict[str, str]:
    """The built-in exercises and graders."""
    return {
        "ANSAGE_CATALOGUE": str(home / "ansage.toml"),
        "ANSAGE_DATA_DIR": str(home / "data"),
    }


def attempt(visitor: Visitor, provider: FakeServer, exercise: Exercise) -> Page:
    """An exercise with a submission that states nothing and meets little."""
    provider.reply = lambda message: CODE.get(exercise.id, TALK)
    page = visitor.open(f"/practice?exercise={exercise.id}")
    write(page, PROMPT)
    press_submit(page)
    expect(page.locator(".a-number")).to_be_visible()
    return visitor.settle()


def take_every_hint(visitor: Visitor) -> None:
    """Where to look, and such a phrase; the question is asked already."""
    for taken in range(1, len(LADDER)):
        visitor.page.locator(".st-key-hint button").click()
        expect(visitor.page.locator(".a-hints li")).to_have_count(taken)
        visitor.settle()


def see_what_a_gap_costs(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Show me").click()
    expect(visitor.page.locator(".a-cost")).to_be_visible()
    visitor.settle()


def see_it_in_german(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Deutsch").click()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "de")
    visitor.settle()


# what is sent


@pytest.mark.parametrize(
    "path", ["/", "/progress", "/about", *(f"/lesson?lesson={name}" for name in LESSONS)]
)
def test_pages_around_the_exercises_give_nothing_away(visit: Visit, path: str):
    visitor = visit()
    traffic = Traffic(visitor.page)
    visitor.open(path)
    see_it_in_german(visitor)
    assert given_away([*traffic.bodies(), *traffic.frames]) == set()


FIRST = {exercise.settings.track: name for name, exercise in reversed(EXERCISES.items())}
TOURED = sorted({*FIRST.values(), *CODE})
"""One of each track, and those whose code runs, are looked at with all that a learner can open."""


@pytest.mark.parametrize("name", sorted(EXERCISES.keys() - TOURED))
def test_a_submission_sends_what_may_be_read_and_nothing_else(
    visit: Visit, provider: FakeServer, name: str
):
    visitor = visit()
    traffic = Traffic(visitor.page)
    attempt(visitor, provider, EXERCISES[name])
    assert given_away([*traffic.bodies(), *traffic.frames], EXERCISES[name]) == set()


@pytest.mark.parametrize("name", TOURED)
def test_hints_gap_and_another_language_send_what_may_be_read_and_nothing_else(
    visit: Visit, provider: FakeServer, name: str
):
    visitor, exercise = visit(), EXERCISES[name]
    traffic = Traffic(visitor.page)
    attempt(visitor, provider, exercise)
    take_every_hint(visitor)
    see_what_a_gap_costs(visitor)
    see_it_in_german(visitor)
    assert not_sent(exercise, traffic.frames) == []
    assert given_away([*traffic.bodies(), *traffic.frames], exercise) == set()


# that it would be seen


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_every_exercise_has_something_to_give_away(exercise: Exercise):
    kinds = [what.split(", ")[1] for what in secrets_of(exercise).values()]
    assert kinds.count("requirement") >= 5
    assert kinds.count("example") >= 5
    assert {"hidden case", "expected value"} & set(kinds)


def test_a_hidden_case_stays_hidden_when_a_learner_looks_at_what_came_of_it(
    visit: Visit, provider: FakeServer
):
    visitor = visit()
    traffic = Traffic(visitor.page)
    exercise = EXERCISES["bike-shop-texts"]
    page = attempt(visitor, provider, exercise)
    page.locator(".st-key-card_outputs").get_by_text("Case 2").click()
    expect(page.get_by_text("The input of this case stays hidden.")).to_be_visible()
    visitor.settle()
    assert given_away(traffic.frames, exercise) == set()


def test_the_reference_is_seen_after_enough_submissions(visit: Visit, provider: FakeServer):
    visitor = visit()
    traffic = Traffic(visitor.page)
    exercise = EXERCISES["bike-shop-texts"]
    page = attempt(visitor, provider, exercise)
    for n in range(2, SUBMISSIONS_FOR_REFERENCE + 1):
        assert given_away(traffic.frames, exercise) == set()
        write(page, PROMPT * n)
        press_submit(page)
        expect(page.locator(".a-bars > div")).to_have_count(n)
        visitor.settle()
    found = given_away(traffic.frames, exercise)
    assert "bike-shop-texts, example" in {secret.split(":")[0] for secret in found}
