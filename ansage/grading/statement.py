"""Whether a prompt states a requirement: what the rule says, unless the learnt reader is surer.

Rules know exact numbers, directions and words; they miss what their authors never thought of. The
learnt reader has seen many ways of saying things and is sure of none. Each rule has two marks,
found by logistic regression on prompts that nobody tuned a rule on: one that a sentence must reach
where the rule sees nothing, and a lower one below which the rule is not believed (stacked
generalisation, Wolpert 1992).
"""

from ansage.attempts import Verdict
from ansage.grading.rules import Prompt, Rule
from ansage.language.reading import read
from ansage.learnt.asked import asked
from ansage.learnt.reader import likeliest
from ansage.learnt.weights import weights


def weighed(rule: Rule, prompt: Prompt, settings: str) -> Verdict:
    """The verdict of a rule on a prompt, weighed; a rule that was not learnt stands by itself.

    `settings` are its parameters as JSON.
    """
    verdict = rule(prompt, settings)
    learnt = weights()
    if verdict.score is None or rule.name not in learnt.least:
        return verdict
    wanted = asked(rule.name, prompt.cues.both, settings)
    best = likeliest(read(prompt.text, prompt.material), wanted, learnt)
    if best is None:
        return verdict
    passed = best.score >= learnt.least[rule.name][verdict.passed]
    if passed == verdict.passed:
        return verdict
    return Verdict.of(passed, *((best.span,) if passed else ()))
