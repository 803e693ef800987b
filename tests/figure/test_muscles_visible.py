"""Whether a working muscle can be seen from an exercise's best view."""

from dataclasses import replace

import pytest

from backguide.figure.motion import MuscleShown, View
from backguide.figure.muscles_visible import LEAST_SHARE, visible_share
from tests.figure.exercises import IDS, motion_of
from tests.figure.moving import march

WORKING = tuple(exercise for exercise in IDS if motion_of(exercise).muscles)
"""All but those that rest the person, or where something is done to them."""


@pytest.mark.parametrize("exercise", WORKING)
def test_every_exercise_shows_its_main_muscle(exercise: str) -> None:
    motion = motion_of(exercise)
    assert max(visible_share(motion, shown) for shown in motion.muscles) > LEAST_SHARE


@pytest.mark.parametrize(
    ("muscle", "azimuth", "seen"),
    [
        ("quadriceps", -40.0, True),
        ("quadriceps", 180.0, False),
        ("hamstrings", -150.0, True),
        ("hamstrings", 0.0, False),
        ("erector-spinae", 180.0, True),
        ("erector-spinae", 0.0, False),
        ("multifidus", 180.0, True),
    ],
)
def test_it_depends_on_the_view(muscle: str, azimuth: float, seen: bool) -> None:
    motion = replace(march(), view=View(azimuth, 5.0))
    assert (visible_share(motion, MuscleShown(muscle)) > LEAST_SHARE) is seen


def test_a_deep_muscle_on_the_far_side_shows_less() -> None:
    shown = MuscleShown("rhomboids")
    front, back = (replace(march(), view=View(azimuth, 5.0)) for azimuth in (0.0, 180.0))
    assert visible_share(front, shown) < visible_share(back, shown)
