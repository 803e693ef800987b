"""One measured value beside its baseline."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measurement:
    """``value`` and ``baseline`` in ``unit``; ``goal`` is the highest ratio allowed, None where none is set.

    What costs less than its baseline has a ratio below 1.
    """

    name: str
    value: float
    unit: str
    baseline: float
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the baseline the value is."""
        return self.value / self.baseline

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without a goal."""
        return None if self.goal is None else self.ratio <= self.goal

    def as_json(self) -> dict[str, str | float | bool | None]:
        """Return the measurement as JSON values."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "baseline": round(self.baseline, 3),
            "ratio": round(self.ratio, 3),
            "goal": self.goal,
            "met": self.met,
        }


def milliseconds(action: Callable[[], object], times: int) -> float:
    """Return the median duration of ``action`` over some calls."""
    durations: list[float] = []
    for _ in range(times):
        began = perf_counter()
        action()
        durations.append(perf_counter() - began)
    return median(durations) * 1000
