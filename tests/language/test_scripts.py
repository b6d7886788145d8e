import pytest

from ansage.language.detection import language_of
from ansage.language.scripts import language_by_script, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Fresh rolls, frische Rollen", "latin"),
        ("Свежие булочки", "cyrillic"),
        ("今日は天気がいいです", "kana"),
        ("今天天气很好", "han"),
        ("서비스 수준 계약(SLA, Service Level Agreement)을 정의합니다", "hangul"),
        ("A word of Greek: λόγος", "latin"),
        ("123 !?", "latin"),
        ("", "latin"),
    ],
)
def test_the_script_of_a_passage(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("यह एक सरल वाक्य है और इसमें कुछ शब्द हैं।", "hi"),
        ("हे एक सोपे वाक्य आहे आणि त्यात काही शब्द आहेत.", "mr"),
        ("यो एउटा सरल वाक्य हो र यसमा केही शब्दहरू छन्।", "ne"),
        ("Это простое предложение, в котором мы пишем слова.", "ru"),
        ("Це просте речення, яке ми пишемо її мовою.", "uk"),
        ("ଓଡ଼ିଆ", None),
        ("Plain English words", None),
    ],
)
def test_the_script_tells_the_language(text: str, code: str | None) -> None:
    assert language_by_script(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("今日はとても天気がいいので、みんなで公園に行きました。", "ja"),
        ("O pão está quente e a padaria fica aberta até às oito horas da noite.", "pt"),
        ("Mkate ni moto na duka letu liko wazi hadi saa mbili usiku kila siku.", "sw"),
        ("THE ROLLS ARE WARM AND YOU WILL LOVE THEM EVERY MORNING.", "en"),
    ],
)
def test_other_languages_are_told_where_they_are_asked_for(text: str, code: str) -> None:
    assert language_of(text, code) == code


def test_a_translation_beside_the_answer_makes_it_mixed() -> None:
    text = "यह एक सरल वाक्य है और इसमें कुछ शब्द हैं। The sentence before this one is a simple one."
    assert language_of(text, "hi") == "mixed"
