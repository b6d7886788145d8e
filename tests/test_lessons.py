import tomllib
from pathlib import Path

import pytest

from ansage.lessons import MOST_WORDS, load_lessons
from ansage.texts import LANGUAGES
from tests.sample_folder import LESSON, write_lesson

EXERCISES = Path(__file__).parents[1] / "exercises"
PAPERS = ("arxiv.org", "dl.acm.org")
GUIDES = ("claude.com", "openai.com", "docs.mistral.ai", "ai.google.dev", "cloud.google.com")
COURTS = ("www.canlii.org",)


def problems(folder: Path, text: str, name: str = "marketing-1") -> list[str]:
    write_lesson(folder, text, name)
    loaded, found = load_lessons(folder)
    assert not loaded
    return list(map(str, found))


def test_a_lesson_is_known_by_its_track_and_level(tmp_path: Path):
    write_lesson(tmp_path)
    lessons, found = load_lessons(tmp_path)
    assert not found
    assert lessons["marketing-1"].title.de == "Sag, für wen"


def test_a_folder_without_lessons_has_none(tmp_path: Path):
    assert load_lessons(tmp_path) == ({}, ())


def test_a_name_that_does_not_fit_is_told(tmp_path: Path):
    (told,) = problems(tmp_path, LESSON, "data-2")
    assert told == (
        "lessons/data-2.toml: is named 'data-2', but teaches 'marketing-1'. "
        "Call it marketing-1.toml."
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("right = true", "", "exactly one answer"),
        ("level = 1", "level = 4", "level"),
        ("level = 1", "level = 1\nlevle = 2", "Did you mean 'level'?"),
        ("https://example.org", "javascript:alert(1)//", "url"),
        ("Name the reader.", "word " * (MOST_WORDS + 1), f"at most {MOST_WORDS}"),
        ('track = "marketing"', "track = ", "is not TOML"),
    ],
)
def test_mistakes_name_file_and_key(tmp_path: Path, old: str, new: str, told: str):
    problem, *_ = problems(tmp_path, LESSON.replace(old, new))
    assert problem.startswith("lessons/marketing-1.toml")
    assert told in problem


def test_bytes_that_are_no_text_are_told(tmp_path: Path):
    write_lesson(tmp_path)
    (tmp_path / "lessons" / "marketing-1.toml").write_bytes(b'title = "\xff"')
    _, (problem,) = load_lessons(tmp_path)
    assert "is not UTF-8" in str(problem)


def test_every_lesson_comes_before_exercises_of_its_level():
    lessons, found = load_lessons(EXERCISES)
    assert not found
    files = EXERCISES.glob("*/exercise.toml")
    settings = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    assert lessons.keys() <= {f"{each['track']}-{each['level']}" for each in settings}


def test_built_in_lessons_cite_studies_the_providers_own_guides_or_a_court():
    for lesson in load_lessons(EXERCISES)[0].values():
        hosts = {source.url.split("/")[2] for source in lesson.source}
        assert all(host in (*PAPERS, *COURTS) or host.endswith(GUIDES) for host in hosts), lesson.id


def test_built_in_lessons_teach_different_things():
    lessons = load_lessons(EXERCISES)[0].values()
    for language in LANGUAGES:
        assert len({lesson.title.in_(language) for lesson in lessons}) == len(lessons)
