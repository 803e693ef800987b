"""Nobody is left without a word on getting off, out or up."""

import pytest

from backguide.core import lines
from backguide.core.compile import make_plan
from backguide.core.cues import moments_of
from backguide.core.events import Say
from backguide.core.guidance import Guidance, Preset
from backguide.core.plan import Plan, PlanSettings
from backguide.core.step import StepKind
from backguide.core.vocabulary import Position, Sidedness
from tests import builders


def plan_of(*places: tuple[str, Position]) -> Plan:
    """A session of one exercise for each name and position."""
    items = [builders.item(name, Sidedness.BILATERAL, place) for name, place in places]
    return make_plan(items, PlanSettings(fixed_order=True))


def heard(plan: Plan, kind: StepKind, nth: int = 0, preset: Preset = Preset.CALM) -> list[str]:
    """What is said in the ``nth`` step of a kind."""
    index = [number for number, step in enumerate(plan.steps) if step.kind is kind][nth]
    made = moments_of(plan, index, plan.steps[index].duration, Guidance(preset), jumped=False)
    return [moment.effect.text for moment in made if isinstance(moment.effect, Say)]


def seconds_of(plan: Plan, nth: int) -> float:
    """How long the ``nth`` getting into position takes."""
    return [step.duration for step in plan.steps if step.kind is StepKind.POSITION][nth]


def test_from_one_machine_to_another_one_gets_off_and_has_the_time_for_it() -> None:
    plan = plan_of(("crunch", Position.MACHINE), ("bike", Position.MACHINE))
    assert lines.OFF_MACHINE in heard(plan, StepKind.POSITION, 1)
    assert seconds_of(plan, 1) == PlanSettings().level_change


def test_who_stays_on_a_machine_is_not_told_to_get_off() -> None:
    plan = plan_of(("bike", Position.MACHINE), ("bike", Position.MACHINE))
    assert lines.OFF_MACHINE not in heard(plan, StepKind.POSITION, 1)
    assert seconds_of(plan, 1) == PlanSettings().position


def test_two_exercises_of_one_height_need_no_way() -> None:
    plan = plan_of(("hug", Position.SUPINE), ("bridge", Position.HOOK_LYING))
    assert heard(plan, StepKind.POSITION, 1)[:2] == ["Bridge.", "Lie on your back."]


@pytest.mark.parametrize(
    ("place", "way"),
    [
        (Position.SUPINE, "Roll onto your side. Get up slowly."),
        (Position.WATER, lines.OUT_OF_WATER),
        (Position.MACHINE, lines.OFF_MACHINE),
    ],
)
@pytest.mark.parametrize("preset", [Preset.CALM, Preset.STANDARD, Preset.MINIMAL])
def test_at_the_very_end_the_way_up_is_told(place: Position, way: str, preset: Preset) -> None:
    assert heard(plan_of(("last", place)), StepKind.COOL_DOWN, preset=preset)[-1] == way


@pytest.mark.parametrize("place", [Position.STANDING, Position.SITTING])
def test_who_stands_or_sits_may_stay(place: Position) -> None:
    assert heard(plan_of(("last", place)), StepKind.COOL_DOWN)[-1] == lines.BREATHE_OUT
