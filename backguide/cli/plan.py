"""``backguide plan``: print the exact session."""

import json
from dataclasses import dataclass

from backguide.cli.errors import UsageError
from backguide.content.library import Library
from backguide.core.compile import make_plan
from backguide.core.plan import Plan, PlanSettings
from backguide.core.programme import Phase, Programme
from backguide.core.step import Step


@dataclass(frozen=True, slots=True)
class ChosenPhase:
    """A programme's phase as chosen on the command line; ``index`` counts from 0."""

    programme: Programme
    index: int

    @property
    def phase(self) -> Phase:
        """The phase itself."""
        return self.programme.phases[self.index]


def choose_phase(library: Library, programme: str, phase: int) -> ChosenPhase:
    """Phase number ``phase`` (from 1) of a programme. Raises UsageError for an unknown one."""
    if programme not in library.programmes:
        known = ", ".join(sorted(library.programmes))
        raise UsageError(f"There is no programme {programme!r}. Known: {known}.")
    chosen = library.programmes[programme]
    if not 1 <= phase <= len(chosen.phases):
        raise UsageError(f"{chosen.title} has phases 1 to {len(chosen.phases)}, not {phase}.")
    return ChosenPhase(chosen, phase - 1)


def print_plan(chosen: ChosenPhase, *, as_json: bool) -> None:
    """Print the steps of the phase's session, as a table or as JSON."""
    phase = chosen.phase
    plan = make_plan(phase.items, PlanSettings(fixed_order=phase.fixed_order))
    if as_json:
        print(json.dumps([step_as_json(step) for step in plan.steps], indent=2, ensure_ascii=False))
    else:
        print("\n".join(_table(chosen, plan)))


def step_as_json(step: Step) -> dict[str, object]:
    """A step with the names other programs read; seconds."""
    return {
        "start": step.start,
        "duration": step.duration,
        "kind": step.kind.value,
        "exercise": step.exercise,
        "side": None if step.side is None else step.side.value,
        "set": step.set,
        "repetition": step.repetition,
        "cue": step.cue,
    }


def _table(chosen: ChosenPhase, plan: Plan) -> list[str]:
    title = f"{chosen.programme.title}, phase {chosen.index + 1}: {chosen.phase.name}"
    length = f"{_clock(plan.seconds)} minutes, {_clock(plan.exercise_seconds)} of them exercise"
    lines = [title, f"{len(plan.items)} exercises, {length}", ""]
    for step in plan.steps:
        side = "" if step.side is None else step.side.value
        count = "" if step.set is None else f"set {step.set}"
        count += "" if step.repetition is None else f", {step.repetition}"
        lines.append(
            f"{_clock(step.start):>6} {step.duration:5.0f} s  {step.kind.value:<12}"
            f" {step.exercise or '':<28} {side:<6} {count:<9} {step.cue}"
        )
    return lines


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
