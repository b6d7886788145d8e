"""JSON Schemas of the files that an author writes, generated from the types that read them."""

from collections.abc import Mapping
from typing import Any

from ansage.exercises import Example, Settings
from ansage.grading.rules import LooksAt, Rule

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def exercise_schema(graders: Mapping[str, Rule]) -> Schema:
    """Of exercise.toml; `stated`, `met` and `clarity` allow exactly the graders that there are."""
    schema = Settings.model_json_schema()
    definitions: dict[str, Schema] = schema["$defs"]
    del definitions["GraderCall"]
    for looks_at in ("prompt", "output"):
        calls = [_call(rule, definitions) for rule in _of(graders, looks_at)]
        definitions[f"{looks_at}_grader"] = {"oneOf": calls}
    requirement = definitions["Requirement"]["properties"]
    requirement["stated"] = {"$ref": "#/$defs/prompt_grader"}
    requirement["met"] = {"$ref": "#/$defs/output_grader"}
    schema["properties"]["clarity"]["items"] = {"$ref": "#/$defs/prompt_grader"}
    return {"$schema": _DIALECT, **schema}


def example_schema() -> Schema:
    """Of examples/NAME.toml; the name and the recording come from the files beside it."""
    schema = Example.model_json_schema()
    for key in ("name", "recording"):
        del schema["properties"][key]
    schema["required"].remove("name")
    for unused in ("Recording", "RecordedRun"):
        del schema["$defs"][unused]
    return {"$schema": _DIALECT, **schema}


def _of(graders: Mapping[str, Rule], looks_at: LooksAt) -> list[Rule]:
    return [rule for _, rule in sorted(graders.items()) if rule.looks_at == looks_at]


def _call(rule: Rule, definitions: dict[str, Schema]) -> Schema:
    """A call of one grader; definitions of its own parameters are added under its name."""
    parameters = rule.parameters.model_json_schema(ref_template=f"#/$defs/{rule.name}.{{model}}")
    for name, definition in parameters.get("$defs", {}).items():
        definitions[f"{rule.name}.{name}"] = definition
    return {
        "type": "object",
        "title": rule.name,
        "description": rule.function.__doc__ or "",
        "properties": {"grader": {"const": rule.name}, **parameters.get("properties", {})},
        "required": ["grader", *parameters.get("required", [])],
        "additionalProperties": False,
    }
