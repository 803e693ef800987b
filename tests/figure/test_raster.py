"""What is nearer is seen."""

import numpy as np

from backguide.figure.raster import NOTHING, planes, rasterise

SQUARE = np.array([[2.0, 2.0], [2.0, 8.0], [8.0, 8.0], [8.0, 2.0]])
FACING = np.array([[0, 1, 2], [0, 2, 3]], np.int32)
ONE_SIDED = np.zeros(2, np.bool_)


def test_a_square_covers_exactly_its_pixels() -> None:
    raster = rasterise(SQUARE, np.zeros(4), FACING, ONE_SIDED, 10, 10)
    assert (raster.triangle >= 0).sum() == 36
    assert (raster.triangle[2:8, 2:8] >= 0).all()
    assert (raster.depth[raster.triangle < 0] == NOTHING).all()


def test_turned_away_it_is_not_seen_unless_two_sided() -> None:
    away = np.ascontiguousarray(FACING[:, ::-1])
    assert (rasterise(SQUARE, np.zeros(4), away, ONE_SIDED, 10, 10).triangle < 0).all()
    both = rasterise(SQUARE, np.zeros(4), away, ~ONE_SIDED, 10, 10)
    assert (both.triangle >= 0).sum() == 36
    assert not both.front.any()


def test_the_nearer_wins_whatever_the_order() -> None:
    pixels = np.vstack([SQUARE, SQUARE + np.array([2, 0])])
    depth = np.repeat([0.0, 0.5], 4)
    for order in (FACING, FACING + 4), (FACING + 4, FACING):
        triangles = np.concatenate(order).astype(np.int32)
        raster = rasterise(pixels, depth, triangles, np.zeros(4, np.bool_), 12, 10)
        assert (triangles[raster.triangle[5, 4:10]].min(1) >= 4).all()
        assert (triangles[raster.triangle[5, 2:4]].min(1) < 4).all()


def test_surfaces_that_cross_change_places_where_they_cross() -> None:
    pixels = np.vstack([SQUARE, SQUARE])
    depth = np.array([0.0, 0.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5])
    triangles = np.concatenate([FACING, FACING + 4]).astype(np.int32)
    raster = rasterise(pixels, depth, triangles, np.zeros(4, np.bool_), 10, 10)
    first = triangles[raster.triangle[5, 2:8]].max(1) < 4
    assert first.tolist() == [False, False, False, True, True, True]


def test_outside_the_picture_nothing_is_drawn() -> None:
    raster = rasterise(SQUARE + np.array([-5, 4]), np.zeros(4), FACING, ONE_SIDED, 10, 10)
    assert (raster.triangle >= 0).sum() == 3 * 4


def test_planes_interpolate_at_pixel_centres() -> None:
    values = SQUARE[:, 0] * 2 + SQUARE[:, 1] * 3
    surface = planes(SQUARE, values, FACING)
    column, row = np.array([3], np.int32), np.array([6], np.int32)
    assert np.allclose(surface.at(np.array([0]), column, row), 3.5 * 2 + 6.5 * 3, atol=1e-4)
    assert np.allclose(surface.steepness(), np.hypot(2, 3))
