"""The figure's table: what it can say, and that each slip is told in one clear line."""

import copy
import tomllib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from backguide.content.errors import ContentError
from backguide.content.motion_file import load_motion, read_motion
from backguide.core.vocabulary import Side
from backguide.figure.framing_focus import marked_place
from backguide.figure.landmarks import palm
from backguide.figure.legs import leg_angles

FILE = "exercises/mobility/cat-camel.toml"
FIGURE = """
position = "quadruped"
view = { azimuth = -80, elevation = 9 }
second_view = { azimuth = -120, elevation = 25 }
props = [{ name = "mat", length = 1.5 }]
muscles = [{ name = "erector-spinae", side = "both" }]
arrows = [{ landmark = "back", offset = { up = 0.1 } }]
spine_line = true
contacts = ["left_knee", "right_palm"]

[[keyframes]]
name = "start"

[[keyframes]]
name = "lifted"
at = 0.6
right_leg = { hip = { flexion = 20, abduction = 3 }, knee = 40, ankle = -10 }

[[keyframes]]
name = "held"
lumbar = { flexion = 4 }
right_leg = { hip = { flexion = -10, abduction = 0 }, knee = 2 }
left_arm = { shoulder = { flexion = 160 }, elbow = 4, hand = "fist" }

[[mistakes.sagging.change]]
keyframe = "held"
lumbar = { flexion = -20 }
"""

Table = dict[str, Any]
Spoil = Callable[[Table], None]


def figure() -> Table:
    return copy.deepcopy(tomllib.loads(FIGURE))


def fault_of(spoil: Spoil) -> ContentError:
    table = figure()
    spoil(table)
    motion, faults = read_motion(table, "cat-camel", FILE)
    assert motion is None
    assert len(faults) == 1, [str(fault) for fault in faults]
    with pytest.raises(ContentError) as raised:
        load_motion(table, "cat-camel", FILE)
    assert str(raised.value) == str(faults[0])
    assert "\n" not in str(faults[0])
    assert faults[0].file == FILE
    return faults[0]


def test_a_muscle_is_that_of_the_working_side_unless_it_says_another() -> None:
    table = figure()
    table["muscles"] = [{"name": "quadriceps"}, {"name": "hamstrings", "side": "other"}]
    assert [muscle.side for muscle in load_motion(table, "cat-camel", FILE).muscles] == ["working", "other"]


def test_everything_a_figure_says_is_read() -> None:
    motion = load_motion(figure(), "cat-camel", FILE)
    assert motion.exercise == "cat-camel"
    assert motion.view.azimuth == -80
    assert motion.second_view is not None
    assert [(prop.name, dict(prop.numbers)) for prop in motion.props] == [("mat", {"length": 1.5})]
    assert motion.muscles[0].side == "both"
    assert motion.arrows[0].offset == (0.0, 0.0, 0.1)
    assert motion.spine_line
    assert motion.contacts == ("left_knee", "right_palm")
    assert list(motion.mistakes) == ["sagging"]
    end = motion.pose(1.0)
    hip, _, _, knee = leg_angles(end.pelvis, end.legs[Side.RIGHT], Side.RIGHT)[:4]
    assert (hip, knee) == pytest.approx((-10, 2), abs=0.4)
    assert palm(end, Side.RIGHT)[2] == pytest.approx(0, abs=1e-3)
    assert np.degrees(end.spine.lumbar[1]) == pytest.approx(4)
    assert np.degrees(motion.mistakes["sagging"].pose(1.0).spine.lumbar[1]) == pytest.approx(-20)


def test_right_and_wrong_are_compared_where_the_mistake_says() -> None:
    table = figure()
    assert load_motion(table, "cat-camel", FILE).mistakes["sagging"].compared_at == 1.0
    table["mistakes"]["sagging"]["compare"] = "start"
    assert load_motion(table, "cat-camel", FILE).mistakes["sagging"].compared_at == 0.0


def test_a_mistake_is_marked_where_it_differs_most_or_where_it_says() -> None:
    table = figure()
    right = load_motion(table, "cat-camel", FILE)
    assert marked_place(right, right.mistakes["sagging"]) == "back"
    table["mistakes"]["sagging"]["mark"] = "neck"
    right = load_motion(table, "cat-camel", FILE)
    assert marked_place(right, right.mistakes["sagging"]) == "neck"


def test_keyframes_differ_from_the_first_and_not_from_the_one_before() -> None:
    table = figure()
    table["keyframes"][1]["neck"] = {"flexion": 20}
    motion = load_motion(table, "cat-camel", FILE)
    first, last = motion.pose(0.0), motion.pose(1.0)
    nod = [np.degrees(np.arccos(np.trace(body.thorax.T @ body.head) / 2 - 0.5)) for body in (first, last)]
    assert nod[0] == pytest.approx(nod[1], abs=0.1)


def test_both_arms_are_written_once_and_mirrored() -> None:
    table = figure()
    table["keyframes"][0]["arms"] = {"palm_at": {"forward": 0.52, "left": 0.20, "heading": 10}}
    table["keyframes"][2].pop("left_arm")
    start = load_motion(table, "cat-camel", FILE).pose(0.0)
    assert palm(start, Side.LEFT) == pytest.approx(palm(start, Side.RIGHT) * [1, -1, 1], abs=1e-3)
    assert palm(start, Side.LEFT) == pytest.approx([0.52, 0.20, 0.0], abs=1e-3)


