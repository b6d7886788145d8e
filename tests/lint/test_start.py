"""Linting many prompts must not wait for dictionaries that only exercises need."""

import subprocess
import sys

from tests.test_architecture import ROOT, SLOW


def test_linting_loads_nothing_slow():
    script = (
        "import sys; from ansage.lint import lint;"
        "lint('Write at mots 60 wrods as discussed, short and detailed, in German.');"
        f"print(*{SLOW} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []
