import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Ansage

ROOT = Path(__file__).parents[2]
BUILT_IN = sorted((ROOT / "exercises").glob("*/exercise.toml"))


def validator(ansage: Ansage, *arguments: str) -> Draft202012Validator:
    schema = json.loads(ansage("--graders", str(ROOT / "graders"), "schema", *arguments).out)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def parsed(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_every_built_in_exercise_fits_the_schema(ansage: Ansage):
    valid = validator(ansage)
    assert BUILT_IN
    for file in BUILT_IN:
        assert [error.message for error in valid.iter_errors(parsed(file))] == []


def test_every_built_in_example_fits_its_schema(ansage: Ansage):
    valid = validator(ansage, "example")
    for file in ROOT.glob("exercises/*/examples/*.toml"):
        assert [error.message for error in valid.iter_errors(parsed(file))] == []


@pytest.mark.parametrize(
    "call",
    [
        {"grader": "max_wrods", "limit": 3},
        {"grader": "max_words"},
        {"grader": "max_words", "limit": 3, "unit": "words"},
        {"grader": "states_limit", "unit": "words", "max": 3},
    ],
)
def test_the_schema_knows_the_graders_their_side_and_their_settings(
    ansage: Ansage, call: dict[str, object]
):
    exercise = parsed(BUILT_IN[0])
    exercise["requirement"][0]["met"] = call
    assert not validator(ansage).is_valid(exercise)


@pytest.mark.parametrize("what", ["grade", "outputs"])
def test_the_other_schemas_are_schemas(ansage: Ansage, what: str):
    assert validator(ansage, what).schema
