"""A scene holds what was asked for, and the left side is the mirror of the right."""

from dataclasses import replace

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.camera import Camera
from backguide.figure.framing import view_for
from backguide.figure.mesh import Part
from backguide.figure.motion import PropPlacement
from backguide.figure.people import default_person
from backguide.figure.scene import ArrowOverlay, FaultOverlay, Scene, SpineOverlay, SurfaceLine
from backguide.figure.scene_builder import SceneBuilder, SceneOptions, build_scene
from tests.figure.moving import march

NOTHING_MORE = SceneOptions(muscles=False, arrows=False, spine_line=False)


def scene(side: Side = Side.RIGHT, options: SceneOptions | None = None) -> Scene:
    return build_scene(march(), 1.0, side, default_person(), options or SceneOptions())


def kinds(shown: Scene) -> set[type]:
    return {type(overlay) for overlay in shown.overlays}


def test_everything_is_in_the_scene() -> None:
    shown = scene()
    assert {"mat", "torso", "head"} <= {part.name for part in shown.parts}
    assert kinds(shown) == {ArrowOverlay, SpineOverlay, SurfaceLine}
    assert any(part.tint is not None for part in shown.parts)


def test_muscles_arrows_and_spine_line_can_be_left_out() -> None:
    shown = scene(options=NOTHING_MORE)
    assert kinds(shown) == {SurfaceLine}
    assert all(line.parts == {"mat"} for line in shown.overlays if isinstance(line, SurfaceLine))
    assert all(part.tint is None for part in shown.parts)


def test_the_spine_line_shows_only_where_the_exercise_asks_for_it() -> None:
    quiet = replace(march(), spine_line=False)
    shown = build_scene(quiet, 1.0, Side.RIGHT, default_person(), SceneOptions())
    assert SpineOverlay not in kinds(shown)


def test_the_spine_line_can_be_switched_on_in_every_exercise() -> None:
    quiet = replace(march(), spine_line=False)
    shown = build_scene(quiet, 1.0, Side.RIGHT, default_person(), SceneOptions(spine_always=True))
    assert SpineOverlay in kinds(shown)


def test_the_ghost_is_the_start_pose() -> None:
    haunted = scene(options=SceneOptions(ghost=True))
    start = build_scene(march(), 0.0, Side.RIGHT, default_person(), NOTHING_MORE)
    assert not scene().ghost
    by_name = {part.name: part for part in start.parts}
    assert all(np.allclose(part.vertices, by_name[part.name].vertices) for part in haunted.ghost)


def test_a_fault_is_marked_beside_its_landmark_and_off_the_body() -> None:
    for side in Side:
        shown = scene(side, replace(NOTHING_MORE, fault="knee working"))
        (mark,) = (overlay for overlay in shown.overlays if isinstance(overlay, FaultOverlay))
        knee = shown.posed.legs[side].knee
        assert np.linalg.norm(mark.centre - knee) < 0.30
        assert gap_to_body(mark.centre[None], side, 1.0) > mark.radius


def test_the_spine_line_runs_up_the_back() -> None:
    shown = scene()
    (spine,) = (overlay for overlay in shown.overlays if isinstance(overlay, SpineOverlay))
    assert (np.diff(spine.points[:, 2]) > 0).all()
    torso = next(part for part in shown.parts if part.name == "torso")
    assert torso.vertices[:, 0].min() < spine.points[:, 0].mean() < torso.vertices[:, 0].mean()


def test_left_is_the_mirror_of_right() -> None:
    right, left = scene(Side.RIGHT), scene(Side.LEFT)
    low, high = box(right)
    mirrored_low, mirrored_high = box(left)
    assert np.allclose(mirrored_low * (1, -1, 1), (low[0], high[1], low[2]), atol=1e-3)
    assert np.allclose(mirrored_high * (1, -1, 1), (high[0], low[1], high[2]), atol=1e-3)
    assert {part.name for part in left.parts if part.tint is not None} == {
        part.name.replace("right", "left") for part in right.parts if part.tint is not None
    }


def test_only_props_that_follow_the_body_are_built_anew() -> None:
    motion = replace(march(), props=(PropPlacement("mat"), PropPlacement("stick")))
    builder = SceneBuilder(motion, Side.RIGHT, default_person(), SceneOptions())
    first, second = builder.scene(0.0), builder.scene(1.0)
    assert named(first, "mat") is named(second, "mat")
    assert named(first, "stick") is not named(second, "stick")


def test_an_unknown_prop_is_refused_when_the_scene_is_prepared() -> None:
    motion = replace(march(), props=(PropPlacement("rocket"),))
    with pytest.raises(ValueError, match="rocket"):
        SceneBuilder(motion, Side.RIGHT, default_person(), SceneOptions())


def gap_to_body(points: np.ndarray, side: Side, position: float) -> float:
    """How far on the picture of the best view the points are from the body, in metres."""
    camera = Camera(view_for(march(), side), np.zeros(3), 1.0, 0, 0)
    shown = build_scene(march(), position, side, default_person(), NOTHING_MORE)
    skin = np.concatenate([part.vertices for part in shown.parts if part.name != "mat"])
    axes = np.stack([camera.right, camera.up], axis=1)
    return float(np.linalg.norm((points @ axes)[:, None] - (skin @ axes)[None], axis=2).min())


def named(shown: Scene, name: str) -> Part:
    return next(part for part in shown.parts if part.name == name)


def box(shown: Scene) -> tuple[np.ndarray, np.ndarray]:
    points = np.concatenate([part.vertices for part in shown.parts])
    return points.min(axis=0), points.max(axis=0)
