"""Highlighted muscles lie where anatomy puts them and move with the bones."""

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.mesh import Part
from backguide.figure.motion import MuscleShown
from backguide.figure.muscles import Volume, muscle_overlays, muscle_volumes, tinted
from backguide.figure.muscles_table import MUSCLES
from backguide.figure.people import default_person
from backguide.figure.posed import Array, PosedBody
from backguide.figure.scene import DeepMuscleOverlay, SurfaceLine
from tests.figure.moving import standing

INSIDE = 0.5


@pytest.mark.parametrize("name", sorted(name for name, muscle in MUSCLES.items() if not muscle.deep))
def test_every_muscle_shows_on_the_working_side_only(name: str) -> None:
    body = standing()
    coloured = highlighted(body, MuscleShown(name))
    assert len(coloured) >= 6
    outward = -(coloured @ body.pelvis[:, 1])
    assert outward.mean() > 0.0
    assert outward.min() > -0.03


@pytest.mark.parametrize(
    ("name", "forward"),
    [
        ("gluteus-maximus", -1),
        ("hamstrings", -1),
        ("calves", -1),
        ("triceps", -1),
        ("erector-spinae", -1),
        ("multifidus", -1),
        ("quadratus-lumborum", -1),
        ("quadriceps", 1),
        ("rectus-abdominis", 1),
        ("hip-flexors", 1),
    ],
)
def test_front_and_back_muscles_are_on_their_side_of_the_body(name: str, forward: int) -> None:
    body = standing()
    middle = highlighted(body, MuscleShown(name)).mean(axis=0)
    reference = body.arms[Side.RIGHT].elbow if name == "triceps" else body.pelvis_position
    assert np.sign((middle - reference)[0]) == forward


def test_a_muscle_follows_its_bones() -> None:
    straight = highlighted(standing(), MuscleShown("quadriceps")).mean(axis=0)
    lifted = highlighted(standing(right_hip_flexion=90), MuscleShown("quadriceps")).mean(axis=0)
    assert lifted[0] > straight[0] + 0.1
    assert lifted[2] > straight[2] + 0.1


def test_sides_are_working_other_or_both() -> None:
    body = standing()
    left = highlighted(body, MuscleShown("hamstrings", "other"))
    both = highlighted(body, MuscleShown("hamstrings", "both"))
    assert left[:, 1].min() > 0.0
    assert both[:, 1].min() < 0.0 < both[:, 1].max()


def test_the_tint_fades_at_the_edge() -> None:
    parts = tinted(body_parts(standing(), default_person()), volumes(standing(), MuscleShown("hamstrings")))
    tints = np.concatenate([part.tint for part in parts if part.tint is not None])
    assert tints.min() >= 0.0
    assert tints.max() <= 1.0
    assert ((tints > 0.1) & (tints < 0.4)).sum() > 20


def test_fibres_run_along_the_muscle_and_show_only_on_it() -> None:
    lines = muscle_overlays(volumes(standing(), MuscleShown("hamstrings")))
    assert lines
    for line in lines:
        assert isinstance(line, SurfaceLine)
        assert line.tinted
        assert "thigh right" in line.parts
        assert "thigh left" not in line.parts
        assert line.points[-1][2] < line.points[0][2] - 0.15


def test_fibres_of_overlapping_muscles_do_not_cross() -> None:
    body = standing()
    alone = volumes(body, MuscleShown("obliques"))
    together = muscle_volumes((MuscleShown("rectus-abdominis"), MuscleShown("obliques")), body, Side.RIGHT)
    shown = sum(len(line.points) for line in muscle_overlays(together))
    apart = sum(len(line.points) for line in muscle_overlays(alone) + muscle_overlays(together[:1]))
    assert 0.5 * apart < shown < 0.95 * apart


def test_a_deep_muscle_is_drawn_through_the_body_and_tints_nothing() -> None:
    body = standing()
    shown = volumes(body, MuscleShown("piriformis"))
    (overlay,) = muscle_overlays(shown)
    assert isinstance(overlay, DeepMuscleOverlay)
    assert len(overlay.points) == len(overlay.radii)
    assert overlay.points[-1] @ body.pelvis[:, 1] < overlay.points[0] @ body.pelvis[:, 1] < 0.0
    assert all(part.tint is None for part in tinted(body_parts(body, default_person()), shown))


def test_unknown_names_are_named() -> None:
    with pytest.raises(ValueError, match="unknown muscle 'wing'"):
        volumes(standing(), MuscleShown("wing"))
    with pytest.raises(ValueError, match="unknown side 'upper'"):
        volumes(standing(), MuscleShown("calves", "upper"))


def volumes(body: PosedBody, shown: MuscleShown) -> tuple[Volume, ...]:
    return muscle_volumes((shown,), body, Side.RIGHT)


def highlighted(body: PosedBody, shown: MuscleShown) -> Array:
    """The coloured points (n, 3) of the body's surface."""
    parts = tinted(body_parts(body, default_person()), volumes(body, shown))
    clouds = [coloured(part) for part in parts]
    return np.concatenate(clouds)


def coloured(part: Part) -> Array:
    """The points of one part that lie over a muscle."""
    return part.vertices[part.tint > INSIDE] if part.tint is not None else np.empty((0, 3))
