"""Looks at a prompt and its outputs with an exercise's rules."""

from collections.abc import Iterable, Mapping

from ansage.attempts import (
    CaseVerdict,
    Finding,
    Grade,
    RequirementGrade,
    Run,
    RunStatus,
    Submission,
    Verdict,
)
from ansage.exercises import Case, Exercise, GraderCall, Requirement
from ansage.grading.flags import flags_of
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.grading.rules import Output, Prompt, Rule
from ansage.grading.scoring import score
from ansage.grading.statement import weighed
from ansage.prompts import material_text
from ansage.texts import Language

Graders = Mapping[str, Rule]


def stated(
    exercise: Exercise, graders: Graders, prompt: str, language: Language
) -> dict[str, Verdict]:
    """Which requirements the prompt states, by id; quick, since pages ask as one types."""
    shown = _shown(exercise, language)
    return {
        r.id: said(r.stated, graders, Prompt(prompt, r.cues, shown))
        for r in exercise.requirements
        if r.stated
    }


def said(call: GraderCall, graders: Graders, prompt: Prompt) -> Verdict:
    """Whether a prompt says what a requirement's `stated` asks."""
    return weighed(graders[call.grader], prompt, call.parameters_json)


def findings(
    exercise: Exercise, graders: Graders, prompt: str, language: Language
) -> tuple[Finding, ...]:
    """What the clarity rules see in the prompt; needs no model."""
    work = Prompt(prompt, material=_shown(exercise, language))
    return tuple(
        Finding(grader=call.grader, verdict=_ask(graders, call, work))
        for call in exercise.settings.clarity
    )


def _given(exercise: Exercise, language: Language) -> str:
    """All that a model may have been given beside the prompt, hidden cases included."""
    cases = [case.text for case in exercise.cases[language]]
    return "\n\n".join(filter(None, [material_text(exercise, language), *cases]))


def _shown(exercise: Exercise, language: Language) -> str:
    """All that the learner was given: a prompt may paste it, and may point at it."""
    cases = [case.text for case in exercise.visible_cases(language)]
    return "\n\n".join(filter(None, [material_text(exercise, language), *cases]))


def grade(
    exercise: Exercise,
    graders: Graders,
    submission: Submission,
    runs: Iterable[Run],
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> Grade:
    """The grade of a submission from its runs; a run that did not finish makes it incomplete."""
    runs = list(runs)
    done = [run for run in runs if run.status is RunStatus.DONE]
    prompt, language = submission.prompt, submission.language
    stated_ones = stated(exercise, graders, prompt, language)
    outputs = [_output(exercise, submission, run, instruments) for run in done]
    requirements = tuple(
        RequirementGrade(
            requirement=r.id,
            stated=stated_ones.get(r.id),
            met=_met(graders, r, done, outputs),
        )
        for r in exercise.requirements
    )
    graded = score(
        exercise.settings,
        requirements,
        findings(exercise, graders, prompt, language),
        runs_complete=len(done) == len(planned(exercise, submission)),
    )
    flags = flags_of(prompt, done, _given(exercise, language))
    return graded.model_copy(update={"flags": flags})


def met(
    exercise: Exercise,
    graders: Graders,
    submission: Submission,
    run: Run,
    requirement: Requirement,
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> Verdict | None:
    """Whether one finished run meets one requirement; None when it does not look at such a run."""
    if requirement.met is None or not requirement.looks_at(run.case):
        return None
    return _ask(graders, requirement.met, _output(exercise, submission, run, instruments))


def runs_code(exercise: Exercise, graders: Graders) -> bool:
    """Whether a requirement of the exercise can only be graded where code can be run."""
    calls = [requirement.met for requirement in exercise.requirements if requirement.met]
    return any(graders[call.grader].runs_code for call in calls if call.grader in graders)


def planned(exercise: Exercise, submission: Submission) -> list[tuple[Case, int]]:
    """The runs that a submission asks for: (case, sample), in order."""
    if submission.kind == "try":
        return [(case, 0) for case in exercise.visible_cases(submission.language)[:1]]
    samples = range(exercise.settings.model.samples)
    return [(case, n) for case in exercise.cases[submission.language] for n in samples]


def _met(
    graders: Graders, requirement: Requirement, runs: list[Run], outputs: list[Output]
) -> tuple[CaseVerdict, ...] | None:
    """One verdict a run of the requirement's cases; None when it looks at none of these runs."""
    call = requirement.met
    seen = [pair for pair in zip(runs, outputs, strict=True) if requirement.looks_at(pair[0].case)]
    if call is None or (runs and not seen):
        return None
    return tuple(
        CaseVerdict(case=run.case, sample=run.sample, verdict=_ask(graders, call, output))
        for run, output in seen
    )


def _output(
    exercise: Exercise, submission: Submission, run: Run, instruments: Instruments
) -> Output:
    return Output(
        text=run.output,
        prompt=submission.prompt,
        language=submission.language,
        case=exercise.case(run.case, submission.language),
        material=material_text(exercise, submission.language),
        files=exercise.material.get(submission.language, ()),
        instruments=instruments,
    )


def _ask(graders: Graders, call: GraderCall, work: Prompt | Output) -> Verdict:
    return graders[call.grader](work, call.parameters_json)
