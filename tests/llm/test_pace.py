import asyncio

from ansage.llm.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def spend(pace: Pace, tokens: int) -> None:
    asyncio.run(pace.wait(tokens))


def test_without_limits_nobody_waits() -> None:
    pace = Pace(None, None)
    for _ in range(100):
        spend(pace, 10_000)
    assert pace.seconds_to_wait(10_000) == 0


def test_the_third_of_two_calls_a_minute_waits_for_the_first_to_pass() -> None:
    clock = Clock()
    pace = Pace(2, None, clock)
    spend(pace, 1)
    clock.now += 20
    spend(pace, 1)
    assert pace.seconds_to_wait(1) == 40
    clock.now += 40
    assert pace.seconds_to_wait(1) == 0


def test_tokens_of_the_last_minute_count() -> None:
    clock = Clock()
    pace = Pace(None, 1000, clock)
    spend(pace, 800)
    assert pace.seconds_to_wait(200) == 0
    assert pace.seconds_to_wait(201) == 60


def test_tokens_are_corrected_when_the_answer_is_there() -> None:
    pace = Pace(None, 1000, Clock())
    spent = asyncio.run(pace.wait(800))
    spent.tokens = 100
    assert pace.seconds_to_wait(900) == 0


def test_a_call_above_the_limit_goes_alone_instead_of_never() -> None:
    pace = Pace(None, 1000, Clock())
    assert pace.seconds_to_wait(5000) == 0
    spend(pace, 5000)
    assert pace.seconds_to_wait(1) == 60


def test_a_provider_that_asked_for_a_pause_gets_it() -> None:
    clock = Clock()
    pace = Pace(None, None, clock)
    pace.hold(30)
    pace.hold(5)
    assert pace.seconds_to_wait(1) == 30
    clock.now += 30
    assert pace.seconds_to_wait(1) == 0
