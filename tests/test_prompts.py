import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.exercises import File
from ansage.prompts import wrap
from tests.samples import exercise

FLYER = exercise()
CASE = FLYER.cases["en"][0]


def test_the_default_template_puts_prompt_material_and_case_in_order():
    with_file = FLYER.model_copy(update={"material": {"en": (File(name="a.csv", text="x;1"),)}})
    sent = wrap(with_file, "Sum it up.", CASE, "en")
    assert sent == "Sum it up.\n\n--- a.csv ---\nx;1\n\n--- 01-visible ---\nRolls"


@given(st.text(max_size=300))
def test_learner_text_is_never_template_source(prompt: str):
    only = FLYER.model_copy(update={"run_template": "[{{ prompt }}]"})
    assert wrap(only, prompt, CASE, "en") == f"[{prompt}]"


@pytest.mark.parametrize(
    "source", ["{{ prompt.__class__.__mro__ }}", "{{ nothing }}", "{{ case.expected }}"]
)
def test_a_template_can_reach_nothing_but_what_it_is_given(source: str):
    with pytest.raises(jinja2.TemplateError):
        wrap(FLYER.model_copy(update={"run_template": source}), "x", CASE, "en")
