"""Props stand where an exercise's file places them."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_surfaces
from backguide.figure.mesh import Part
from backguide.figure.motion import PropPlacement
from backguide.figure.people import Person
from backguide.figure.people_table import PEOPLE
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props import build_prop, mirrored_placement, prop_parts
from backguide.figure.props_held import held_point, stick_centre
from backguide.figure.shadow import CELL, floor_shadow
from backguide.figure.skeleton import neutral_stance
from tests.figure.exercises import motion_of


def test_a_mat_lies_under_the_body_and_covers_what_it_says() -> None:
    mat = only(PropPlacement("mat", {"x": 0.2, "y": -0.1, "length": 1.8, "width": 0.6}))
    low, high = mat.vertices.min(axis=0), mat.vertices.max(axis=0)
    assert np.allclose(low[:2], (0.2 - 0.9, -0.1 - 0.3))
    assert np.allclose(high[:2], (0.2 + 0.9, -0.1 + 0.3))
    assert high[2] <= 0.0


def test_a_turned_mat_runs_across() -> None:
    mat = only(PropPlacement("mat", {"turn": 90.0, "length": 2.0, "width": 0.6}))
    assert np.allclose(np.ptp(mat.vertices, axis=0)[:2], (0.6, 2.0))


def test_a_ball_rests_on_the_floor() -> None:
    ball = only(PropPlacement("ball", {"x": 2.0, "radius": 0.32}))
    assert np.isclose(ball.vertices[:, 2].min(), 0.0)
    assert np.isclose(ball.vertices[:, 2].max(), 0.64)


def test_a_soft_ball_is_flattened_by_the_floor_not_pushed_through_it() -> None:
    ball = only(PropPlacement("ball", {"x": 2.0, "radius": 0.30, "z": 0.28}))
    assert ball.vertices[:, 2].min() == 0.0


def test_a_stick_lies_across_the_back_along_the_shoulders() -> None:
    body = neutral_stance()
    stick = only(PropPlacement("stick", {"length": 1.2}))
    middle = stick.vertices.mean(axis=0)
    assert np.allclose(middle, stick_centre(body, 0.066, 0.052), atol=0.01)
    assert np.isclose(np.ptp(stick.vertices @ body.thorax[:, 1]), 1.2, atol=0.04)
    assert middle @ body.thorax[:, 0] < body.neck_base @ body.thorax[:, 0]


def test_rim_and_ridges_lie_on_their_prop() -> None:
    for name in ("mat", "ball"):
        model = build_prop(PropPlacement(name), neutral_stance())
        assert model.lines
        for line in model.lines:
            assert line.parts == {name}
            nearest = np.linalg.norm(model.parts[0].vertices[None] - line.points[:, None], axis=2).min(axis=1)
            assert nearest.max() < 0.07


def test_the_mirror_swaps_right_and_left() -> None:
    placement = mirrored_placement(PropPlacement("mat", {"x": 0.1, "y": 0.3, "turn": 20.0}))
    assert placement.numbers == {"x": 0.1, "y": -0.3, "turn": -20.0}


def test_an_unknown_prop_number_or_word_is_named() -> None:
    with pytest.raises(ValueError, match="unknown prop 'trampoline'"):
        build_prop(PropPlacement("trampoline"), neutral_stance())
    with pytest.raises(ValueError, match="prop 'ball' has no number 'colour': use one of radius, x, y, z"):
        build_prop(PropPlacement("ball", {"colour": 3.0}), neutral_stance())
    with pytest.raises(ValueError, match="prop 'stick' has no word 'grip': use one of held"):
        build_prop(PropPlacement("stick", {}, {"grip": "hands"}), neutral_stance())
    with pytest.raises(ValueError, match="cannot have held 'teeth': use one of shoulders, hands, along-back"):
        build_prop(PropPlacement("stick", {}, {"held": "teeth"}), neutral_stance())


def test_an_exercise_ball_is_a_ball() -> None:
    ball = only(PropPlacement("exercise-ball", {"x": 2.0}))
    assert np.isclose(ball.vertices[:, 2].max(), 0.6)


def test_a_stick_in_the_hands_runs_through_both() -> None:
    body = neutral_stance()
    stick = only(PropPlacement("stick", {}, {"held": "hands"}))
    for side in Side:
        distance = np.linalg.norm(stick.vertices - held_point(body, side), axis=1)
        assert distance.min() < 0.06


def test_a_stick_along_the_back_touches_head_and_pelvis() -> None:
    body = neutral_stance()
    stick = only(PropPlacement("stick", {"length": 1.2}, {"held": "along-back"}))
    middle = stick.vertices.mean(axis=0)
    assert body.pelvis_position[2] < middle[2] < body.head_position[2]
    assert stick.vertices[:, 0].max() < body.neck_base[0]


def test_a_table_throws_its_shadow_under_its_middle_too() -> None:
    parts = prop_parts(PropPlacement("table"), neutral_stance())
    shade, first = floor_shadow(parts)
    column, row = np.round(-first / CELL).astype(int)
    assert shade[row, column] > 0.1


def only(placement: PropPlacement) -> Part:
    """Build a prop that is one part."""
    (part,) = prop_parts(placement, neutral_stance())
    return part


def test_the_dot_on_the_screen_goes_where_the_weight_goes() -> None:
    motion = motion_of("balance-machine-session")
    platform = motion.props[0]
    forward, left, back, right = (dot_of(platform, motion.pose(at)) for at in (0.0, 0.25, 0.5, 0.75))
    assert forward[2] > back[2] + 0.04
    assert left[1] > right[1] + 0.08


def test_the_plate_gives_way_under_the_weight() -> None:
    motion = motion_of("balance-machine-session")
    plates = [
        next(part for part in prop_parts(motion.props[0], motion.pose(at)) if part.name == "balance plate")
        for at in (0.25, 0.75)
    ]
    # Its left edge is lower while the weight is on the left.
    edges = [float(plate.vertices[plate.vertices[:, 1] > 0.2, 2].mean()) for plate in plates]
    assert edges[0] < edges[1] - 0.02


def dot_of(platform: PropPlacement, body: PosedBody) -> Array:
    part = next(part for part in prop_parts(platform, body) if part.name == "screen dot")
    return part.vertices.mean(axis=0)


def test_the_stop_switch_is_in_its_hand_and_the_button_under_the_thumb() -> None:
    body = neutral_stance()
    for side in Side:
        parts = {
            part.name: part for part in prop_parts(PropPlacement("stop-switch", {}, {"held": side}), body)
        }
        assert np.linalg.norm(parts["stop switch"].vertices.mean(axis=0) - held_point(body, side)) < 0.02
        assert parts["stop button"].vertices[:, 1].mean() * (1 if side is Side.LEFT else -1) > 0


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_the_belts_of_the_traction_table_lie_close_around_everybody(person: Person) -> None:
    motion = motion_of("lumbar-traction-supine")
    body = motion.pose(0.0)
    belts = build_prop(motion.props[0], body, person.build).parts
    skin = [part for part in body_surfaces(body, person) if part.name in ("torso", "pelvis")]
    for name in ("hip belt", "chest belt"):
        belt = next(part.vertices for part in belts if part.name == name)
        middle = belt.mean(axis=0)
        under = np.vstack([part.vertices for part in skin])
        under = under[(belt[:, 0].min() < under[:, 0]) & (under[:, 0] < belt[:, 0].max())]
        # Seen from the feet, the belt is wider and higher than what it holds, by little.
        for axis in (1, 2):
            spare = np.ptp(belt[:, axis]) - np.ptp(under[:, axis])
            assert -0.01 < spare < 0.06, (name, axis)
        assert abs(middle[1]) < 0.01
