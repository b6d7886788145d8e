"""The answer is JSON that fits a schema."""

from typing import Annotated, Any, cast

from jsonschema import Draft202012Validator, SchemaError, ValidationError
from pydantic import AfterValidator

from ansage.grading import Output, Verdict, rule
from ansage.language.artefacts import around, json_in
from ansage.language.chatter import asks_for_only

_MOST = 4
"""Problems that are named; more help nobody."""


def _is_schema(value: dict[str, Any]) -> dict[str, Any]:
    """A valid JSON Schema that stands alone: nothing may be fetched to judge an answer."""
    try:
        Draft202012Validator.check_schema(value)
    except SchemaError as error:
        raise ValueError(f"is no JSON Schema: {error.message}") from error
    if any(not reference.startswith("#") for reference in _references(value)):
        raise ValueError("refers to another document; only `#/...` is allowed")
    return value


def _references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [r for part in cast("list[Any]", schema) for r in _references(part)]
    if not isinstance(schema, dict):
        return []
    members = cast("dict[str, Any]", schema)
    own = [str(members[key]) for key in ("$ref", "$dynamicRef") if key in members]
    return own + [r for part in members.values() for r in _references(part)]


Schema = Annotated[dict[str, Any], AfterValidator(_is_schema)]


@rule(
    fail={
        "en": "The JSON is not as asked: {problems}.",
        "de": "Das JSON ist nicht wie verlangt: {problems}.",
    },
    ok={"en": "JSON as asked.", "de": "JSON wie verlangt."},
    because={
        "none": {
            "en": "There is no whole JSON in it.",
            "de": "Da ist kein vollständiges JSON.",
        },
        "chatter": {
            "en": "The JSON is right, but the prompt asked for nothing else, and there is more.",
            "de": "Das JSON stimmt, aber der Prompt wollte nur das, und da steht noch mehr.",
        },
    },
)
def is_json(output: Output, *, json_schema: Schema) -> Verdict:
    """Finds the JSON (bare, fenced or in prose) and checks it against `json_schema`.

    Text around it is a fault only when the prompt asked for nothing but JSON; a code fence never
    is. Evidence: the JSON, or the text that should not be around it.
    """
    found = json_in(output.text)
    if not found:
        return Verdict.of(False, problems=[], because="none")
    problems = _problems(json_schema, found.value)
    if problems:
        named = [_place(problem) for problem in problems[:_MOST]]
        return Verdict.of(False, found.span, problems=named)
    more = around(output.text, found.span) if asks_for_only(output.prompt) else ()
    if more:
        return Verdict.of(False, *more, problems=[], because="chatter")
    return Verdict.of(True, found.span)


def _problems(schema: dict[str, Any], value: Any) -> list[ValidationError]:
    validator: Any = Draft202012Validator(schema)
    return list(validator.iter_errors(value))


def _place(problem: ValidationError) -> str:
    """Where and what, in JSON's own words: `total: "12"` or `+ extra`."""
    path = ".".join(str(step) for step in problem.absolute_path) or "$"
    return f"{path} ({problem.validator})"
