"""Who may import whom, how large a file may grow, and what no file may say."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
MOST_LINES = 300
LONGER: dict[str, str] = {}
"""Files that may be longer, each with its reason."""
SLOW = set("litellm pandas pyarrow openai alembic xllamacpp lingua simplemma".split())
"""Each costs between 0.1 and 4 s; the first page and `ansage --help` do without."""


def files(*patterns: str) -> list[Path]:
    return [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path, *, only_at_import: bool = False) -> set[str]:
    """Full names of the modules that a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = _at_import(tree) if only_at_import else ast.walk(tree)
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Nodes that run when the file is imported: not in functions, not for the type checker."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _at_import(child)


def own(path: Path) -> set[str]:
    """What a file imports of this project."""
    return {name for name in imports(path) if name.split(".")[0] in ("ansage", "graders", "ui")}


def tops(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


CORE = files("ansage/**/*.py")
GRADERS = files("graders/**/*.py")
PAGES = [*files("ui/**/*.py"), ROOT / "app.py"]
SOURCE = [*CORE, *GRADERS, *PAGES, ROOT / "start.py"]


def offenders(paths: list[Path], is_wrong: Callable[[Path], object]) -> list[str]:
    """The files for which something is wrong; the list to be empty."""
    assert paths
    return [shown(path) for path in paths if is_wrong(path)]


def test_the_core_knows_neither_pages_nor_graders():
    assert not offenders(CORE, lambda p: tops(p) & {"ui", "app", "graders", "streamlit"})


def test_graders_know_only_grading_language_texts_and_what_a_runner_is_asked():
    allowed = ("ansage.grading", "ansage.language", "ansage.runner.jobs", "ansage.texts")
    assert not offenders(GRADERS, lambda p: [n for n in own(p) if not n.startswith(allowed)])


def test_language_knows_only_the_smallest_types_of_ansage():
    def is_strange(name: str) -> bool:
        types = {"ansage.attempts", "ansage.attempts.Span", "ansage.texts", "ansage.texts.Language"}
        return not name.startswith("ansage.language") and name not in types

    language = files("ansage/language/*.py")
    assert not offenders(language, lambda p: any(map(is_strange, own(p))))


def test_grading_by_rules_knows_no_model():
    grading = files("ansage/grading/**/*.py")
    models = ("ansage.llm", "ansage.judging", "ansage.running")
    assert not offenders(grading, lambda p: [n for n in own(p) if n.startswith(models)])


def test_litellm_is_known_in_one_folder():
    others = [p for p in SOURCE if not p.is_relative_to(ROOT / "ansage" / "llm")]
    assert not offenders(others, lambda p: "litellm" in tops(p))


def test_what_is_slow_to_import_is_imported_late():
    paths = [p for p in SOURCE if "migrations" not in p.parts]
    assert not offenders(
        paths, lambda p: {n.split(".")[0] for n in imports(p, only_at_import=True)} & SLOW
    )


def test_only_commands_import_commands():
    others = [p for p in CORE if "cli" not in p.parts]
    assert not offenders(others, lambda p: [n for n in imports(p) if n.startswith("ansage.cli")])


def test_files_stay_short_enough_to_read():
    def is_long(path: Path) -> bool:
        return len(path.read_text(encoding="utf-8").splitlines()) >= MOST_LINES

    assert offenders(SOURCE, is_long) == sorted(LONGER)


def test_file_names_say_what_is_in_them():
    empty = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    assert not offenders(SOURCE, lambda p: p.stem in empty)


DISTRIBUTIONS = {
    "lingua": "lingua-language-detector",
    "argon2": "argon2-cffi",
    "markdown_it": "markdown-it-py",
    "pydantic_core": "pydantic",
    "text_to_num": "text2num",
}
"""Distributions by the module that is imported, where the names differ."""
BY_NAME = {"litellm", "xllamacpp", "wasmtime"}
"""Imported by importlib or by another package, so that no import statement is seen."""
PROMISED = {"pandas"}
"""Declared for graders and exercises that others write."""


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}


def used() -> set[str]:
    found = {top for path in SOURCE for top in tops(path)} - set(sys.stdlib_module_names)
    others = found - {"ansage", "graders", "ui", "app"}
    return {canonicalize_name(DISTRIBUTIONS.get(top, top)) for top in others}


def test_every_third_party_import_is_declared():
    assert used() <= declared()


def test_every_declared_package_is_used():
    assert declared() - used() <= BY_NAME | PROMISED


# what is loaded, seen in a process of its own


def is_page(path: Path) -> bool:
    """Whether Streamlit runs the file as a page: then it draws when it is imported."""
    return f'"{shown(path)}"' in (ROOT / "app.py").read_text(encoding="utf-8")


UI_MODULES = [f"ui.{path.stem}" for path in files("ui/*.py") if not is_page(path)]


@pytest.mark.parametrize(
    "modules",
    [["ansage.practice", "ansage.check", "ansage.cli.app"], UI_MODULES],
    ids=["core", "ui"],
)
def test_importing_loads_nothing_slow(modules: list[str]):
    script = f"import sys, {', '.join(modules)}; print(*{SLOW} & set(sys.modules))"
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []


# what no file says


def committed() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so nothing tells what is committed")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


PLACES = re.compile(
    r"(?<![\w.])/(?:work|tmp|root|home/\w+|opt)/\w|[A-Z]:\\Users\\|/Users/\w"
    r"|files\.pythonhosted\.org|pypi\.org/simple|registry\.npmjs\.org|deb\.debian\.org",
)
"""Paths of one machine, and hosts of registries."""
ALLOWED = {"tests/test_architecture.py", "tests/test_locks.py"}


def test_no_committed_file_names_a_machine_or_a_registry():
    found: list[str] = []
    for path in committed():
        if not path.is_file() or shown(path) in ALLOWED:
            continue
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{shown(path)}: {match.group()}" for match in PLACES.finditer(text)]
    assert found == []


def test_no_large_file_is_committed():
    assert [shown(p) for p in committed() if p.is_file() and p.stat().st_size > 1_000_000] == []
