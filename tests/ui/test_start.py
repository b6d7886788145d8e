import subprocess
import sys

from tests.ui.conftest import ROOT

FIRST_PAGE = """
import sys
from streamlit.testing.v1 import AppTest
import ui.server
tab = AppTest.from_file("app.py", default_timeout=60).run()
assert not tab.exception
print(*sorted({"litellm", "openai", "pandas", "pyarrow", "lingua", "simplemma"} & set(sys.modules)))
"""


def test_the_first_page_waits_for_no_heavy_library(home):
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_PAGE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == []
