"""Play a session without a screen, on a clock that runs as fast as asked."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from backguide.core.events import CheckIn, CheckOut, Ready
from backguide.core.ports import Clock
from backguide.core.session import SessionState
from backguide.core.step import StepKind
from backguide.services.session_run import SessionRun

TICK = 0.5
"""Seconds of session time between two ticks."""


class FastClock:
    """A clock moved on by hand; its wall time began at ``began``."""

    def __init__(self, began: datetime) -> None:
        self._began = began
        self._seconds = 0.0

    def monotonic(self) -> float:
        """Seconds since it began."""
        return self._seconds

    def wall(self) -> datetime:
        """The date and time when it began, and the seconds since."""
        return self._began + timedelta(seconds=self._seconds)

    def move(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        self._seconds += seconds


def play_through(
    run: SessionRun, clock: FastClock, speed: float, on_step: Callable[[SessionState], None]
) -> None:
    """Play ``run`` to its end, ``speed`` times faster than the clock on the wall.

    Check-in and check-out are left unanswered after their usual length; steps that wait go on then.
    ``on_step`` is told each new step.
    """
    run.start()
    shown = -1
    waited = 0.0
    while not run.is_over:
        if run.state.index != shown:
            shown, waited = run.state.index, 0.0
            on_step(run.state)
        time.sleep(TICK / speed)
        clock.move(TICK)
        waited += TICK
        here = run.state.step
        if not (here.kind.is_open or here.waits) or waited < here.duration:
            run.tick()
        elif here.waits:
            run.dispatch(Ready())
        else:
            run.dispatch(CheckIn() if here.kind is StepKind.CHECK_IN else CheckOut())


def fast_clock(clock: Clock) -> FastClock:
    """A fast clock that begins at the time of ``clock``."""
    return FastClock(clock.wall())
