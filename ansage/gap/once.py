"""What a gap costs, found once and stored nowhere: for scripts."""

import asyncio
from collections.abc import Awaitable, Callable

from ansage.attempts import Attempt, Run
from ansage.exercises import Exercise
from ansage.gap.kept import Gap, GapRun
from ansage.gap.runs import done, gap_of, mark, planned_gap
from ansage.grading.assess import Graders
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.running import PlannedRun


async def gap_once(
    exercise: Exercise,
    graders: Graders,
    attempt: Attempt,
    requirement: str,
    *,
    make: Callable[[PlannedRun], Awaitable[Run]],
    instruments: Instruments = NO_INSTRUMENTS,
) -> Gap:
    """Has the runs made that the attempt has not made itself, and marks them."""

    async def one(plan: PlannedRun) -> GapRun:
        run = await make(plan)
        return mark(exercise, graders, attempt, requirement, plan, run, instruments=instruments)

    known, plans = (
        gap_of(exercise, attempt, requirement),
        planned_gap(exercise, attempt, requirement),
    )
    missing = [plan for plan in plans if done(known, plan, attempt) is None]
    made = await asyncio.gather(*map(one, missing))
    return gap_of(exercise, attempt, requirement, made)
