"""The body's surface is whole, smooth, and follows the pose."""

from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.mesh import Part
from backguide.figure.mirror import mirrored
from backguide.figure.people import default_person
from backguide.figure.posed import Array, PosedBody
from tests.figure.moving import standing

PERSON = default_person()
POSES = {
    "standing": standing(),
    "marching": standing(right_hip_flexion=110, right_knee_flexion=125),
    "reaching": standing(right_shoulder_flexion=160, left_elbow_flexion=130),
    "bent": standing(lumbar_flexion=40, thoracic_flexion=25),
}


def parts_of(posed: PosedBody) -> dict[str, Part]:
    return {part.name: part for part in body_parts(posed, PERSON)}


def faces(part: Part) -> Array:
    a, b, c = (part.vertices[part.triangles[:, corner]] for corner in range(3))
    return np.cross(b - a, c - a)


@pytest.mark.parametrize("pose", POSES)
def test_every_part_is_finite_with_unit_normals(pose: str) -> None:
    for part in body_parts(POSES[pose], PERSON):
        assert np.isfinite(part.vertices).all(), part.name
        assert np.allclose(np.linalg.norm(part.normals, axis=1), 1.0), part.name
        assert part.triangles.min() >= 0
        assert part.triangles.max() < len(part.vertices)


@pytest.mark.parametrize("pose", ["standing", "bent"])
def test_triangles_face_the_way_their_normals_do(pose: str) -> None:
    for part in body_parts(POSES[pose], PERSON):
        facing = np.einsum("ij,ij->i", faces(part), part.normals[part.triangles].mean(1))
        # Cloth that runs into the trunk is shaded as the trunk, also where it is hidden inside.
        hidden = 0.2 if part.material in ("shirt", "shorts") else 0.06
        assert (facing < 0).mean() < hidden, part.name


def test_names_are_unique_and_joins_are_known() -> None:
    parts = body_parts(POSES["marching"], PERSON)
    names = [part.name for part in parts]
    assert len(set(names)) == len(names)
    assert {"torso", "pelvis", "head", "hair", "palm left", "toe 5 right", "glute right"} <= set(names)
    assert {joined for part in parts for joined in part.joined} <= {*names, "glute left"}


def test_the_size_is_that_of_a_person() -> None:
    points = np.concatenate([part.vertices for part in body_parts(POSES["standing"], PERSON)])
    assert 1.68 < np.ptp(points[:, 2]) < 1.78
    assert np.ptp(points[:, 1]) < 0.8


def test_thigh_and_shank_share_the_ring_at_the_knee() -> None:
    parts = parts_of(POSES["marching"])
    assert np.array_equal(parts["thigh right"].vertices[-24:], parts["shank right"].vertices[:24])
    assert np.allclose(parts["thigh right"].normals[-24:], parts["shank right"].normals[:24])


def test_the_buttock_is_rounded_only_in_a_bent_hip() -> None:
    parts = parts_of(POSES["marching"])
    assert "glute right" in parts
    assert "glute left" not in parts


def test_a_mirrored_body_has_mirrored_parts() -> None:
    posed = POSES["marching"]
    right, left = parts_of(posed), parts_of(mirrored(posed))
    for name in ("thigh", "foot", "sleeve", "palm", "finger 2", "ear"):
        here, there = right[f"{name} right"].vertices, left[f"{name} left"].vertices * [1, -1, 1]
        assert np.allclose(np.sort(here[:, 2]), np.sort(there[:, 2]), atol=1e-9), name
        assert np.allclose(here.mean(0), there.mean(0), atol=1e-9), name


def test_skin_is_pressed_flat_on_the_floor() -> None:
    posed = POSES["standing"]
    down = np.array([0.0, 0.0, -0.02])
    legs = {side: replace(leg, ankle=leg.ankle + down) for side, leg in posed.legs.items()}
    sole = parts_of(replace(posed, legs=legs))["foot left"].vertices[:, 2]
    assert 0.0 <= sole.min() < 0.004


def test_shoulders_draw_the_shirt_along() -> None:
    posed = POSES["standing"]
    arm = posed.arms[Side.LEFT]
    raised = {**posed.arms, Side.LEFT: replace(arm, girdle=arm.girdle + np.array([0, 0, 0.05]))}
    change = parts_of(replace(posed, arms=raised))["torso"].vertices - parts_of(posed)["torso"].vertices
    assert change[:, 2].max() > 0.03
    assert np.abs(change[parts_of(posed)["torso"].vertices[:, 1] < -0.05]).max() < 1e-9
