"""Chooses the judge, asks it once per attempt, and has another one confirm a perfect result."""

import asyncio
import hashlib
import json
import logging
import re
from collections import OrderedDict
from dataclasses import asdict

from ansage.attempts import Grade, Opinion, Run, Submission
from ansage.exercises import Exercise
from ansage.judging.answers import Unreadable, read_answers
from ansage.judging.inquiry import Asked, Inquiry, ask_about
from ansage.judging.message import answer_schema, compose
from ansage.judging.verdicts import Opinions, with_opinions
from ansage.llm import Catalogue, Model, ModelFailure, Request
from ansage.problems import ProblemsFound
from ansage.running import Client

log = logging.getLogger(__name__)

SECONDS = 90.0
"""For one call with everything around it, so that no learner waits for a judge without end."""
TOKENS_PER_QUESTION = 120
"""A quote of fifteen words and its JSON, with room for German."""
MOST_KEPT = 500
"""Inquiries whose answers are remembered; a few megabytes."""

HOUSES = {
    "o": "gpt", "chatgpt": "gpt", "codestral": "mistral", "devstral": "mistral",
    "magistral": "mistral", "ministral": "mistral", "mixtral": "mistral", "open": "mistral",
    "pixtral": "mistral", "qwq": "qwen", "gemma": "gemini",
}  # fmt: skip
"""Names under which a family goes as well."""


class Judges:
    """The judges of an installation. All calls must run on the event loop of the client."""

    def __init__(self, catalogue: Catalogue, client: Client) -> None:
        self._catalogue, self._client = catalogue, client
        self._kept: OrderedDict[str, dict[str, Opinion]] = OrderedDict()

    def for_texts_of(self, model: str) -> tuple[Model, ...]:
        """Who may judge what this model wrote: at most two, of different families."""
        try:
            author = self._catalogue.get(model)
        except ProblemsFound:
            return ()
        return choose(self._catalogue.models, author)

    async def judged(
        self, exercise: Exercise, submission: Submission, runs: tuple[Run, ...], by_rules: Grade
    ) -> Grade:
        """The grade with the judge's answers in it, never above the rules' own.

        Tries are not judged: they are for quick steps, and do not count. Raises nothing.
        """
        try:
            return await self._judged(exercise, submission, runs, by_rules)
        except Exception as error:  # an attempt must not be lost for want of a second look
            log.error("judging failed unexpectedly: %s", type(error).__name__)
            return by_rules

    async def _judged(
        self, exercise: Exercise, submission: Submission, runs: tuple[Run, ...], by_rules: Grade
    ) -> Grade:
        judges = self.for_texts_of(submission.model)
        if not judges or submission.kind == "try":
            return by_rules
        asked = ask_about(exercise, submission, runs, by_rules)
        if not asked.places:
            return by_rules
        first = await self._opinions(judges[0], asked)
        result = with_opinions(exercise, submission.prompt, runs, by_rules, first)
        if len(judges) == 1 or not _is_perfect(result):
            return result
        second = await self._opinions(judges[1], asked)
        agreed = {place: _agreed(own, second[place]) for place, own in first.items()}
        return with_opinions(exercise, submission.prompt, runs, by_rules, agreed)

    async def _opinions(self, model: Model, asked: Asked) -> Opinions:
        """One opinion for every place, usable or not."""
        answers = await self._ask(model, asked.inquiry)
        opinions = {place: answers[name] for name, place in asked.places.items()}
        too_long = Opinion(judge=model.id, yes=None, reason="too_long")
        return {**opinions, **dict.fromkeys(asked.left_out, too_long)}

    async def _ask(self, model: Model, inquiry: Inquiry) -> dict[str, Opinion]:
        """What the model answers; remembered by content, unless it failed."""
        key = _key(model, inquiry)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        try:
            answers = await ask(self._client, model, inquiry)
        except NoAnswer as failed:
            none = Opinion(judge=model.id, yes=None, reason=failed.reason)
            return dict.fromkeys([question.id for question in inquiry.questions], none)
        self._kept[key] = answers
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return answers


class NoAnswer(Exception):
    """The judge gave nothing that can be read; `reason` is a short code."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


async def ask(
    client: Client, model: Model, inquiry: Inquiry, *, seed: int = 0, seconds: float = SECONDS
) -> dict[str, Opinion]:
    """One call; an opinion per question, by its id. Raises NoAnswer."""
    request = Request(
        model=model,
        message=compose(inquiry),
        temperature=0,
        max_tokens=100 + TOKENS_PER_QUESTION * len(inquiry.questions),
        seed=seed,
        answer_schema=answer_schema(inquiry),
    )
    try:
        async with asyncio.timeout(seconds):
            answer = await client.stream(request, on_text=_ignore, on_position=_ignore)
        return read_answers(answer.text, inquiry, model.id)
    except (ModelFailure, TimeoutError) as failure:
        log.warning("the judge %s gave no answer: %s", model.id, type(failure).__name__)
        raise NoAnswer("unreachable") from None
    except Unreadable:
        log.warning("the judge %s gave an answer that is not as asked", model.id)
        raise NoAnswer("unreadable") from None
    except Exception as error:
        # Only the kind is logged: an unforeseen message may quote what was sent, keys included.
        log.error("the judge %s failed unexpectedly: %s", model.id, type(error).__name__)
        raise NoAnswer("unreachable") from None


def choose(models: tuple[Model, ...], author: Model) -> tuple[Model, ...]:
    """The judge of an author's texts and, where there is one of another family, the second judge.

    Models like what they wrote themselves, so one of another family goes first. Where the learner
    was told that nothing leaves the computer, only judges on the computer are asked.
    """
    fit = [m for m in models if m.judge and not m.embedded]
    fit = [m for m in fit if m.stays_here or not author.stays_here]
    fit.sort(key=lambda m: family(m) == family(author))
    others = [m for m in fit[1:] if family(m) != family(fit[0])]
    return tuple(fit[:1] + others[:1])


def family(model: Model) -> str:
    """The family of a model by its name: gpt, claude, mistral, qwen ..."""
    name = re.match(r"[a-z]*", model.litellm.rpartition("/")[2].lower())
    word = name[0] if name else ""
    return HOUSES.get(word, word)


def _is_perfect(grade: Grade) -> bool:
    """Whether nothing is left to find: everything stated and met. Wording is no judge's matter."""
    return all(part is None or part > 1 - 1e-9 for part in (grade.result, grade.precision))


def _agreed(first: Opinion, second: Opinion) -> Opinion:
    """The first opinion, unless the second judge says the opposite."""
    both = f"{first.judge}, {second.judge}"
    if first.yes is None or second.yes is None:
        return first
    if first.yes == second.yes:
        return first.model_copy(update={"judge": both})
    return Opinion(judge=both, yes=None, quote=second.quote, reason="disagreement")


def _key(model: Model, inquiry: Inquiry) -> str:
    content = json.dumps([model.id, model.litellm, model.api_base, asdict(inquiry)])
    return hashlib.sha256(content.encode()).hexdigest()


def _ignore(_: object) -> None:
    pass
