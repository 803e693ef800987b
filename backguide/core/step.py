"""Step: one phase of a session on the clock."""

from dataclasses import dataclass
from enum import StrEnum

from backguide.core.vocabulary import Side


class StepKind(StrEnum):
    """What the person does during a step."""

    CHECK_IN = "check_in"
    OVERVIEW = "overview"
    POSITION = "position"
    GET_READY = "get_ready"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REPETITION = "repetition"
    SWITCH_SIDE = "switch_side"
    REST = "rest"
    COOL_DOWN = "cool_down"
    CHECK_OUT = "check_out"

    @property
    def is_open(self) -> bool:
        """True for steps that wait for an answer; their duration is only the usual length."""
        return self in (StepKind.CHECK_IN, StepKind.CHECK_OUT)

    @property
    def is_credited(self) -> bool:
        """True for steps whose seconds count as exercise done."""
        return self in (StepKind.HOLD, StepKind.REPETITION)

    @property
    def is_working(self) -> bool:
        """True for steps in which the body works, so that going on after a pause needs a lead-in."""
        return self in (StepKind.MOVE_IN, StepKind.HOLD, StepKind.MOVE_OUT, StepKind.REPETITION)


@dataclass(frozen=True, slots=True)
class Step:
    """One phase of a compiled plan.

    ``start`` and ``duration`` are seconds; steps touch without gap or overlap. ``item`` is the index of the
    exercise in the plan's order (None outside exercises), ``set`` and ``repetition`` count from 1.
    ``in_seconds`` and ``out_seconds`` split a repetition into its way in, still part and way out. A step that
    ``waits`` does not end by itself: its duration is only the usual length. A self-paced set is one waiting
    step with all its repetitions (``repetition`` None, ``repetitions`` their number). A rest that is
    ``before_getting_up`` comes after the last set, in place.
    """

    start: float
    duration: float
    kind: StepKind
    cue: str
    item: int | None = None
    exercise: str | None = None
    side: Side | None = None
    set: int | None = None
    repetition: int | None = None
    in_seconds: float = 0.0
    out_seconds: float = 0.0
    waits: bool = False
    repetitions: int = 1
    before_getting_up: bool = False

    @property
    def is_self_paced(self) -> bool:
        """True for a whole set that ends when the person says so."""
        return self.waits and self.kind is StepKind.REPETITION

    @property
    def end(self) -> float:
        """Seconds from the start of the session to the end of this step."""
        return self.start + self.duration
