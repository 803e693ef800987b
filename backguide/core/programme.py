"""Programme: which exercises, how much and how often, in phases of weeks."""

from dataclasses import dataclass

from backguide.core.dose import Dose
from backguide.core.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Timing:
    """Times around one exercise, in seconds, where they differ from the usual ones; None where they do not.

    ``rest`` is the rest before the exercise; a longer way down or up is never cut short by ``position``.
    """

    get_ready: float | None = None
    position: float | None = None
    rest: float | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise with its dose in a programme.

    ``easier`` is the exercise to go on with when this one is too much today, where one is installed.
    """

    exercise: Exercise
    dose: Dose
    easier: Exercise | None = None
    timing: Timing = Timing()


@dataclass(frozen=True, slots=True)
class Phase:
    """A run of weeks with one set of items. ``weeks`` is None for the open-ended last phase."""

    name: str
    weeks: int | None
    sessions_per_week: int
    items: tuple[Item, ...]
    advance_when: str
    fixed_order: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """A template or own programme. Its last phase is open-ended maintenance.

    ``caution_note`` says in plain words what to beware of in all of it, beside the exercises' own notes.
    """

    id: str
    version: int
    title: str
    purpose: str
    for_whom: str
    sources: tuple[str, ...]
    phases: tuple[Phase, ...]
    caution_note: str = ""

    def phase_at(self, weeks_since_start: int) -> tuple[int, Phase]:
        """Index and phase for a week counted from 0; the last phase never ends."""
        remaining = max(weeks_since_start, 0)
        for index, phase in enumerate(self.phases):
            if phase.weeks is None or remaining < phase.weeks:
                return index, phase
            remaining -= phase.weeks
        return len(self.phases) - 1, self.phases[-1]
