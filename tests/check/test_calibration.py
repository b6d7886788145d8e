import re
from pathlib import Path

from ansage.check import check
from ansage.check.calibration import calibration
from ansage.grading import load_graders
from ansage.loading import load_exercise
from tests.sample_folder import write_exercise

ROOT = Path(__file__).parents[2]


def table(folder: Path) -> str:
    rules = load_graders(folder / "graders")
    return calibration([check(load_exercise(folder / "exercises" / "card", rules), rules)])


def test_each_example_has_a_row_with_its_figures(tmp_path: Path):
    write_exercise(tmp_path)
    rows = [line for line in table(tmp_path).splitlines() if line.startswith("| card")]
    assert len(rows) == 5
    assert re.fullmatch(
        r"\| card \| reference \| 100 \| 100-100 \| (\d) of \1 \| - \| \d+ \| \d+ \|", rows[3]
    )


def test_what_was_not_recorded_has_no_row(tmp_path: Path):
    card = write_exercise(tmp_path)
    (card / "examples" / "weak.outputs.json").unlink()
    assert "| card | weak |" not in table(tmp_path)


def test_what_was_recorded_for_another_prompt_has_no_row_and_names_no_model(tmp_path: Path):
    card = write_exercise(tmp_path)
    for file in card.glob("examples/*.toml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('prompt = "', 'prompt = "Now. '), encoding="utf-8")
    assert "| card |" not in table(tmp_path)
    assert table(tmp_path).endswith("Recorded with:\n\n\n")


def test_the_models_and_days_are_named(tmp_path: Path):
    write_exercise(tmp_path)
    assert re.search(r"^- \S+.*, \d{4}-\d\d-\d\d", table(tmp_path), re.MULTILINE)


def test_the_page_shows_every_example_of_every_built_in_exercise_and_no_other():
    page = (ROOT / "docs" / "calibration.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| ([\w-]+) \| ([\w-]+) \| \d", page, re.MULTILINE)
    files = (ROOT / "exercises").glob("*/examples/*.toml")
    assert sorted(shown) == sorted((file.parts[-3], file.stem) for file in files)
