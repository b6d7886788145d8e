from pathlib import Path

import pytest

from ansage.llm import EMBEDDED, catalogue_path, load_catalogue
from ansage.problems import ProblemsFound

ROOT = Path(__file__).parents[2]
GOOD = """
default = "ours"

[[model]]
id = "ours"
label.en = "Our model"
label.de = "Unser Modell"
litellm = "openai/qwen3"
api_base = "https://models.example.com/v1"
key_env = "OUR_KEY"
destination = "the example company"

[[model]]
id = "embedded"
label.en = "Built-in"
label.de = "Eingebaut"
litellm = "embedded/qwen2.5-coder-1.5b"
stays_here = true
"""


@pytest.fixture(autouse=True)
def _no_ollama(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ansage.llm.catalogue.OllamaProbe", NoOllama)


class NoOllama:
    def models(self) -> tuple[()]:
        return ()


def problems(folder: Path, text: str) -> str:
    file = folder / "ansage.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load_catalogue(file, {})
    return str(found.value)


def test_without_anything_the_embedded_model_is_there() -> None:
    catalogue = load_catalogue(None, {})
    assert catalogue.default == EMBEDDED
    assert [model.id for model in catalogue.models] == ["embedded", "embedded-small"]
    assert all(model.stays_here and not model.judge for model in catalogue.models)


def test_a_known_key_offers_a_model_and_says_where_data_goes() -> None:
    catalogue = load_catalogue(None, {"MISTRAL_API_KEY": "sk-secret", "OPENAI_API_KEY": ""})
    offered = catalogue.models[-1]
    assert offered.litellm == "mistral/mistral-small-latest"
    assert not offered.stays_here
    assert offered.goes_to("de") == "geht an Mistral AI (EU)"
    assert catalogue.default == EMBEDDED
    assert "sk-secret" not in repr(catalogue.models)


def test_a_file_is_all_there_is(tmp_path: Path) -> None:
    file = tmp_path / "ansage.toml"
    file.write_text(GOOD)
    catalogue = load_catalogue(file, {"OPENAI_API_KEY": "x"})
    assert [model.id for model in catalogue.models] == ["ours", "embedded"]
    assert catalogue.default.key_env == "OUR_KEY"
    assert catalogue.get("embedded").goes_to("en") == "stays on this computer"


def test_a_file_without_models_changes_nothing_but_the_default(tmp_path: Path) -> None:
    file = tmp_path / "ansage.toml"
    file.write_text('default = "embedded-small"')
    assert load_catalogue(file, {}).default.id == "embedded-small"


def test_a_default_that_ollama_does_not_serve_now_falls_back(tmp_path: Path) -> None:
    file = tmp_path / "ansage.toml"
    file.write_text('default = "ollama-qwen3:8b"')
    assert load_catalogue(file, {}).default == EMBEDDED


def test_the_example_file_is_right() -> None:
    example = ROOT / "ansage.example.toml"
    assert len(load_catalogue(example, {}).models) >= 3


def test_an_unknown_model_is_told_with_the_closest() -> None:
    with pytest.raises(ProblemsFound, match="Did you mean 'embedded'"):
        load_catalogue(None, {}).get("embeded")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("api_base =", "api_bose =", "model.0.api_bose: is not a known key. Did you mean 'api_b"),
        ('label.de = "Unser Modell"\n', "", "model.0.label.de: is missing."),
        ('id = "ours"', "id = 3", "model.0.id: "),
        ('default = "ours"', 'default = "our"', "default: there is no model 'our'. Did you mean"),
        ('id = "embedded"', 'id = "ours"', "model.id: the id 'ours' is used twice."),
        ('destination = "the example company"', "", "say where data goes"),
        ('destination = "the example company"', "stays_here = true", "an api_base on this comp"),
        ("stays_here = true", "stays_here = true\njudge = true", "too small to judge"),
        ("[[model]]", "[[model", "is not TOML"),
        ("embedded/qwen2.5-coder-1.5b", "embedded/qwen", "Did you mean 'embedded/qwen"),
    ],
)
def test_every_mistake_is_told_by_its_place(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    text = problems(tmp_path, GOOD.replace(before, after))
    assert told in text
    assert text.startswith("ansage.toml")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = problems(tmp_path, GOOD.replace("api_base", "api_bose").replace("litellm", "litelm"))
    assert len(text.splitlines()) == 5


def test_a_key_pasted_in_place_of_its_variable_is_not_repeated(tmp_path: Path) -> None:
    text = problems(tmp_path, GOOD.replace('"OUR_KEY"', '"sk-secret"'))
    assert "key_env: is not the name of a variable." in text
    assert "sk-secret" not in text


def test_a_named_file_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"ansage\.toml: is missing"):
        load_catalogue(tmp_path / "ansage.toml", {})


def test_which_file_is_read(tmp_path: Path) -> None:
    assert catalogue_path({}, tmp_path) is None
    (tmp_path / "ansage.toml").touch()
    assert catalogue_path({}, tmp_path) == tmp_path / "ansage.toml"
    assert catalogue_path({"ANSAGE_CATALOGUE": "other.toml"}, tmp_path) == Path("other.toml")
