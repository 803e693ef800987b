"""When a session keeps the screen awake: from its overview to the questions at its end.

Asking during the overview already lets a hint that it failed meet a person who is still at the computer.
"""

from math import inf

from backguide.core.ports import KeepAwake
from backguide.core.session import Activity, SessionState
from backguide.core.step import StepKind

LONGEST_PAUSE = 300.0
"""Seconds of a pause after which the screen may go dark (DESIGN.md 4)."""
LONGEST_WAIT = 900.0
"""The same for one step that waits for the person, who may have been called away."""


class AlwaysAsUsual:
    """A ``core.ports.KeepAwake`` that leaves the screen alone."""

    def hold(self, seconds: float = inf) -> None:
        """The screen does as it likes."""

    def release(self) -> None:
        """The screen does as it likes."""


class AwakeWatch:
    """Asks ``keeper`` for what the session needs, each time that changes."""

    def __init__(self, keeper: KeepAwake) -> None:
        self._keeper = keeper
        self._asked = (0.0, 0)

    def look(self, state: SessionState) -> None:
        """Take notice of the session as it stands."""
        seconds = seconds_awake(state)
        # Each new step shows that the person is there, and gives the whole time anew.
        asked = (seconds, state.index if 0.0 < seconds < inf else 0)
        if asked == self._asked:
            return
        self._asked = asked
        if seconds:
            self._keeper.hold(seconds)
        else:
            self._keeper.release()


def seconds_awake(state: SessionState) -> float:
    """How long the screen has to stay awake if nothing more happens; infinity while the session runs."""
    if state.step.kind in (StepKind.CHECK_IN, StepKind.CHECK_OUT):
        return 0.0
    match state.activity:
        case Activity.RUNNING | Activity.LEAD_IN:
            return LONGEST_WAIT if state.step.waits else inf
        case Activity.PAUSED:
            return LONGEST_PAUSE
        case Activity.IDLE | Activity.STOPPING | Activity.FINISHED:
            return 0.0
