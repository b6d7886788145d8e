import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from ansage.cli import report_json
from ansage.cli.gap_report import GapReport, GapRunReport
from ansage.cli.outputs_file import GivenOutput

DOCUMENT = Path(__file__).parents[2] / "docs" / "grade-json.md"
TYPES = [
    kind
    for kind in vars(report_json).values()
    if isinstance(kind, type)
    and issubclass(kind, BaseModel)
    and kind.__module__ == report_json.__name__
]


@pytest.mark.parametrize("kind", [*TYPES, GapReport, GapRunReport, GivenOutput])
def test_every_field_is_documented(kind: type[BaseModel]):
    documented = set(re.findall(r"`(\w+)`", DOCUMENT.read_text(encoding="utf-8")))
    assert set(kind.model_fields) <= documented
