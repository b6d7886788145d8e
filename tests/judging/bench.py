"""An exercise with a judged side of every kind, and clients that answer as a judge would not."""

import asyncio
import json
import re
from collections.abc import Callable, Iterable

from ansage.attempts import Attempt, Grade, Run, RunStatus
from ansage.exercises import Exercise
from ansage.grading import Output, Prompt, Rule, Verdict, rule
from ansage.grading.instruments import Instruments
from ansage.judging import Judges
from ansage.llm import Answer, Catalogue, Model, Request
from ansage.running import grade_once
from ansage.submitting import new_submission
from ansage.texts import Text
from tests import samples

WORDS = {"en": "no", "de": "nein"}
HARD = "Undecidable"


@rule(fail=WORDS)
def says(work: Prompt, *, word: str) -> Verdict:
    """Whether the prompt contains a word."""
    return Verdict.of(word in work.text)


@rule(fail=WORDS)
def max_words(work: Output, *, limit: int) -> Verdict:
    """Whether the output is short; some outputs it cannot decide."""
    if HARD in work.text:
        return Verdict.ungraded("undecidable")
    return Verdict.of(len(work.text.split()) <= limit)


GRADERS: dict[str, Rule] = {"says": says, "max_words": max_words}
ASK_PROMPT = {"en": "Does the prompt set a limit?", "de": "Setzt der Prompt eine Grenze?"}
ASK_OUTPUT = {"en": "Is the text friendly?", "de": "Ist der Text freundlich?"}

BOTH = samples.requirement_toml(
    "length",
    stated={"grader": "says", "word": "ten"},
    judged={"stated": ASK_PROMPT, "met": ASK_OUTPUT},
)
"""Rules and questions on both sides."""
ALONE = samples.requirement_toml("tone", met=None, judged={"met": ASK_OUTPUT})
"""No rule can look at it."""
RULED = samples.requirement_toml("brevity", stated={"grader": "says", "word": "brief"})
"""No judge is asked."""

EXERCISE = samples.exercise(BOTH, ALONE, RULED, clarity=())
GOOD_PROMPT = "Write at most ten words, be brief."
WEAK_PROMPT = "Write a flyer."
SHORT, LONG = "Fresh rolls for you.", "and on " * 20


def model(name: str, litellm: str = "", **more: object) -> Model:
    """A model of its own family; `author-1` made the texts."""
    settings: dict[str, object] = {"stays_here": False, "destination": "Elsewhere", **more}
    return Model(
        id=name, label=Text(en=name, de=name), litellm=f"openai/{litellm or name}", **settings
    )  # type: ignore[arg-type]


AUTHOR = model("author-1")
JUDGE = model("judge-1", judge=True)
OTHER_JUDGE = model("other-1", judge=True)

Reply = Callable[[Request], str]


class ScriptedClient:
    """Answers runs with given outputs, and questions as the judge of that name does."""

    def __init__(self, outputs: Iterable[str] = (), **judges: Reply) -> None:
        self._outputs, self._judges = list(outputs), judges
        self.asked: list[Request] = []
        """What judges were asked."""

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        if request.answer_schema is None:
            return _answer(self._outputs.pop(0))
        self.asked.append(request)
        return _answer(self._judges[request.model.id.replace("-", "_")](request))


def _answer(text: str) -> Answer:
    return Answer(text, "stop", None, None, None, 0.1, None)


QUESTION = re.compile(r"^(q\d+) \(about text (\w+)\): (.*)$", re.MULTILINE)


def questions(request: Request) -> list[tuple[str, str, str]]:
    """(id, id of the text, question) of everything that a message asks."""
    return QUESTION.findall(request.message)


def text_of(request: Request, name: str) -> str:
    """What stands between the fences of a text."""
    return _between_fences(request.message, name)


def _between_fences(message: str, name: str) -> str:
    found = re.search(
        rf"^<<<(\w+) text {name}: [^\n]*>>>\n(.*?)\n<<<\1 end of text {name}>>>$",
        message,
        re.DOTALL | re.MULTILINE,
    )
    assert found, f"text {name} is not in the message"
    return found[2]


def answers(message: str, answer: str, quote: str = "") -> str:
    """What a judge writes that gives one answer to everything, quoting each text's beginning."""
    return json.dumps(
        {
            name: {
                "quote": quote or " ".join(_between_fences(message, place).split()[:4]),
                "answer": answer,
            }
            for name, place, _ in QUESTION.findall(message)
        }
    )


def says_always(answer: str, quote: str = "") -> Reply:
    """A judge that gives one answer to everything."""
    return lambda request: answers(request.message, answer, quote)


YES, NO = says_always("yes"), says_always("no")


def graded(
    client: ScriptedClient,
    *,
    exercise: Exercise = EXERCISE,
    prompt: str = GOOD_PROMPT,
    judges: tuple[Model, ...] = (JUDGE,),
    kind: str = "submit",
) -> Grade:
    """The grade that a prompt gets in the real way, with these judges in the catalogue."""
    catalogue = Catalogue((AUTHOR, *judges), AUTHOR.id)
    submission = new_submission(exercise, prompt, "en", kind=kind, model=AUTHOR.id, seed=1)  # type: ignore[arg-type]
    attempt: Attempt = asyncio.run(
        grade_once(
            exercise,
            GRADERS,
            submission,
            model=AUTHOR,
            client=client,
            instruments=Instruments(judge=Judges(catalogue, client)),
        )
    )
    assert attempt.grade
    return attempt.grade


def run(case: str, output: str, sample: int = 0) -> Run:
    return Run(case=case, sample=sample, status=RunStatus.DONE, output=output)
