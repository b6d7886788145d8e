"""A small exercise, a fake provider, the real app, and Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.served import CATALOGUE, Visitor, launch, serve
from tests.llm.fake_server import FakeServer, fake_server
from tests.sample_folder import write_exercise, write_lesson

GRADER = """
from ansage.grading import {work}, Span, Verdict, rule

@rule(fail={{"en": "no {{word}}", "de": "kein {{word}}"}})
def {name}(work: {work}, *, word: str) -> Verdict:
    at = work.text.lower().find(word)
    return Verdict.of(at >= 0, *([Span(at, at + len(word))] if at >= 0 else []), word=word)
"""
expect.set_options(timeout=60_000)


def answer(message: str) -> str:
    """A model that does what it is told, and sometimes more."""
    text = "Price 2 euros." if "price" in message.lower() else "Come in, it is warm inside!"
    if "hours" in message.lower() or "Florist" in message:
        text += " Hours 9 to 5."
    return (
        f"**A card.** {text}\n\n<img src=http://example.com/x.png> ![x](http://example.com/y.png)"
    )


@pytest.fixture(scope="module")
def chromium(browser: Path) -> Iterator[Browser]:
    """Anew for each file: while Playwright runs, no other test of this thread has an event loop."""
    with sync_playwright() as playwright:
        program = launch(playwright, browser)
        yield program
        program.close()


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeServer]:
    with fake_server(answer, token_seconds=0.25) as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, provider: FakeServer) -> Path:
    """A folder with an exercise, graders that show evidence, a catalogue, and the app's data."""
    folder = tmp_path_factory.mktemp("home")
    write_exercise(folder)
    write_lesson(folder / "exercises")
    for name, work in {"says": "Prompt", "has": "Output"}.items():
        rule = GRADER.format(name=name, work=work)
        (folder / "graders" / f"{name}.py").write_text(rule, encoding="utf-8")
    (folder / "ansage.toml").write_text(CATALOGUE.format(url=provider.url), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def environ(home: Path) -> dict[str, str]:
    return {
        "ANSAGE_EXERCISES": str(home / "exercises"),
        "ANSAGE_GRADERS": str(home / "graders"),
        "ANSAGE_CATALOGUE": str(home / "ansage.toml"),
        "ANSAGE_DATA_DIR": str(home / "data"),
    }


@pytest.fixture(scope="module")
def app(home: Path, environ: dict[str, str]) -> Iterator[str]:
    with serve(home, environ) as served:
        yield served.url


@pytest.fixture
def visit(chromium: Browser, app: str) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors; in the end none of them may have asked another host."""
    visitors = list[Visitor]()

    def new(**settings: object) -> Visitor:
        visitors.append(Visitor(chromium, app, **settings))
        return visitors[-1]

    yield new
    asked = [url for visitor in visitors for url in visitor.elsewhere]
    for visitor in visitors:
        visitor.close()
    assert asked == []
