import pytest

from ansage.language.actions import calls_to_action, du_imperatives
from ansage.language.address import addresses


@pytest.mark.parametrize(
    ("text", "du", "sie", "unclear"),
    [
        ("Hol dir dein Glück", ["Hol", "dir", "dein"], [], []),
        ("Genießen Sie Ihren Tag", [], ["Sie", "Ihren"], []),
        ("Sie sind warm. Ihr Teig ist weich.", [], [], ["Sie", "Ihr"]),
        ("Wir freuen uns auf euch", ["euch"], [], []),
        ("- Sie sind warm", [], [], ["Sie"]),
        ("Anna sagt, sie kommt mit ihr.", [], [], []),
        ("Das Produkt dient dir", ["dir"], [], []),
    ],
)
def test_addresses(text: str, du: list[str], sie: list[str], unclear: list[str]) -> None:
    found = [[text[start:end] for start, end in spans] for spans in addresses(text)]
    assert found == [du, sie, unclear]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Order now and save.", ["Order", "save"]),
        ("We order rolls.", []),
        ("Jetzt bestellen!", ["bestellen"]),
        ("Der Teig ist weich, komm vorbei.", ["komm"]),
        ("Our rolls are soft.", []),
        ("", []),
    ],
)
def test_calls_to_action(text: str, verbs: list[str]) -> None:
    assert [text[start:end] for start, end in calls_to_action(text)] == verbs


def test_an_imperative_to_one_reader_is_no_infinitive_and_not_sie() -> None:
    text = "Bestellen Sie jetzt. Jetzt bestellen! Bestell heute."
    assert [text[start:end] for start, end in du_imperatives(text)] == ["Bestell"]
