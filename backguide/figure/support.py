"""What carries a body: limbs and seat, a ball that rests on the floor, water, and what floats in it."""

import math
from collections.abc import Iterator

import numpy as np

from backguide.figure.balance import centre_of_mass, outside_support, support_points, weight_above
from backguide.figure.landmarks import CONTACTS
from backguide.figure.motion import Motion, PropPlacement
from backguide.figure.posed import Array, PosedBody
from backguide.figure.props import PROPS, prop_surfaces
from backguide.figure.props_ball import FLOOR_GIVES
from backguide.figure.props_held import noodle_path

TOUCHES = 0.01
"""Metres from the floor at which a limb stands on it."""

LIGHT = 0.04
"""Share of the weight above the water below which a body floats: the top of a head."""

_LIES_ON = frozenset(
    {"back", "front_of_pelvis", "right_side_of_pelvis", "chest", "back_of_head", "face", "right_shoulder"}
)
"""Who lies on one of these cannot fall."""

_CARRIERS = ("ball", "noodle")
_SEATS = ("chair", "bench", "bed")
_LIMBS = tuple(f"{side}_{part}" for side in ("right", "left") for part in ("foot", "knee", "palm", "elbow"))
_AROUND: Array = np.radians(np.arange(0.0, 360.0, 30.0))
_CIRCLE: Array = np.stack([np.cos(_AROUND), np.sin(_AROUND)], axis=1)
_NOODLE_HOLDS = 0.10
"""Metres about a noodle in which it holds who hangs in it: the armpits slide along it."""


def off_balance(motion: Motion, body: PosedBody) -> float:
    """How far the weight is beside what carries it, seen from above, in metres; 0 where it is over it.

    A body stands on its declared contacts, on whatever limb touches the floor just now, and on a seat that it
    sits on; on a ball the spot where the ball stands on the floor counts, whatever of the body lies on it. In
    water only what is above the surface weighs, and a noodle under the arms carries. Who lies on the floor
    cannot fall, nor can who floats or touches nothing.
    """
    carried = any(_placed(motion, prop) is not None for prop in _CARRIERS)
    if not (motion.contacts or carried) or any(name in _LIES_ON for name in motion.contacts):
        return 0.0
    corners = [*_limb_corners(motion, body), *_prop_corners(motion, body)]
    weight = _weight(motion, body)
    if weight is None or not corners:
        return 0.0
    return outside_support(weight[:2], np.vstack(corners))


def _weight(motion: Motion, body: PosedBody) -> Array | None:
    """Where the weight acts that has to be carried; None where water carries nearly all of it."""
    pool = _placed(motion, "pool")
    if pool is None:
        return centre_of_mass(body)
    weight, share = weight_above(body, _number(pool, "depth"))
    return weight if share > LIGHT else None


def _limb_corners(motion: Motion, body: PosedBody) -> Iterator[Array]:
    on_ball = _placed(motion, "ball") is not None
    touching = [name for name in _LIMBS if abs(CONTACTS[name].gap(body)) < TOUCHES]
    for name in {*motion.contacts, *touching}:
        # On a ball the seat does not stand by itself: the ball does.
        if not (on_ball and name == "seat"):
            yield support_points(body, name)[:, :2]
    if "seat" not in motion.contacts and _sits(motion, body):
        yield support_points(body, "seat")[:, :2]


def _sits(motion: Motion, body: PosedBody) -> bool:
    """True while the seat lies on a chair, a bench or a bed."""
    point = CONTACTS["seat"].point(body)[None]
    seats = [prop for name in _SEATS if (prop := _placed(motion, name)) is not None]
    return any(float(prop_surfaces(seat, body).distance(point)[0]) < TOUCHES for seat in seats)


def _prop_corners(motion: Motion, body: PosedBody) -> Iterator[Array]:
    ball, noodle = _placed(motion, "ball"), _placed(motion, "noodle")
    if ball is not None:
        # A ball that gives way by this much stands on a round spot of this radius.
        spot = math.sqrt(2 * _number(ball, "radius") * FLOOR_GIVES)
        yield np.array([_number(ball, "x"), _number(ball, "y")]) + spot * _CIRCLE
    if noodle is not None and noodle.words.get("held") == "under-arms":
        path = noodle_path(body)[:, :2]
        yield (path[:, None] + _NOODLE_HOLDS * _CIRCLE).reshape(-1, 2)


def _placed(motion: Motion, name: str) -> PropPlacement | None:
    return next((prop for prop in motion.props if prop.name == name), None)


def _number(prop: PropPlacement, name: str) -> float:
    return prop.numbers.get(name, PROPS[prop.name].numbers[name].usual)
