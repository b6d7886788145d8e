import json
from pathlib import Path

from tests.cli.conftest import Ansage

GRADERS = Path(__file__).parents[2] / "graders"


def test_the_figures_are_measured_with_the_real_graders(ansage: Ansage):
    ended = ansage("--graders", GRADERS, "bench", "grade", "--attempts", 20, "--json")
    told = json.loads(ended.out)
    assert (told["name"], told["figures"]["requirements"], told["figures"]["cases"]) == (
        "grade",
        10,
        6,
    )
    assert ended.code == (0 if told["passed"] else 1)
