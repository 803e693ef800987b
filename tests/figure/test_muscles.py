"""Highlighted muscles lie where anatomy puts them and move with the bones."""

import numpy as np
import pytest

from backguide.content.words import MUSCLES as CONTENT_MUSCLES
from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.camera import Camera
from backguide.figure.mesh import Part
from backguide.figure.mirror import mirrored
from backguide.figure.motion import MuscleShown
from backguide.figure.muscles import Volume, muscle_overlays, muscle_volumes, tinted
from backguide.figure.muscles_table import MUSCLES
from backguide.figure.overlay_deep import deep_muscle_shapes
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Shape
from backguide.figure.posed import Array, PosedBody
from backguide.figure.scene import DeepMuscleOverlay, SurfaceLine
from tests.figure.exercises import motion_of
from tests.figure.moving import standing

INSIDE = 0.5


@pytest.mark.parametrize("name", sorted(name for name, muscle in MUSCLES.items() if not muscle.deep))
def test_every_muscle_shows_on_the_working_side_only(name: str) -> None:
    body = standing()
    coloured = highlighted(body, MuscleShown(name))
    assert len(coloured) >= 6
    outward = -(coloured @ body.pelvis[:, 1])
    assert outward.mean() > 0.0
    assert outward.min() > -0.045


@pytest.mark.parametrize(
    ("name", "forward"),
    [
        ("gluteus-maximus", -1),
        ("hamstrings", -1),
        ("calves", -1),
        ("triceps", -1),
        ("erector-spinae", -1),
        ("trapezius", -1),
        ("latissimus-dorsi", -1),
        ("soleus", -1),
        ("quadriceps", 1),
        ("rectus-abdominis", 1),
        ("obliques", 1),
        ("pectorals", 1),
        ("tibialis-anterior", 1),
        ("biceps", 1),
    ],
)
def test_front_and_back_muscles_are_on_their_side_of_the_body(name: str, forward: int) -> None:
    body = standing()
    middle = highlighted(body, MuscleShown(name)).mean(axis=0)
    reference = body.arms[Side.RIGHT].elbow if name in ("triceps", "biceps") else body.pelvis_position
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
    shown = sum(len(line.points) for line in lines_of(together))
    apart = sum(len(line.points) for line in lines_of(alone) + lines_of(together[:1]))
    assert 0.5 * apart < shown < apart


DEEP = sorted(name for name, muscle in MUSCLES.items() if muscle.deep)


def test_there_are_at_least_28_muscles_of_which_some_are_deep() -> None:
    assert len(MUSCLES) >= 28
    assert {"piriformis", "multifidus", "transversus-abdominis", "pelvic-floor", "diaphragm"} <= set(DEEP)


def test_every_muscle_of_the_content_can_be_shown() -> None:
    assert set(MUSCLES) >= CONTENT_MUSCLES


@pytest.mark.parametrize("name", DEEP)
def test_a_deep_muscle_is_drawn_through_the_body_and_tints_nothing(name: str) -> None:
    body = standing()
    shown = volumes(body, MuscleShown(name))
    (overlay,) = muscle_overlays(shown)
    assert isinstance(overlay, DeepMuscleOverlay)
    assert all(part.tint is None for part in tinted(body_parts(body, default_person()), shown))
    outward = np.concatenate([strand.points for strand in overlay.strands]) @ -body.pelvis[:, 1]
    assert outward.min() > 0.0


@pytest.mark.parametrize("name", DEEP)
def test_a_deep_muscle_lies_inside_the_body(name: str) -> None:
    body = standing()
    (overlay,) = muscle_overlays(volumes(body, MuscleShown(name)))
    assert isinstance(overlay, DeepMuscleOverlay)
    points = np.concatenate([strand.points for strand in overlay.strands])
    skin = np.concatenate([part.vertices for part in body_parts(body, default_person())])
    for point in points:
        level = skin[np.abs(skin[:, 2] - point[2]) < 0.03]
        assert level[:, 0].min() < point[0] < level[:, 0].max()
        assert level[:, 1].min() < point[1] < level[:, 1].max()


def test_the_piriformis_is_a_fan_from_the_sacrum_to_the_trochanter() -> None:
    body = standing()
    (overlay,) = muscle_overlays(volumes(body, MuscleShown("piriformis")))
    assert isinstance(overlay, DeepMuscleOverlay)
    starts = np.array([strand.points[0] for strand in overlay.strands])
    ends = np.array([strand.points[-1] for strand in overlay.strands])
    assert np.ptp(starts, axis=0).max() > 4 * np.ptp(ends, axis=0).max()
    assert (ends @ body.pelvis[:, 1] < starts @ body.pelvis[:, 1] - 0.08).all()


@pytest.mark.parametrize("name", sorted(MUSCLES))
def test_left_is_the_mirror_of_right(name: str) -> None:
    body = standing(right_hip_flexion=40.0, lumbar_side=12.0)
    (right,) = volumes(body, MuscleShown(name))
    (left,) = muscle_volumes((MuscleShown(name),), mirrored(body), Side.LEFT)
    for one, other in zip(right.strands, left.strands, strict=True):
        assert np.allclose(one.points * (1, -1, 1), other.points, atol=1e-9)
        assert np.allclose(one.radii, other.radii)


@pytest.mark.parametrize(
    ("exercise", "name"), [("supine-piriformis-figure4", "piriformis"), ("bird-dog", "multifidus")]
)
def test_a_deep_muscle_does_not_pop_in_fine_steps_of_a_motion(exercise: str, name: str) -> None:
    motion = motion_of(exercise)
    seen_by = Camera(motion.view, np.array([0.0, 0.0, 0.3]), 300.0, 600, 400)
    inked = []
    for position in np.linspace(0.0, 1.0, 601)[::2]:
        (overlay,) = muscle_overlays(volumes(motion.pose(float(position)), MuscleShown(name)))
        assert isinstance(overlay, DeepMuscleOverlay)
        shape = deep_muscle_shapes(overlay, seen_by, figure_palette(default_person()))[0]
        assert isinstance(shape, Shape)
        assert shape.fill is not None
        x, y = shape.points.T
        inked.append(abs((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) / 2 * shape.fill[3] / 255)
    assert np.abs(np.diff(inked)).max() < 0.03 * max(inked)


def test_internal_obliques_run_across_the_external_ones() -> None:
    body = standing()
    ways = []
    for name in ("obliques", "internal-obliques"):
        (volume,) = volumes(body, MuscleShown(name))
        strand = volume.strands[1]
        ways.append((strand.points[-1] - strand.points[0])[[0, 2]])
    outer, inner = (way / np.linalg.norm(way) for way in ways)
    assert outer[0] > 0.0
    assert inner[0] > 0.0
    assert outer[1] * inner[1] < 0.0


def test_unknown_names_are_named() -> None:
    with pytest.raises(ValueError, match="unknown muscle 'wing'"):
        volumes(standing(), MuscleShown("wing"))
    with pytest.raises(ValueError, match="unknown side 'upper'"):
        volumes(standing(), MuscleShown("calves", "upper"))


def lines_of(shown: tuple[Volume, ...]) -> list[SurfaceLine]:
    return [overlay for overlay in muscle_overlays(shown) if isinstance(overlay, SurfaceLine)]


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
