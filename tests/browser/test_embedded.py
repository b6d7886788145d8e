"""The whole way on the model that Ansage brings along: nothing is configured, nothing is faked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ansage.llm.embedded import models_folder
from tests.browser.served import Visitor, serve
from tests.browser.test_journey import write

PATIENCE = 240_000
"""Milliseconds: two slow cores start the model and write a short answer."""


@pytest.fixture
def fresh(tmp_path: Path, embedded_model_file: Path) -> Iterator[str]:
    """The app as on the first day, but for the model's file, which is there already."""
    models = models_folder(tmp_path / "data")
    models.mkdir(parents=True)
    (models / embedded_model_file.name).symlink_to(embedded_model_file)
    with serve(tmp_path, {"ANSAGE_DATA_DIR": str(tmp_path / "data")}) as served:
        yield served.url


def test_a_try_is_answered_by_the_built_in_model(fresh: str, chromium: Browser):
    visitor = Visitor(chromium, fresh)
    page = visitor.open("/")
    expect(page.locator(".a-who")).to_contain_text("Built-in model (1.5B) · stays on this computer")
    page.get_by_role("link", name="Ideas for the planning round").click()
    write(page, "Make a table of three ideas. Answer with only the table.")
    page.get_by_role("button", name="Try").click()
    # While the page swaps a run for its next state, both stand in it for a moment.
    expect(page.locator(".a-tail").first).not_to_be_empty(timeout=PATIENCE)
    expect(page.locator(".a-four")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".st-key-card_outputs .a-prose")).not_to_be_empty()
    assert visitor.elsewhere == []
    visitor.close()
