from pathlib import Path

from tests.sample_folder import write_lesson
from tests.ui.conftest import Pages
from tests.ui.test_pages import shown


def test_the_first_page_leads_to_the_lesson_of_a_level(home: Path, pages: Pages):
    write_lesson(home / "exercises")
    tab = pages()
    links = [link.proto.label for link in tab.get("page_link")]
    assert "**Say for whom**" in links
    assert "Lesson before level 1 · 2 minutes" in shown(tab)


def test_a_lesson_shows_its_phrases_as_text_and_its_source_as_a_link(home: Path, pages: Pages):
    write_lesson(home / "exercises")
    page = shown(pages("lesson", lesson="marketing-1"))
    assert "Write it for &lt;b&gt;parents&lt;/b&gt;." in page
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert "A &lt;i&gt;study&lt;/i&gt;" in page


def test_an_answer_is_told_at_once(home: Path, pages: Pages):
    write_lesson(home / "exercises")
    tab = pages("lesson", lesson="marketing-1")
    question = tab.radio[0]
    assert "Not quite" in shown(question.set_value("Catchy").run())
    assert "<b>Right.</b> Somebody reads it." in shown(question.set_value("For parents").run())


def test_an_unknown_lesson_leads_back_to_the_list(pages: Pages):
    assert "No lesson chosen" in shown(pages("lesson", lesson="nowhere"))
