"""Session: a plan being played, as an immutable state. ``engine.step`` moves it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from backguide.core.guidance import Guidance
from backguide.core.plan import Plan
from backguide.core.safety import LegChange
from backguide.core.step import Step
from backguide.core.vocabulary import Feedback, Side, Status

LEAD_IN = 5.0
"""Seconds to get ready when going on after a pause in a working step."""


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

    ``length`` is the current step's length with the person's adjustments. While running, ``deadline`` is when
    it ends; during a lead-in it is when the lead-in ends. ``remaining`` is what was left of the step when it
    was paused or stopped. ``worked`` maps a step's index to the seconds credited to it; ``reasons`` and
    ``feedback`` are by index of the exercise in the plan. ``stopped_at`` is when
    Stop was pressed, None once the step runs again. ``lead_in`` is how long a lead-in lasts, ``is_resumed``
    true until a session taken up again runs, ``jumped`` when the step before did not last as planned.
    """

    plan: Plan
    guidance: Guidance = field(default_factory=Guidance)
    index: int = 0
    activity: Activity = Activity.IDLE
    deadline: float = 0.0
    remaining: float = 0.0
    length: float = 0.0
    last_tick: float = 0.0
    last_stored: float = 0.0
    worked: Mapping[int, float] = field(default_factory=dict[int, float])
    reasons: Mapping[int, str] = field(default_factory=dict[int, str])
    feedback: Mapping[int, Feedback] = field(default_factory=dict[int, Feedback])
    pain_before: int | None = None
    anything_new: bool = False
    pain_after: int | None = None
    effort: int | None = None
    note: str = ""
    status: Status | None = None
    paused_by_sleep: bool = False
    leg: LegChange | None = None
    stopped_at: float | None = None
    lead_in: float = LEAD_IN
    is_resumed: bool = False
    jumped: bool = False

    @property
    def step(self) -> Step:
        """The current step."""
        return self.plan.steps[self.index]

    def left(self, now: float) -> float:
        """Seconds left of the current step at ``now``; for open steps their usual length."""
        if self.activity is Activity.RUNNING and not self.step.kind.is_open:
            return max(self.deadline - now, 0.0)
        if self.activity is Activity.FINISHED:
            return 0.0
        return self.remaining if self.activity is not Activity.IDLE else self.step.duration

    def elapsed(self, now: float) -> float:
        """Seconds of the current step that have passed at ``now``; past its length where the step waits."""
        if self.activity is Activity.RUNNING and self.step.waits:
            return max(now - (self.deadline - self.length), 0.0)
        return max(self.length - self.left(now), 0.0)

    def upcoming_side(self) -> Side | None:
        """The side of this step, or of the next step of the same exercise that has one."""
        item = self.step.item
        for step in self.plan.steps[self.index :]:
            if step.item != item or step.side is not None:
                return step.side if step.item == item else None
        return None