def test_a_joint_beyond_its_range_is_named_with_its_value_and_range() -> None:
    def spoil(table: Table) -> None:
        table["keyframes"][2]["right_leg"]["knee"] = 170

    fault = fault_of(spoil)
    assert fault.field == "figure.keyframes[3].right_leg.knee"
    assert fault.fix == "keep right knee flexion from 0 to 150: 170 is beyond the joint's range"


def test_a_range_of_both_sides_is_told_once() -> None:
    def spoil(table: Table) -> None:
        table["keyframes"][0]["legs"] = {"hip": {"flexion": 140}, "knee": 90}

    assert "hip flexion from -30 to 130: 140" in fault_of(spoil).fix


def change(path: str, value: object) -> Spoil:
    def spoil(table: Table) -> None:
        at: Any = table
        *way, last = path.split("/")
        for step in way:
            at = at[int(step)] if step.isdigit() else at[step]
        at[last] = value

    return spoil


HEEL_ON_BALL = {"free": "pelvis.tilt", "until": "right_heel", "on_ball": True}


def heel_on_a_ball(table: Table) -> None:
    change("props", [{"name": "ball"}])(table)
    change("keyframes/1/close", [HEEL_ON_BALL])(table)


@pytest.mark.parametrize(
    ("spoil", "field", "words"),
    [
        (change("position", "sideways"), "figure.position", "unknown word"),
        (change("view", {"azimuth": -80}), "figure.view.elevation", "missing"),
        (change("view", "left"), "figure.view", "write a table"),
        (change("keyframes/0/name", 3), "figure.keyframes[1].name", "text in quotes"),
        (change("keyframes/1/name", "start"), "figure.keyframes[2].name", "taken"),
        (change("keyframes/1/at", 0.0), "figure.keyframes[2].at", "after 0"),
        (change("keyframes/2/at", 0.9), "figure.keyframes", "last at 1"),
        (change("keyframes/1/lumbar", {"bend": 3}), "figure.keyframes[2].lumbar.bend", "unknown"),
        (change("keyframes/1/lumbar", {"side": "x"}), "figure.keyframes[2].lumbar.side", "number"),
        (change("keyframes/1/left_arm", {"grip": "glue"}), "figure.keyframes[2].left_arm.grip", "glue"),
        (change("keyframes/1/left_arm", {"grip": "behind-thigh"}), "figure.keyframes[2].left_arm.of", "add"),
        (change("keyframes/1/left_arm", {"hand": "paw"}), "figure.keyframes[2].left_arm.hand", "paw"),
        (change("keyframes/1/pin", {"landmark": "left_ear", "forward": 0, "left": 0}), "", "left_ear"),
        (change("keyframes/1/rest", ["nose"]), "figure.keyframes[2].rest[1]", "nose"),
        (change("keyframes/1/rest_on_ball", True), "figure.keyframes[2].rest_on_ball", "ball"),
        (change("keyframes/1/close", [{"free": "pelvis.tilt", "until": "moon"}]), "", "moon"),
        (change("keyframes/1/close", [HEEL_ON_BALL]), "figure.keyframes[2].close[1].on_ball", "ball"),
        (heel_on_a_ball, "figure.keyframes[2].close[1].until", "right_calf"),
        (change("contacts", ["left_wing"]), "figure.contacts[1]", "left_wing"),
        (change("muscles", [{"name": "heart", "side": "both"}]), "figure.muscles[1].name", "heart"),
        (change("props", [{"name": "sofa"}]), "figure.props[1].name", "sofa"),
        (change("arrows", [{"landmark": "nose"}]), "figure.arrows[1].landmark", "nose"),
        (change("colour", "red"), "figure.colour", "unknown"),
        (change("mistakes/sagging/change/0/keyframe", "end"), "", "unknown word"),
        (change("mistakes/sagging/compare", "end"), "figure.mistakes.sagging.compare", "unknown word"),
        (change("mistakes/sagging/mark", "nose"), "figure.mistakes.sagging.mark", "nose"),
    ],
)
def test_each_slip_is_one_clear_line(spoil: Spoil, field: str, words: str) -> None:
    fault = fault_of(spoil)
    assert fault.field.startswith(field or "figure.")
    assert words in fault.fix


def test_a_figure_without_keyframes_is_refused() -> None:
    table = figure()
    table.pop("keyframes")
    table.pop("mistakes")
    with pytest.raises(ContentError, match="keyframes"):
        load_motion(table, "cat-camel", FILE)


def test_two_ankles_across_each_other_are_refused() -> None:
    crossed = {"ankle_on_thigh": {"along": 0.9, "around": 40, "distance": 0.09, "opening": 50}}

    def spoil(table: Table) -> None:
        table["keyframes"][0]["left_leg"] = crossed
        table["keyframes"][0]["right_leg"] = crossed

    assert "one leg" in fault_of(spoil).fix
