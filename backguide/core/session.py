"""Session: a plan being played, as a pure state machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from backguide.core.plan import Plan
from backguide.core.step import Step
from backguide.core.vocabulary import Feedback, Status


class Activity(StrEnum):
    """What the session is doing with its current step."""

    IDLE = "idle"
    RUNNING = "running"
    LEAD_IN = "lead_in"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything about a running session; seconds are on the caller's monotonic clock.

    ``deadline`` is when the running step (or the lead-in) ends; while paused or stopping, ``remaining`` holds
    what was left of the step. ``worked`` maps a step's index to the seconds credited to it.
    """

    plan: Plan
    index: int = 0
    activity: Activity = Activity.IDLE
    deadline: float = 0.0
    remaining: float = 0.0
    length: float = 0.0
    last_tick: float = 0.0
    last_stored: float = 0.0
    worked: Mapping[int, float] = field(default_factory=dict[int, float])
    skipped: frozenset[int] = frozenset()
    reasons: Mapping[int, str] = field(default_factory=dict[int, str])
    pain_before: int | None = None
    anything_new: bool = False
    pain_after: int | None = None
    effort: int | None = None
    feedback: Mapping[int, Feedback] = field(default_factory=dict[int, Feedback])
    note: str = ""
    status: Status | None = None
    paused_by_sleep: bool = False

    @property
    def step(self) -> Step:
        """The current step."""
        return self.plan.steps[self.index]
