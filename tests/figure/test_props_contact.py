"""How far points are from props: the plain solids, and what can be touched of a prop."""

import numpy as np
import pytest

from backguide.figure.motion import PropPlacement
from backguide.figure.posed import Array
from backguide.figure.props import prop_surfaces
from backguide.figure.props_contact import Band, Box, Cylinder, Plane, Solid, Sphere, Surface, Tube
from backguide.figure.rotations import about_y, about_z
from backguide.figure.skeleton import neutral_stance


def at(x: float, y: float, z: float) -> Array:
    return np.array([x, y, z])


BOX = Box(at(0.0, 0.0, 0.5), (0.2, 0.3, 0.5), 0.02)
CYLINDER = Cylinder(at(0.0, 0.0, 0.0), at(0.0, 0.0, 0.4), 0.1)
CONE = Cylinder(at(0.0, 0.0, 0.0), at(0.0, 0.0, 0.4), 0.1, 0.2)
SPHERE = Sphere(at(0.0, 0.0, 0.3), 0.3)
TUBE = Tube(np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]), 0.05)
BAND = Band(np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]]), np.array([[0.0, 1.0, 0.0]] * 2), 0.04)
PLANE = Plane(at(0.2, 0.0, 1.0), 1.4, 2.0)
SOLIDS: tuple[Solid, ...] = (BOX, CYLINDER, CONE, SPHERE, TUBE, BAND, PLANE)


@pytest.mark.parametrize(
    ("solid", "point", "distance"),
    [
        (BOX, at(0.3, 0.0, 0.5), 0.1),
        (BOX, at(0.1, 0.0, 0.5), -0.1),
        (BOX, at(0.0, 0.0, 1.0), 0.0),
        (BOX, at(0.0, 0.7, 1.3), np.hypot(0.42, 0.32) - 0.02),
        (CYLINDER, at(0.3, 0.0, 0.2), 0.2),
        (CYLINDER, at(0.0, 0.05, 0.2), -0.05),
        (CYLINDER, at(0.0, 0.0, 0.6), 0.2),
        (CYLINDER, at(0.4, 0.0, 0.8), 0.5),
        (CONE, at(0.2, 0.0, 0.4), 0.0),
        (CONE, at(0.1, 0.0, 0.0), 0.0),
        (SPHERE, at(0.0, 0.0, 0.9), 0.3),
        (SPHERE, at(0.0, 0.0, 0.1), -0.1),
        (TUBE, at(0.5, 0.0, 0.25), 0.2),
        (TUBE, at(1.0, 0.5, 0.0), -0.05),
        (TUBE, at(1.0, 1.2, 0.0), 0.15),
        (BAND, at(0.5, 0.0, 0.1), 0.098),
        (PLANE, at(0.5, 3.0, 1.0), 0.3),
        (PLANE, at(0.1, 0.0, 1.0), -0.1),
    ],
)
def test_distances_are_right(solid: Solid, point: Array, distance: float) -> None:
    assert solid.distance(point[None])[0] == pytest.approx(distance, abs=0.004)


@pytest.mark.parametrize("solid", SOLIDS)
def test_what_is_drawn_lies_where_the_distance_is_nothing(solid: Solid) -> None:
    # A tube is drawn a little thinner at a sharp corner, and a band is wider than it is thick.
    reach = {Band: 0.020, Tube: 0.014}.get(type(solid), 0.002)
    assert np.abs(solid.distance(solid.mesh().vertices)).max() < reach


@pytest.mark.parametrize("solid", SOLIDS)
def test_a_moved_solid_keeps_its_distances(solid: Solid) -> None:
    points = np.random.default_rng(4).uniform(-0.5, 1.2, (40, 3))
    turn, place = about_z(40.0) @ about_y(-25.0), at(0.3, -0.2, 0.1)
    moved = solid.moved(turn, place)
    assert np.allclose(moved.distance(points @ turn.T + place), solid.distance(points), atol=1e-9)


def test_the_nearest_solid_counts() -> None:
    both = Surface((BOX, Sphere(at(2.0, 0.0, 0.5), 0.2)))
    assert np.allclose(both.distance(np.array([[0.3, 0.0, 0.5], [1.6, 0.0, 0.5]])), (0.1, 0.2))


@pytest.mark.parametrize(
    ("name", "point", "distance"),
    [
        ("chair", at(0.0, 0.0, 0.44), 0.0),
        ("chair", at(0.0, 0.0, 0.54), 0.10),
        ("ball", at(0.0, 0.0, 0.60), 0.0),
        ("bench", at(0.2, 0.0, 0.46), 0.01),
        ("bed", at(0.2, 0.0, 0.49), -0.01),
        ("step", at(0.0, 0.0, 0.15), 0.0),
        ("wall", at(0.30, 0.2, 1.0), 0.30),
        ("wall", at(-0.02, 0.2, 1.0), -0.02),
        ("pool-wall", at(0.05, 0.2, 0.6), 0.05),
        ("treadmill", at(0.0, 0.0, 0.16), 0.0),
        ("traction-table", at(0.4, 0.1, 0.71), 0.01),
        ("mat", at(0.0, 0.0, 0.01), 0.012),
    ],
)
def test_a_point_on_a_prop_is_on_it(name: str, point: Array, distance: float) -> None:
    surface = prop_surfaces(PropPlacement(name), neutral_stance())
    assert surface.distance(point[None])[0] == pytest.approx(distance, abs=0.003)


def test_a_placed_prop_is_touched_where_it_is() -> None:
    surface = prop_surfaces(PropPlacement("chair", {"x": 0.5, "y": -0.2, "turn": 90.0}), neutral_stance())
    assert surface.distance(np.array([[0.5, -0.2, 0.44]]))[0] == pytest.approx(0.0, abs=0.003)
    assert surface.distance(np.array([[0.0, 0.0, 0.44]]))[0] > 0.2


def test_water_and_straps_hold_nobody() -> None:
    inside = np.array([[0.3, 0.0, 0.6]])
    assert prop_surfaces(PropPlacement("pool"), neutral_stance()).distance(inside)[0] > 0.5
    assert prop_surfaces(PropPlacement("strap"), neutral_stance()).solids == ()
