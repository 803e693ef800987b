"""Arrows, the spine and deep muscles lie over the figure as shapes."""

import numpy as np

from backguide.figure.draw_overlays import convex_hull
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Shape, Strokes
from backguide.figure.scene import ArrowOverlay, DeepMuscleOverlay, SpineOverlay, SurfaceLine
from tests.figure.drawing import PALETTE, camera, picture, tube

ALONG_Y = np.stack([np.zeros(10), np.linspace(-0.3, 0.3, 10), np.full(10, 0.8)], axis=1)


def test_an_arrow_points_where_its_path_ends() -> None:
    shown = picture(tube("post", 0.0), overlays=(ArrowOverlay(ALONG_Y, 0.07),))
    (arrow,) = shown.shapes
    assert isinstance(arrow, Shape)
    assert arrow.fill == PALETTE.arrow
    end = camera().project(ALONG_Y[-1:])[0][0]
    assert np.linalg.norm(arrow.points - end, axis=1).min() < 0.01
    assert arrow.points[:, 0].max() < end[0] + 0.01


def test_an_arrow_seen_end_on_is_left_out() -> None:
    towards = ALONG_Y[:, [1, 0, 2]]
    assert picture(tube("post", 0.0), overlays=(ArrowOverlay(towards, 0.07),)).shapes == ()


def test_arrows_come_last() -> None:
    spine = SpineOverlay(np.stack([np.zeros(5), np.zeros(5), np.linspace(0.5, 1.0, 5)], axis=1))
    shown = picture(tube("post", 0.0), overlays=(ArrowOverlay(ALONG_Y, 0.07), spine))
    assert isinstance(shown.shapes[0], Strokes)
    last = shown.shapes[-1]
    assert isinstance(last, Shape)
    assert last.fill == PALETTE.arrow
    assert len(shown.shapes) == 1 + 5 + 1


def test_a_deep_muscle_is_dashed_and_see_through() -> None:
    muscle = DeepMuscleOverlay(ALONG_Y[::3], np.array([0.02, 0.04, 0.04, 0.02]))
    shape, fibres = picture(tube("post", 0.0), overlays=(muscle,)).shapes
    assert isinstance(shape, Shape)
    assert shape.dashes
    assert shape.fill is not None
    assert 0 < shape.fill[3] < 255
    assert isinstance(fibres, Strokes)
    assert fibres.starts.sum() == 3


def test_a_deep_muscle_seen_end_on_is_plain() -> None:
    towards = ALONG_Y[::3, [1, 0, 2]] * [0.2, 1, 1]
    (shape,) = picture(tube("post", 0.0), overlays=(DeepMuscleOverlay(towards, np.full(4, 0.05)),)).shapes
    assert isinstance(shape, Shape)
    assert not shape.dashes


def test_a_hull_leaves_out_what_is_inside() -> None:
    corners = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [0.0, 3.0]])
    hull = convex_hull(np.vstack([corners, [[1.0, 1.0], [2.0, 0.5]]]))
    assert sorted(map(tuple, hull.tolist())) == sorted(map(tuple, corners.tolist()))


def test_surface_lines_show_on_their_part_only() -> None:
    points = np.stack([np.full(9, 0.1), np.zeros(9), np.linspace(0.2, 0.8, 9)], axis=1)
    normals = np.tile([1.0, 0.0, 0.0], (9, 1))
    ink = PALETTE.ink("ball_line")

    def lines(part: str, tinted: bool = False) -> int:
        line = SurfaceLine(points, normals, "ball_line", 0.005, frozenset({part}), tinted)
        return sum(strokes.colour == ink for strokes in picture(tube("post", 0.0), overlays=(line,)).strokes)

    assert lines("post") == 1
    assert lines("another") == 0
    assert lines("post", tinted=True) == 0


def test_in_high_contrast_the_arrow_is_darker() -> None:
    person = default_person()
    assert figure_palette(person, "contrast").arrow == (0xA8, 0x50, 0x0C, 255)
    assert figure_palette(person, "dark") == figure_palette(person, "light")
    assert hash(figure_palette(person)) == hash(figure_palette(person, "light"))
