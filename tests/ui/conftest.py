"""The pages without a browser: Streamlit's AppTest on a small exercise and a fake provider."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.browser.served import CATALOGUE
from tests.llm.fake_server import FakeServer, fake_server
from tests.sample_folder import GOOD, POOR, write_exercise
from ui.services import close

ROOT = Path(__file__).parents[2]
Pages = Callable[..., AppTest]


@pytest.fixture
def provider() -> Iterator[FakeServer]:
    with fake_server(lambda message: GOOD if "price" in message else POOR) as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, provider: FakeServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an exercise, its graders and a catalogue; the data is kept here too."""
    write_exercise(tmp_path)
    (tmp_path / "ansage.toml").write_text(CATALOGUE.format(url=provider.url), encoding="utf-8")
    monkeypatch.setenv("ANSAGE_EXERCISES", str(tmp_path / "exercises"))
    monkeypatch.setenv("ANSAGE_GRADERS", str(tmp_path / "graders"))
    monkeypatch.setenv("ANSAGE_CATALOGUE", str(tmp_path / "ansage.toml"))
    monkeypatch.setenv("ANSAGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("ANSAGE_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture
def pages(home: Path) -> Iterator[Pages]:
    """Opens a page in a tab of its own: pages("practice", exercise="card")."""
    st.cache_resource.clear()

    def open_page(name: str = "exercises", **query: str) -> AppTest:
        tab = AppTest.from_file(ROOT / "app.py", default_timeout=30)
        for key, value in query.items():
            tab.query_params[key] = value
        tab.run()
        return tab if name == "exercises" else tab.switch_page(f"ui/{name}.py").run()

    yield open_page
    close()
    st.cache_resource.clear()
