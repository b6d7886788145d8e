import subprocess
import sys


def test_practice_and_store_import_nothing_heavy() -> None:
    program = (
        "import sys, ansage.practice, ansage.store\n"
        "heavy = {'litellm', 'openai', 'pandas', 'alembic', 'sqlalchemy.orm', 'streamlit'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
