"""The trainer's forms without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Pages
from tests.ui.test_pages import state
from ui.services import services

WORDS = "four plain good words"


def author(pages: Pages) -> AppTest:
    tab = pages("author")
    trainer = services().trainer
    trainer.passphrase.set(WORDS)
    trainer.enter(state(tab).learner.id, WORDS)
    return tab.run()


@pytest.mark.parametrize("weight", [1.5, 0.5, 3])
def test_a_weight_is_shown_as_it_stands_in_the_file(home: Path, pages: Pages, weight: float):
    file = home / "exercises" / "card" / "exercise.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('skill = "limits"', f'skill = "limits"\nweight = {weight}', 1),
        encoding="utf-8",
    )
    tab = author(pages)
    tab.segmented_control(key="author_part").set_value("requirements").run()
    (field,) = [n for n in tab.number_input if n.label == "Weight"]
    assert field.value == weight
