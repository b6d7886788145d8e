from ansage.exercises import File
from ansage.texts import Text
from tests.samples import exercise
from ui.brief import brief
from ui.words import Words

HOSTILE = "<script>alert(1)</script> ![x](http://example.com/x.png)"


def test_the_brief_has_title_facts_text_and_visible_cases():
    shown = brief(Words("de"), exercise())
    for part in ("Handzettel", "Marketing · Stufe 1 · etwa 5 Minuten", "Schreib einen", "Rolls"):
        assert part in shown


def test_hidden_cases_stay_hidden():
    assert "Bread" not in brief(Words("en"), exercise())


def test_files_cannot_bring_markup():
    hostile = exercise().model_copy(
        update={
            "brief": Text(en=HOSTILE, de=HOSTILE),
            "material": {"en": (File(name=HOSTILE, text=HOSTILE),), "de": ()},
        }
    )
    shown = brief(Words("en"), hostile)
    assert "<script" not in shown
    assert "<img" not in shown
