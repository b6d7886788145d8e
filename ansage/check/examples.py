"""Whether the examples of an exercise show what they must."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ansage.attempts import Verdict
from ansage.check.outcomes import Outcome
from ansage.check.recorded import fits
from ansage.exercises import Exercise, Requirement
from ansage.problems import Problem, did_you_mean

KINDS = ("reference", "weak", "padded", "injected")
LEAD = 30
"""Points that the reference must be ahead of the weak example."""
GAIN = 5
"""Points that empty words or an injection may at most gain over the weak example."""
PASS_RATE = 0.8
"""Share of the seeds in which the reference must pass."""


def example_problems(exercise: Exercise, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    """Everything that the examples should show and do not."""
    by_name = {outcome.example.name: outcome for outcome in outcomes}
    yield from _kinds(exercise, outcomes)
    for outcome in outcomes:
        yield from _expectation(exercise, outcome)
    if "reference" in by_name:
        yield from _reference(exercise, by_name["reference"])
    yield from _distances(exercise, by_name)
    yield from _untested_rules(exercise, outcomes)


def _file(exercise: Exercise, name: str) -> str:
    return f"{exercise.id}/examples/{name}.toml"


def _kinds(exercise: Exercise, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    names = [outcome.example.name for outcome in outcomes]
    for kind in KINDS:
        if kind not in names:
            remedy = "Write it; docs/writing-exercises.md says what it is for."
            yield Problem(_file(exercise, kind), "", "is missing.", remedy)
    if not any(outcome.example.language == "de" for outcome in outcomes):
        remedy = 'Write one with language = "de", such as examples/german.toml.'
        yield Problem(f"{exercise.id}/examples", "", "holds no German example.", remedy)


# one example against its own expectation


def _expectation(exercise: Exercise, outcome: Outcome) -> Iterator[Problem]:
    yield from _unknown_names(exercise, outcome)
    yield from _stated(exercise, outcome)
    yield from _recording(exercise, outcome)
    if outcome.grades:
        file = _file(exercise, outcome.example.name)
        yield from ungraded_problems(file.replace(".toml", ".outputs.json"), outcome)
        yield from _met(exercise, outcome)
        yield from score_problems(file, outcome)


def _unknown_names(exercise: Exercise, outcome: Outcome) -> Iterator[Problem]:
    file, expect = _file(exercise, outcome.example.name), outcome.example.expect
    known = [r.id for r in exercise.requirements]
    sides = {
        "states": [r.id for r in exercise.requirements if r.stated],
        "meets": [r.id for r in exercise.requirements if r.met],
    }
    for key, possible in sides.items():
        for name in getattr(expect, key):
            if name not in known:
                wrong = f"there is no requirement {name!r}."
                yield Problem(file, f"expect.{key}", wrong, did_you_mean(name, known))
            elif name not in possible:
                wrong = f"{name!r} has no such side."
                yield Problem(file, f"expect.{key}", wrong, "Take it out of the list.")


def _stated(exercise: Exercise, outcome: Outcome) -> Iterator[Problem]:
    file, expected = _file(exercise, outcome.example.name), set(outcome.example.expect.states)
    for name, verdict in outcome.stated.items():
        said = f"The rule says: {_facts(verdict)}"
        if name in expected and not verdict.passed:
            wrong = f"{name!r} should be stated, and is not."
            yield Problem(file, "expect.states", wrong, f"{said} Mend the prompt or the rule.")
        if name not in expected and verdict.passed:
            wrong = f"{name!r} is stated, and should not be."
            yield Problem(file, "expect.states", wrong, f"{said} Add it, or mend the prompt.")


def _recording(exercise: Exercise, outcome: Outcome) -> Iterator[Problem]:
    name, recording = outcome.example.name, outcome.example.recording
    remedy = f"Run: ansage check {exercise.id} --live embedded"
    if recording is None or not recording.attempts:
        yield Problem(_file(exercise, name), "", "has no recorded outputs.", remedy)
    elif not fits(recording, exercise, outcome.example):
        file = f"{exercise.id}/examples/{name}.outputs.json"
        wrong = "was recorded for another prompt, case, material or model setting."
        yield Problem(file, "", wrong, remedy)


def ungraded_problems(file: str, outcome: Outcome) -> Iterator[Problem]:
    """Attempts that cannot be graded completely, and why."""
    incomplete = [n for n, grade in enumerate(outcome.grades) if not grade.complete]
    if not incomplete:
        return
    reasons = sorted(
        {
            f"{r.requirement}: {v.reason or 'ungraded'}"
            for grade in outcome.grades
            for r in grade.requirements
            for v in [r.stated, *(m.verdict for m in r.met or ())]
            if v and v.score is None
        }
    )
    wrong = f"attempts {_listed(map(str, incomplete))} cannot be graded completely."
    why = "; ".join(reasons) or "runs are missing, record them again"
    yield Problem(file, "attempts", wrong, f"Why: {why}.")


def _met(exercise: Exercise, outcome: Outcome) -> Iterator[Problem]:
    file = _file(exercise, outcome.example.name)
    for name in outcome.example.expect.meets:
        shares = outcome.shares(name)
        if shares and not outcome.meets(name):
            per_seed = _listed(f"{share:.0%}" for share in shares)
            wrong = f"{name!r} should be met, and is not (runs that meet it, per seed: {per_seed})."
            remedy = "Say it more clearly in the prompt, or ask less in the requirement."
            yield Problem(file, "expect.meets", wrong, remedy)


def score_problems(file: str, outcome: Outcome) -> Iterator[Problem]:
    """A median score outside the example's band."""
    lowest, highest = outcome.example.expect.score
    score = outcome.score
    if score is not None and not lowest <= score <= highest:
        wrong = f"the median score is {score:.1f}, outside {lowest:g} to {highest:g}."
        remedy = "Find out why before you change the band."
        yield Problem(file, "expect.score", wrong, remedy)


