"""`ansage graders`: what every grader looks for and which settings it takes."""

import inspect
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from ansage.grading.rules import Rule

SIDES = {"prompt": "Graders that look at the prompt", "output": "Graders that look at an output"}


def graders(context: typer.Context) -> None:
    """List the graders with their settings, as Markdown."""
    print(reference(context.obj.rules()), end="")


def reference(rules: "dict[str, Rule]") -> str:
    """One section a side, one paragraph a grader, from the docstrings of their functions."""
    parts = ["# Graders\n"]
    for side, title in SIDES.items():
        parts.append(f"## {title}\n")
        parts += [_entry(rule) for _, rule in sorted(rules.items()) if rule.looks_at == side]
    return "\n".join(parts)


def _entry(rule: "Rule") -> str:
    lines = [f"### {rule.name}\n", inspect.getdoc(rule.function) or ""]
    settings = rule.parameters.model_json_schema(ref_template="{model}")
    required = settings.get("required", [])
    names = [
        f"`{name}` ({_kind(field)}{'' if name in required else ', optional'})"
        for name, field in settings.get("properties", {}).items()
    ]
    if names:
        lines.append(f"\nSettings: {', '.join(names)}.")
    return "\n".join(lines) + "\n"


def _kind(field: dict[str, Any]) -> str:
    """A JSON Schema in a few words for people."""
    if choices := field.get("enum"):
        return " or ".join(f'"{choice}"' for choice in choices)
    if options := [o for o in field.get("anyOf", ()) if o.get("type") != "null"]:
        return " or ".join(map(_kind, options))
    if "const" in field:
        return f'"{field["const"]}"'
    if field.get("type") == "array":
        return f"list of {_kind(field.get('items', {}))}"
    names = {"integer": "whole number", "boolean": "true or false", "object": "table"}
    kind = field.get("type") or "table"
    return names.get(kind, kind if kind != "string" else "text")
