"""The only template engine of Ansage: learner text is its variable, never its source."""

from functools import lru_cache

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ansage.exercises import Case, Exercise
from ansage.texts import Language

DEFAULT_TEMPLATE = """\
{{ prompt }}
{% for file in material %}

--- {{ file.name }} ---
{{ file.text }}
{% endfor %}
{%- if case.text %}

--- {{ case.name }} ---
{{ case.text }}
{% endif %}"""
"""What a model gets without a run.j2: the prompt, then the material, then the case."""

_environment = ImmutableSandboxedEnvironment(
    undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
)


class _Shown:
    """A case as templates may see it: without what graders expect of it."""

    def __init__(self, case: Case) -> None:
        self.name, self.text = case.name, case.text


@lru_cache(maxsize=256)
def _template(source: str) -> jinja2.Template:
    return _environment.from_string(source)


def wrap(exercise: Exercise, prompt: str, case: Case, language: Language) -> str:
    """The message that a model gets. Raises jinja2.TemplateError when run.j2 is broken."""
    material = exercise.material.get(language, ())
    template = _template(exercise.run_template)
    return template.render(prompt=prompt, case=_Shown(case), material=material).strip()


def material_text(exercise: Exercise, language: Language) -> str:
    """All material in one text, for rules that tell data from instructions."""
    return "\n\n".join(file.text for file in exercise.material.get(language, ()))
