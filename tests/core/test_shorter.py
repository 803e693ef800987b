"""Shorter versions of a session."""

from backguide.core.plan import PlanSettings
from backguide.core.programme import Item
from backguide.core.shorter import SHORT_SHARE, Version, plan_version
from backguide.core.vocabulary import Category, Mode, Position, Sidedness
from tests import builders

HUG = builders.item("hug", usual=builders.dose(sets=3))
CAT = builders.item("cat", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(8, sets=2))
BIRD_EXERCISE = builders.exercise(
    "bird",
    Sidedness.ALTERNATING,
    Position.QUADRUPED,
    builders.dose(Mode.HOLD, sets=3, repetitions=4, hold=8.0),
    Category.DYNAMIC_STABILIZATION,
)
BIRD = Item(BIRD_EXERCISE, BIRD_EXERCISE.dose)
ITEMS = (CAT, BIRD, HUG)


def test_short_is_well_under_the_full_time() -> None:
    full = plan_version(ITEMS, PlanSettings(), Version.FULL)
    short = plan_version(ITEMS, PlanSettings(), Version.SHORT)
    assert short.seconds <= SHORT_SHARE * full.seconds
    assert short.items


def test_gentle_leaves_out_strength_work() -> None:
    gentle = plan_version(ITEMS, PlanSettings(), Version.GENTLE)
    assert [item.exercise.id for item in gentle.items] == ["cat", "hug"]
    assert all(item.dose.sets == 1 for item in gentle.items)


def test_gentle_of_a_pure_strength_session_keeps_one_light_exercise() -> None:
    gentle = plan_version((BIRD,), PlanSettings(), Version.GENTLE)
    assert [item.dose.sets for item in gentle.items] == [1]