# the reference, and the others beside it


def _reference(exercise: Exercise, reference: Outcome) -> Iterator[Problem]:
    file, expect = _file(exercise, "reference"), reference.example.expect
    sides = {
        "states": [r.id for r in exercise.requirements if r.stated],
        "meets": [r.id for r in exercise.requirements if r.met],
    }
    for key, possible in sides.items():
        absent = [name for name in possible if name not in getattr(expect, key)]
        if absent:
            wrong = f"leaves out {_listed(absent)}."
            remedy = "The reference states and meets everything: add them."
            yield Problem(file, f"expect.{key}", wrong, remedy)
    if reference.pass_rate is not None and reference.pass_rate < PASS_RATE:
        wrong = f"passes in {reference.pass_rate:.0%} of the seeds; {PASS_RATE:.0%} are needed."
        yield Problem(file, "", wrong, "The exercise asks more than the model can do: change it.")
    mark, score = exercise.settings.pass_mark, reference.score
    if score is not None and score < mark:
        wrong = f"{mark:g} cannot be reached: the reference has {score:.1f}."
        yield Problem(f"{exercise.id}/exercise.toml", "pass_mark", wrong, "Lower it.")


def _distances(exercise: Exercise, by_name: Mapping[str, Outcome]) -> Iterator[Problem]:
    scores = {name: outcome.score for name, outcome in by_name.items()}
    weak, reference = scores.get("weak"), scores.get("reference")
    if weak is None:
        return
    if reference is not None and reference - weak < LEAD:
        wrong = f"is only {reference - weak:.1f} points ahead of weak; {LEAD} are needed."
        remedy = "Ask for more that people leave out and the model does not guess."
        yield Problem(_file(exercise, "reference"), "", wrong, remedy)
    for name in ("padded", "injected"):
        score = scores.get(name)
        if score is not None and score > weak + GAIN:
            wrong = f"gains {score - weak:.1f} points over weak; at most {GAIN} are allowed."
            remedy = "A rule is taken in by words that say nothing: mend the rule."
            yield Problem(_file(exercise, name), "", wrong, remedy)


# every rule is worth having


def _untested_rules(exercise: Exercise, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    for requirement in exercise.requirements:
        for side, verdicts in _verdicts(requirement, outcomes).items():
            if verdicts and all(verdict.passed for verdict in verdicts):
                key = f"requirement.{requirement.id}.{side}"
                wrong = "is passed by every example, so nothing shows that it can fail."
                remedy = "Add an example that fails it, or make it harder."
                yield Problem(f"{exercise.id}/exercise.toml", key, wrong, remedy)


def _verdicts(requirement: Requirement, outcomes: Sequence[Outcome]) -> dict[str, list[Verdict]]:
    """Per side, what was said of a requirement over all examples, where it could be graded.

    Nothing of outputs while an example has none: it may be the one that fails.
    """
    said = [o.stated[requirement.id] for o in outcomes if requirement.id in o.stated]
    recorded = outcomes if all(o.grades for o in outcomes) else ()
    grades = [r for o in recorded for g in o.grades for r in g.requirements]
    met = [m.verdict for r in grades if r.requirement == requirement.id for m in r.met or ()]
    sides = {"stated": said, "met": met}
    return {side: [v for v in found if v.score is not None] for side, found in sides.items()}


def _facts(verdict: Verdict) -> str:
    if verdict.score is None:
        return f"ungraded, {verdict.reason or 'without a reason'}."
    facts = _listed(f"{name} = {value!r}" for name, value in verdict.facts.items())
    return f"{facts or 'nothing found'}."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
