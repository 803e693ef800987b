"""Props: mat, ball and stick, built where an exercise's file places them.

Every prop is one entry of ``PROPS``: a function from its authored numbers and the posed body to a
``PropModel``. Numbers are metres (``turn`` is degrees), and every one of them has a default.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from backguide.figure.mesh import Part
from backguide.figure.motion import PropPlacement
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props_shapes import globe, plate, ring_part, rod, rounded_outline
from backguide.figure.rotations import about_z
from backguide.figure.scene import SurfaceLine

MAT_THICKNESS = 0.014
MAT_CORNER = 0.05
MAT_RIM = 0.03
CLEARANCE = 0.002
"""The mat's top lies this little below the floor plane, so that skin resting on it is always in front."""

BALL_RIDGES = 9
STICK_RADIUS = 0.014

Numbers = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PropModel:
    """A prop's surface and the lines drawn on it."""

    parts: tuple[Part, ...]
    lines: tuple[SurfaceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Prop:
    """How a prop is built, the numbers it knows, and whether it moves along with the body."""

    build: Callable[[Numbers, PosedBody], PropModel]
    defaults: Numbers
    follows_body: bool = False


def build_prop(placement: PropPlacement, posed: PosedBody) -> PropModel:
    """The model of a placed prop. Raises ValueError naming an unknown prop or number."""
    prop = PROPS.get(placement.name)
    if prop is None:
        raise ValueError(f"unknown prop {placement.name!r}: use one of {', '.join(sorted(PROPS))}")
    unknown = sorted(set(placement.numbers) - set(prop.defaults))
    if unknown:
        known = ", ".join(sorted(prop.defaults))
        raise ValueError(f"prop {placement.name!r} has no number {unknown[0]!r}: use one of {known}")
    return prop.build({**prop.defaults, **placement.numbers}, posed)


def prop_parts(placement: PropPlacement, posed: PosedBody) -> tuple[Part, ...]:
    """The surface of a placed prop. Raises ValueError naming an unknown prop or number."""
    return build_prop(placement, posed).parts


def follows_body(placement: PropPlacement) -> bool:
    """True when the prop must be built anew for every pose."""
    prop = PROPS.get(placement.name)
    return prop is not None and prop.follows_body


def mirrored_placement(placement: PropPlacement) -> PropPlacement:
    """The placement seen in a mirror: what lay to the right lies to the left."""
    mirror = {"y": -1.0, "turn": -1.0}
    numbers = {name: value * mirror.get(name, 1.0) for name, value in placement.numbers.items()}
    return PropPlacement(placement.name, numbers)


def stick_centre(posed: PosedBody, back: float, down: float) -> Array:
    """Where a stick across the shoulders crosses the spine, from the seventh cervical vertebra."""
    return posed.neck_base + posed.thorax @ np.array([-back, 0.0, -down])


def _mat(numbers: Numbers, _posed: PosedBody) -> PropModel:
    length, width = numbers["length"], numbers["width"]
    outline = rounded_outline(length, width, MAT_CORNER, spacing=0.06)
    rings = max(int(width / 0.12), 2)
    flat = plate("mat", outline, MAT_THICKNESS, bevel=0.005, rings=rings, material="mat")
    turn = about_z(numbers["turn"])
    place = np.array([numbers["x"], numbers["y"], -CLEARANCE])
    part = Part(
        name="mat",
        vertices=flat.vertices @ turn.T + place,
        normals=flat.normals @ turn.T,
        triangles=flat.triangles,
        material="mat",
    )
    rim = rounded_outline(length - 2 * MAT_RIM, width - 2 * MAT_RIM, MAT_CORNER * 0.6, spacing=0.03)
    rim = np.column_stack([np.vstack([rim, rim[:1]]), np.zeros(len(rim) + 1)])
    upward = np.broadcast_to(np.array([0.0, 0.0, 1.0]), rim.shape)
    line = SurfaceLine(rim @ turn.T + place, upward, "mat_line", 0.006, frozenset({"mat"}))
    return PropModel((part,), (line,))


def _ball(numbers: Numbers, _posed: PosedBody) -> PropModel:
    radius = numbers["radius"]
    height = numbers["z"] if numbers["z"] > 0.0 else radius
    centre = np.array([numbers["x"], numbers["y"], height])
    rings, normals = globe(centre, radius, rings=30, points=40)
    on_floor = rings.copy()
    on_floor[..., 2] = np.maximum(rings[..., 2], 0.0)
    part = ring_part("ball", on_floor, normals, "ball")
    shares = np.linspace(-0.82, 0.82, BALL_RIDGES)
    above_floor = shares[shares * radius > -height]
    return PropModel((part,), tuple(_ridge(centre, radius, float(share)) for share in above_floor))


def _ridge(centre: Array, radius: float, share: float) -> SurfaceLine:
    """One raised ring of the ball, ``share`` of the radius above its centre."""
    angle = np.linspace(0.0, 2 * np.pi, 73)
    around = np.sqrt(1.0 - share**2)
    normals = np.stack([around * np.cos(angle), around * np.sin(angle), np.full_like(angle, share)], axis=1)
    return SurfaceLine(centre + radius * normals, normals, "ball_line", 0.006, frozenset({"ball"}))


def _stick(numbers: Numbers, posed: PosedBody) -> PropModel:
    centre = stick_centre(posed, numbers["back"], numbers["down"])
    half = posed.thorax[:, 1] * numbers["length"] / 2
    return PropModel((rod("stick", centre - half, centre + half, STICK_RADIUS, "wood"),))


PROPS: Mapping[str, Prop] = {
    "mat": Prop(_mat, {"x": 0.0, "y": 0.0, "length": 1.9, "width": 0.72, "turn": 0.0}),
    "ball": Prop(_ball, {"x": 0.0, "y": 0.0, "z": 0.0, "radius": 0.30}),
    "stick": Prop(_stick, {"back": 0.066, "down": 0.052, "length": 1.24}, follows_body=True),
}
"""Every prop by name. A ball's ``z`` of 0 means that it rests on the floor."""
