"""With the other side working everything is the mirror image, and sides keep their names."""

from dataclasses import replace
from typing import cast

import numpy as np
import pytest

from backguide.content.motion_file import load_motion
from backguide.core.vocabulary import Side
from backguide.figure.draw import draw
from backguide.figure.landmarks import CONTACTS, Contact
from backguide.figure.mirror import mirrored
from backguide.figure.motion import View
from backguide.figure.people import default_person
from backguide.figure.pose import Pose
from backguide.figure.positions import POSITIONS
from backguide.figure.scene_builder import SceneBuilder, SceneOptions
from tests.figure.drawing import flat_palette
from tests.figure.exercises import IDS, figure_table, motion_of
from tests.figure.mirroring import left_side_of_pelvis, other_name, turned_pose, turned_round
from tests.figure.sweeping import steady_camera
from tests.figure.test_mirror import numbers_of


def by_turns(exercise: str) -> bool:
    """Tell whether both feet follow one rule in which the right one begins; it has no mirror image as data.

    That both feet do the same is proved in test_cycle_path.py.
    """
    keys = figure_table(exercise)["keyframes"]
    return any(key.get("legs", {}).keys() & {"walking", "pedalling"} for key in keys)


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


@pytest.mark.parametrize("exercise", [exercise for exercise in IDS if not by_turns(exercise)])
def test_the_mirrored_motion_is_the_motion_of_the_mirrored_data(
    exercise: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    motion, table = motion_of(exercise), figure_table(exercise)
    position = table["position"]
    monkeypatch.setitem(cast(dict[str, Contact], CONTACTS), "left_side_of_pelvis", left_side_of_pelvis())
    monkeypatch.setitem(cast(dict[str, Pose], POSITIONS), position, turned_pose(POSITIONS[position]))
    turned = load_motion(turned_round(table), exercise, f"exercises/{exercise}.toml")
    ways = [(motion, turned)]
    ways += [(way, turned.mistakes[other_name(name)]) for name, way in motion.mistakes.items()]
    for way, other in ways:
        for at in (0.0, 0.3, 0.7, 1.0):
            wanted = numbers_of(mirrored(way.pose(at)))
            for name, number in numbers_of(other.pose(at)).items():
                assert number == pytest.approx(wanted[name], abs=2e-4), (at, name)
