"""Arrows, the spine, deep muscles and marks lie over the figure as shapes, the ghost behind it."""

from dataclasses import replace

import numpy as np

from backguide.figure.draw import draw
from backguide.figure.palette import figure_palette
from backguide.figure.people import default_person
from backguide.figure.picture import Shape, Strokes
from backguide.figure.scene import (
    ArrowOverlay,
    DeepMuscleOverlay,
    FaultOverlay,
    MuscleStrand,
    Scene,
    SpineOverlay,
    SurfaceLine,
)
from backguide.figure.skeleton import neutral_stance
from tests.figure.drawing import PALETTE, camera, colour_at, opacity, picture, tube

NEAR = camera(scale=300.0)
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


def strand(points: np.ndarray, radius: float = 0.03) -> MuscleStrand:
    return MuscleStrand(points, np.full(len(points), radius), np.tile([1.0, 0.0, 0.0], (len(points), 1)))


def deep(*strands: MuscleStrand) -> tuple[Shape | Strokes, ...]:
    return picture(tube("post", 0.0), overlays=(DeepMuscleOverlay(strands),), seen_by=NEAR).shapes


def test_a_deep_muscle_is_see_through_with_an_edge_and_a_fibre_on_each_strand() -> None:
    shape, edge, fibres = deep(strand(ALONG_Y[::3]), strand(np.add(ALONG_Y[::3], [0.0, 0.0, 0.05])))
    assert isinstance(shape, Shape)
    assert shape.fill is not None
    assert 0 < shape.fill[3] < 255
    assert isinstance(edge, Strokes)
    assert isinstance(fibres, Strokes)
    assert fibres.starts.sum() == 2


def test_a_deep_muscle_shows_through_its_own_part_and_not_through_what_stands_before_it() -> None:
    upright = np.stack([np.full(4, 0.0), np.zeros(4), np.linspace(0.4, 0.8, 4)], axis=1)
    assert deep(strand(upright))
    assert not deep(strand(upright - [0.6, 0.0, 0.0]))


def test_the_edge_goes_round_a_bent_muscle_without_filling_its_hollow() -> None:
    bent = np.array([[0.0, -0.25, 0.8], [0.0, 0.0, 0.55], [0.0, 0.25, 0.8]])
    shape = deep(strand(bent, 0.02))[0]
    assert isinstance(shape, Shape)
    x, y = shape.points.T
    area = abs((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) / 2
    hull = np.ptp(x) * np.ptp(y) / 2
    assert area < 0.6 * hull


def test_a_deep_muscle_fades_smoothly_as_it_turns_its_end_to_the_viewer() -> None:
    opacities = []
    for degrees in np.arange(0, 91, 3):
        turned = ALONG_Y[::3] * [0.0, np.cos(np.radians(degrees)), 1.0]
        turned[:, 0] = ALONG_Y[::3, 1] * np.sin(np.radians(degrees))
        shapes = deep(strand(turned))
        fill = shapes[0].fill if shapes and isinstance(shapes[0], Shape) else None
        opacities.append(fill[3] if fill else 0)
    assert opacities[0] > 150
    assert opacities[-1] < 15
    assert np.abs(np.diff(opacities)).max() < 50


def test_a_deep_muscle_on_the_far_side_is_fainter() -> None:
    near, far = (
        deep(replace(strand(ALONG_Y[::3]), outward=np.tile([sign, 0.0, 0.0], (4, 1))))[0]
        for sign in (1.0, -1.0)
    )
    assert isinstance(near, Shape)
    assert isinstance(far, Shape)
    assert near.fill is not None
    assert far.fill is not None
    assert 0 < far.fill[3] < 0.7 * near.fill[3]


def test_the_nearer_of_two_deep_muscles_lies_over_the_other() -> None:
    near, far = (
        DeepMuscleOverlay((strand(np.add(ALONG_Y[::3], [forward, 0.0, 0.0]), radius),))
        for forward, radius in ((0.2, 0.05), (-0.2, 0.02))
    )
    shapes = picture(tube("post", 0.0), overlays=(near, far), seen_by=NEAR).shapes
    heights = [np.ptp(shape.points[:, 1]) for shape in shapes if isinstance(shape, Shape)]
    assert heights[1] > 1.5 * heights[0]


def test_a_fault_is_marked_with_a_cross_ring_over_everything() -> None:
    mark = FaultOverlay(np.array([0.0, 0.2, 0.8]), 0.05)
    shapes = picture(tube("post", 0.0), overlays=(mark, ArrowOverlay(ALONG_Y, 0.07))).shapes
    ring, cross = shapes[-2:]
    assert isinstance(ring, Shape)
    assert ring.edge == PALETTE.fault
    assert isinstance(cross, Strokes)
    assert cross.starts.sum() == 2
    centre = camera().project(mark.centre[None])[0][0]
    assert np.linalg.norm(ring.points - centre, axis=1).min() >= 8.9


def test_the_ghost_shows_behind_the_body_only() -> None:
    post, ghost = tube("post", 0.0), tube("post", 0.0, radius=0.2)
    plain = picture(post)
    haunted = draw(Scene(neutral_stance(), (post,), (), (ghost,)), camera(), PALETTE, 1)
    assert colour_at(plain, 100, 120) == colour_at(haunted, 100, 120)
    beside = 100 + round(0.15 * 180)
    assert opacity(plain)[120, beside] == 0
    assert 50 < opacity(haunted)[120, beside] < 200


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
    light = figure_palette(person, "light")
    assert replace(figure_palette(person, "dark"), ghost=light.ghost) == light
    assert hash(figure_palette(person)) == hash(figure_palette(person, "light"))
