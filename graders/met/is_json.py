"""The answer is JSON that fits a schema."""

import json
from collections.abc import Container, Iterator
from typing import Annotated, Any, cast

from jsonschema import Draft202012Validator, SchemaError, ValidationError
from pydantic import AfterValidator

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import Json, around, json_in
from ansage.language.chatter import asks_for_only

_MOST = 4
"""Problems that are named; more help nobody."""


def _is_schema(value: dict[str, Any]) -> dict[str, Any]:
    """A valid JSON Schema that fetches nothing and runs no pattern, which could run forever."""
    try:
        Draft202012Validator.check_schema(value)
    except SchemaError as error:
        raise ValueError(f"is no JSON Schema: {error.message}") from error
    for keyword, argument in _keywords(value):
        if keyword in ("$ref", "$dynamicRef") and not str(argument).startswith("#"):
            raise ValueError("refers to another document; only `#/...` is allowed")
        if keyword == "patternProperties" or (keyword == "pattern" and isinstance(argument, str)):
            raise ValueError(f"uses `{keyword}`; list what is allowed with `enum` instead")
    return value


def _keywords(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every key of the schema with its value, however deep."""
    if isinstance(schema, list):
        for part in cast("list[Any]", schema):
            yield from _keywords(part)
    elif isinstance(schema, dict):
        for key, part in cast("dict[str, Any]", schema).items():
            yield key, part
            yield from _keywords(part)


Schema = Annotated[dict[str, Any], AfterValidator(_is_schema)]


@rule(
    fail={
        "en": "The JSON is not as asked at: {problems}.",
        "de": "Das JSON ist nicht wie verlangt, und zwar bei: {problems}.",
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
    is. Evidence: the keys, those that are wrong, or the text that should not be around it.
    """
    found = json_in(output.text)
    if not found:
        return Verdict.of(False, problems=[], because="none")
    problems = _problems(json_schema, found.value)
    if problems:
        wrong = _keys(output.text, found, {problem.partition(".")[0] for problem in problems})
        return Verdict.of(False, *(wrong or [found.span]), problems=problems[:_MOST])
    more = around(output.text, found.span) if asks_for_only(output.prompt) else ()
    if more:
        return Verdict.of(False, *more, problems=[], because="chatter")
    return Verdict.of(True, *(_keys(output.text, found, found.value) or [found.span]))


def _keys(text: str, found: Json, wanted: Container[str]) -> list[Span]:
    """Of the object's keys those that are wanted, as they stand in the text."""
    spans: list[Span] = []
    at = found.span.start
    is_object = isinstance(found.value, dict)
    for key in cast("dict[str, Any]", found.value if is_object else {}):
        spelt = json.dumps(key, ensure_ascii=False)
        place = text.find(spelt, at, found.span.end)
        if place >= 0:
            at = place + len(spelt)
            spans += [Span(place, at)] if key in wanted else []
    return spans


def _problems(schema: dict[str, Any], value: Any) -> list[str]:
    """The places that are wrong, such as `customer.name`; `$` is the whole."""
    validator: Any = Draft202012Validator(schema)
    errors: list[ValidationError] = list(validator.iter_errors(value))
    return sorted({place for error in errors for place in _places(error)})


def _places(error: ValidationError) -> list[str]:
    path = [str(step) for step in error.absolute_path]
    instance, asked = cast("Any", error.instance), cast("Any", error.validator_value)
    names: list[str] = []
    if error.validator == "required":
        names = [name for name in asked if name not in instance]
    elif error.validator == "additionalProperties":
        known = cast("Any", error.schema).get("properties", {})
        names = [name for name in instance if name not in known]
    return [".".join([*path, name])[:80] for name in names] or [".".join(path) or "$"]
