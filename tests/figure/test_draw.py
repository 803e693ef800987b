"""A picture shows what is in front, evenly, on a transparent ground."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from backguide.core.vocabulary import Side
from backguide.figure.body import body_parts
from backguide.figure.draw import draw
from backguide.figure.mesh import Mark, Part
from backguide.figure.mirror import mirrored
from backguide.figure.motion import View
from backguide.figure.people import default_person
from backguide.figure.posed import PosedBody
from backguide.figure.scene import Scene
from tests.figure.drawing import (
    PALETTE,
    camera,
    colour_at,
    difference,
    flat_palette,
    framed,
    ink_length,
    opacity,
    picture,
    tube,
)
from tests.figure.moving import standing

PERSON = default_person()
SIDE = View(-74.0, 15.0)


def scene_of(posed: PosedBody) -> Scene:
    return Scene(posed, body_parts(posed, PERSON), ())


def test_the_ground_is_transparent_and_the_figure_is_not() -> None:
    shown = picture(tube("post", 0.0))
    assert colour_at(shown, 2, 2) == (0, 0, 0, 0)
    assert colour_at(shown, 100, 120)[3] == 255


@pytest.mark.parametrize("near", ["skin", "shirt"])
def test_the_nearer_hides_the_farther_in_either_order(near: str) -> None:
    far = "shirt" if near == "skin" else "skin"
    front, back = tube("front", 0.3, near), tube("back", -0.3, far)
    colours = {PALETTE.material(near).lit, PALETTE.material(near).shade}
    for order in ((front, back), (back, front)):
        assert colour_at(picture(*order), 100, 120) in colours


@pytest.mark.parametrize(("azimuth", "seen"), [(-90.0, "skin"), (90.0, "shirt")])
def test_an_arm_hides_the_trunk_from_its_own_side_only(azimuth: float, seen: str) -> None:
    posed = standing(left_shoulder_abduction=170)
    scene = scene_of(posed)
    view = framed(scene.parts, View(azimuth, 5.0))
    x, y = view.project(posed.arms[Side.RIGHT].elbow[None])[0][0].tolist()
    material = PALETTE.material(seen)
    assert colour_at(draw(scene, view, PALETTE), int(x), int(y)) in (material.lit, material.shade)


def test_the_same_scene_gives_the_same_picture() -> None:
    scene = scene_of(standing(right_hip_flexion=80, right_knee_flexion=90))
    view = framed(scene.parts, SIDE)
    first, second = draw(scene, view, PALETTE), draw(scene, view, PALETTE)
    assert np.array_equal(first.pixels, second.pixels)
    for one, other in zip(first.strokes, second.strokes, strict=True):
        assert np.array_equal(one.points, other.points)


def test_nothing_pops_in_a_fine_sweep_of_the_leg() -> None:
    start = scene_of(standing())
    view = framed(start.parts, SIDE)
    angles = np.linspace(40.0, 43.0, 16)
    shown = [
        draw(scene_of(standing(right_hip_flexion=angle, right_knee_flexion=angle)), view, PALETTE, 1)
        for angle in angles.tolist()
    ]
    changes = np.array([difference(one, other) for one, other in pairwise(shown)])
    assert changes.max() < 3 * np.median(changes)
    assert changes.max() < 0.01


def test_nothing_pops_while_the_view_is_turned() -> None:
    posed = standing(right_shoulder_flexion=90)
    scene = scene_of(posed)
    view = framed(scene.parts, SIDE)
    turned = [draw(scene, replace(view, view=View(a, 15.0)), PALETTE, 1) for a in np.linspace(-74, -71, 16)]
    changes = np.array([difference(one, other) for one, other in pairwise(turned)])
    assert changes.max() < 3 * np.median(changes)
    lines = np.array([ink_length(shown) for shown in turned])
    assert np.abs(np.diff(lines)).max() < 0.06 * lines.mean()


def test_a_mirrored_scene_gives_a_mirrored_picture() -> None:
    posed = standing(right_hip_flexion=80, right_knee_flexion=90, left_shoulder_flexion=60)
    one, other = scene_of(posed), scene_of(mirrored(posed))
    view = framed(one.parts, SIDE)
    x = view.width - view.centre[0]
    back = replace(
        view,
        view=View(-SIDE.azimuth, SIDE.elevation),
        target=view.target * [1, -1, 1],
        shift=(x - view.width / 2, view.shift[1]),
    )
    palette = flat_palette()
    first, second = draw(one, view, palette, 2), draw(other, back, palette, 2)
    assert np.abs(first.pixels.astype(int) - second.pixels[:, ::-1]).mean() < 0.6
    assert ink_length(first) == pytest.approx(ink_length(second), rel=0.03)


def test_a_finer_raster_shows_the_same() -> None:
    scene = scene_of(standing())
    view = framed(scene.parts, SIDE)
    assert difference(draw(scene, view, PALETTE, 1), draw(scene, view, PALETTE, 2)) < 0.01
    assert draw(scene, view, PALETTE, 2).pixels.shape == (view.height, view.width, 4)


def test_small_pictures_are_drawn_finer_by_themselves() -> None:
    scene = scene_of(standing())
    view = framed(scene.parts, SIDE, 120, 160)
    assert np.array_equal(draw(scene, view, PALETTE).pixels, draw(scene, view, PALETTE, 2).pixels)


def test_the_floor_is_darker_near_the_feet_only() -> None:
    scene = scene_of(standing())
    view = framed(scene.parts, View(0.0, 15.0))
    shade = opacity(draw(scene, view, PALETTE))
    x, y = view.project(np.array([[0.03, 0.0, 0.0]]))[0][0].astype(int)
    assert 30 < shade[y, x] < 255
    assert shade[60, [5, view.width - 5]].max() == 0


def test_no_line_is_drawn_between_joined_parts() -> None:
    lower = tube("lower", 0.0, length=0.6)
    upper = tube("upper", 0.0, length=1.0)
    apart = ink_length(picture(lower, upper))
    joined = replace(upper, joined=frozenset({"lower"}))
    assert ink_length(picture(lower, joined)) <= apart


def test_outlines_run_where_the_surface_ends() -> None:
    view = camera()
    shown = picture(tube("post", 0.0), seen_by=view)
    points = np.concatenate([strokes.points for strokes in shown.strokes])
    middle = points[np.abs(points[:, 1] - 120) < 25]
    edge = view.project(np.array([[0.0, 0.1, 0.6]]))[0][0, 0] - view.width / 2
    assert len(middle) >= 2
    assert np.abs(np.abs(middle[:, 0] - view.width / 2) - edge).max() < 0.6


def test_marks_show_on_the_near_side_only() -> None:
    heights = np.linspace(0.3, 0.8, 12)
    mark = Mark(
        np.stack([np.full(12, 0.1), np.zeros(12), heights], axis=1),
        np.tile([1.0, 0, 0], (12, 1)),
        "lips",
        0.01,
    )
    post = replace(tube("post", 0.0), marks=(mark,))
    lips = PALETTE.ink("lips")
    assert any(strokes.colour == lips for strokes in picture(post).strokes)
    behind = picture(post, seen_by=camera(View(180.0, 10.0)))
    assert not any(strokes.colour == lips for strokes in behind.strokes)
    hidden = picture(post, tube("before", 0.4, "shirt", radius=0.2))
    assert not any(strokes.colour == lips for strokes in hidden.strokes)


def test_a_muscle_reddens_cloth_and_skin_but_not_its_fringe() -> None:
    def reddened(part: Part, tint: float) -> int:
        tinted = replace(part, tint=np.full(len(part.vertices), tint))
        plain, red = colour_at(picture(part), 100, 120), colour_at(picture(tinted), 100, 120)
        return (red[0] - red[2]) - (plain[0] - plain[2])

    for material in ("shirt", "skin"):
        part = tube("post", 0.0, material)
        assert reddened(part, 1.0) > 60
        assert reddened(part, 0.3) == 0


def test_nothing_to_draw_is_an_empty_picture() -> None:
    assert opacity(picture()).max() == 0
    away = replace(camera(), shift=(5000.0, 0.0))
    assert opacity(picture(tube("post", 0.0), seen_by=away)).max() == 0
