import pytest

from ansage.lint.agreement import (
    Labelled,
    agreement,
    auc_at_equal_length,
    labelled,
    rank_correlation,
)
from ansage.problems import ProblemsFound


def test_only_prompts_of_nearly_equal_length_are_compared():
    labels, lengths = [1, 0, 0], [20, 20, 200]
    assert auc_at_equal_length([5.0, 3.0, 9.0], labels, lengths) == 1
    assert auc_at_equal_length([5.0, 5.0, 9.0], labels, lengths) == 0.5
    assert auc_at_equal_length([5.0, 7.0, 1.0], labels, lengths) == 0


def test_a_figure_that_is_only_length_agrees_with_nothing():
    lengths = [10, 10, 40, 40, 40, 90]
    assert auc_at_equal_length([float(n) for n in lengths], [0, 1, 0, 1, 1, 1], lengths) == 0.5


def test_nothing_to_compare_is_an_error():
    with pytest.raises(ValueError, match="nearly the same length"):
        auc_at_equal_length([1.0, 2.0], [0, 1], [10, 100])


def test_ranks_share_equal_values():
    assert rank_correlation([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert rank_correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert rank_correlation([1, 1, 2, 2], [1, 2, 1, 2]) == pytest.approx(0)
    assert rank_correlation([1, 1], [1, 2]) == 0


def test_the_figures_of_a_small_set():
    prompts = [
        Labelled(text="Write two rhymes for Oma Gerda.", label=1),
        Labelled(text="Write some nice words for her.", label=0),
    ]
    told = agreement(prompts)
    assert told.passed
    assert told.figures["precision_auc"] == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"text": "a", "label": 2}', "set, line 2, label: "),
        ('{"text": "a"}', "set, line 2, label: "),
        ('{"text": "a", "lable": 1}', "set, line 2, label: "),
        ("nonsense", "set, line 2: "),
    ],
)
def test_a_wrong_line_is_named(line: str, says: str):
    with pytest.raises(ProblemsFound) as found:
        labelled(['{"text": "a", "label": 1}', line], "set")
    assert str(found.value).startswith(says)
    assert '{"text": "...", "label": 1}' in str(found.value)
