"""With the other side working everything is the mirror image, and sides keep their names."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.core.vocabulary import Side
from backguide.figure.draw import draw
from backguide.figure.mirror import mirrored
from backguide.figure.motion import View
from backguide.figure.people import default_person
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from tests.figure.drawing import flat_palette
from tests.figure.exercises import IDS, figure_table, motion_of
from tests.figure.sweeping import steady_camera
from tests.figure.test_mirror import numbers_of

EVEN = (
    "ball-curl-up",
    "cat-camel",
    "dead-bug",
    "good-morning-stick",
    "prone-press-up",
    "seated-figure4",
    "single-knee-to-chest",
    "supine-piriformis-figure4",
)
"""Exercises from a position that is the same on both sides; the others are authored on the right."""

TO_THE_LEFT = ("side", "rotation", "turn", "left", "heading", "y")
"""Numbers that count to the left, of the trunk and of places on the floor."""

BOTH = ("legs", "arms")
LIMBS = (*BOTH, "right_leg", "left_leg", "right_arm", "left_arm")


def turned_round(table: Mapping[str, object], within: str = "") -> dict[str, object]:
    """A ``[figure]`` table with left and right changed over, as an author would write it."""
    turned: dict[str, object] = {}
    for key, item in table.items():
        if isinstance(item, int | float) and key in TO_THE_LEFT and within not in LIMBS:
            turned[other_key(key)] = -item
        else:
            turned[other_key(key)] = value_turned_round(item, inner(key, within))
    return turned


def value_turned_round(value: object, within: str) -> object:
    if isinstance(value, dict):
        return turned_round(value, within)
    if isinstance(value, list):
        return [value_turned_round(item, within) for item in value]
    return other_name(value) if isinstance(value, str) else value


def inner(key: str, within: str) -> str:
    """Inside a limb angles count outwards, but places on the floor do not."""
    if key in LIMBS:
        return key
    on_floor = key.endswith("_at") or key == "forearm_on_floor"
    return "" if on_floor and within not in BOTH else within


def other_key(key: str) -> str:
    return key if key == "left" else other_name(key)


def other_name(name: str) -> str:
    return name.replace("right", "\0").replace("left", "right").replace("\0", "left")


@pytest.mark.parametrize("exercise", IDS)
def test_parts_keep_their_names_and_places(exercise: str) -> None:
    builders = {
        side: SceneBuilder(motion_of(exercise), side, default_person(), SceneOptions(muscles=False))
        for side in Side
    }
    right, left = ({part.name: part for part in builders[side].surfaces(0.45)} for side in Side)
    if set(right) != set(left):
        right, left = left, right
    for name, part in left.items():
        side = name.rpartition(" ")[2]
        twin = right.get(name[: -len(side)] + Side(side).other if side in ("left", "right") else name)
        assert twin is not None, name
        assert part.vertices.mean(0) * [1, -1, 1] == pytest.approx(twin.vertices.mean(0), abs=4e-3), name


@pytest.mark.parametrize("exercise", IDS)
def test_the_other_side_is_the_picture_turned_round(exercise: str) -> None:
    motion = motion_of(exercise)
    options = SceneOptions(muscles=False, arrows=False, spine_line=False)
    right, left = (SceneBuilder(motion, side, default_person(), options) for side in (Side.RIGHT, Side.LEFT))
    view = steady_camera(right, motion.view, 240, 180)
    back = replace(
        view,
        view=View(-motion.view.azimuth, motion.view.elevation),
        target=view.target * [1, -1, 1],
        shift=(-view.shift[0], view.shift[1]),
    )
    palette = flat_palette()
    one = draw(right.scene(0.7), view, palette, 2).pixels.astype(int)
    other = draw(left.scene(0.7), back, palette, 2).pixels[:, ::-1]
    assert np.abs(one - other).mean() < 0.9


@pytest.mark.parametrize("exercise", EVEN)
def test_the_mirrored_motion_is_the_motion_of_the_mirrored_data(exercise: str) -> None:
    turned = load_motion(turned_round(figure_table(exercise)), exercise, f"exercises/{exercise}.toml")
    for position in (0.0, 0.3, 0.7, 1.0):
        wanted = numbers_of(mirrored(motion_of(exercise).pose(position)))
        for name, number in numbers_of(turned.pose(position)).items():
            assert number == pytest.approx(wanted[name], abs=1e-4), name
