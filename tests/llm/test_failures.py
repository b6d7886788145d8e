import pytest

from ansage.llm.failures import SENTENCES, FailureCode, failure_text
from ansage.texts import LANGUAGES, Language

FACTS = {
    "key_env": "SOME_KEY",
    "wait_seconds": 90,
    "seconds": 120,
    "missing_megabytes": 700,
    "folder": "data",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", FailureCode)
@pytest.mark.parametrize("facts", [{}, FACTS])
def test_every_failure_has_one_sentence_with_and_without_facts(
    code: FailureCode, facts: dict[str, object], language: Language
) -> None:
    text = failure_text(code, facts, language)
    assert text.endswith(".")
    assert ". " not in text
    assert "{" not in text


def test_facts_make_it_more_precise() -> None:
    assert "SOME_KEY" in failure_text("no_key", FACTS, "de")
    assert "90 Sekunden" in failure_text("rate_limited", FACTS, "de")
    assert "700 MB" in failure_text("fetch_no_space", FACTS, "en")


def test_a_code_of_a_later_version_reads_as_unexpected() -> None:
    assert failure_text("not_yet", {}, "en") == SENTENCES[FailureCode.UNEXPECTED][0].en


def test_facts_are_never_templates() -> None:
    assert "{seconds}" in failure_text("no_key", {"key_env": "{seconds}"}, "en")
