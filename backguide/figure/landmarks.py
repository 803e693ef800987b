"""Where the body touches: contacts by name, and how far each is from touching."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.places import FOREARM_ELBOW, KNEELING_KNEE
from backguide.figure.pose import Ball
from backguide.figure.posed import Array, PosedBody
from backguide.figure.proportions import ANKLE_HEIGHT, PALM_CENTRE, SHANK
from backguide.figure.spine import trunk_points

_SOFTNESS = 0.004
_TISSUE_GIVES = 0.010
"""How far the flesh of trunk and head sinks into a mat, in metres."""
_BALL_GIVES = 0.008

# Skin of the trunk in the neutral stance: level, front and back (forward coordinates), clothes included.
_SKIN = np.array(
    [
        [0.825, 0.092, -0.134],
        [0.860, 0.101, -0.142],
        [0.900, 0.108, -0.140],
        [0.940, 0.113, -0.129],
        [0.980, 0.117, -0.114],
        [1.020, 0.117, -0.101],
        [1.060, 0.112, -0.093],
        [1.100, 0.107, -0.092],
        [1.140, 0.107, -0.098],
        [1.190, 0.113, -0.112],
        [1.240, 0.120, -0.126],
        [1.285, 0.120, -0.133],
        [1.325, 0.106, -0.130],
        [1.360, 0.087, -0.123],
        [1.388, 0.072, -0.111],
    ]
)


def _front(lowest: float, highest: float) -> Array:
    rows = _SKIN[(lowest <= _SKIN[:, 0]) & (_SKIN[:, 0] <= highest)]
    return np.stack([rows[:, 1], 0 * rows[:, 1], rows[:, 0]], axis=1)


def _back(lowest: float, highest: float) -> Array:
    rows = _SKIN[(lowest <= _SKIN[:, 0]) & (_SKIN[:, 0] <= highest)]
    return np.stack([rows[:, 2], 0 * rows[:, 2], rows[:, 0]], axis=1)


_TRUNK_SITES: Mapping[str, Array] = {
    "back": _back(0.82, 1.39),
    "front_of_pelvis": _front(0.82, 1.00),
    "chest": _front(1.18, 1.37),
    "right_side_of_pelvis": np.array([[-0.02, -0.178, level] for level in (0.85, 0.88, 0.91, 0.94)]),
}
_HEAD_SITES: Mapping[str, Array] = {
    "back_of_head": np.array(
        [[-0.103, 0, -0.035], [-0.113, 0, -0.005], [-0.1165, 0, 0.025], [-0.113, 0, 0.05], [-0.104, 0, 0.07]]
    ),
    "face": np.array([[0.104, 0, -0.030], [0.0865, 0, 0.03], [0.083, 0, 0.055], [0.075, 0, 0.075]]),
}
_DORSUM = np.array([0.165, 0.0, -0.043])
_HEEL = np.array([-0.058, 0.0, -0.045])
_CALF = np.array([-0.064, 0.0, -0.36 * SHANK])
"""The fullest skin of the calf, in the shank's frame from the knee."""
_SHANK_LEVELS = np.linspace(0.10, 0.90, 17)
_SHANK_BACK = np.stack(
    [
        np.interp(
            _SHANK_LEVELS,
            [0.1, 0.2, 0.3, 0.4, 0.5, 0.8, 0.9],
            [-0.051, -0.0585, -0.0645, -0.064, -0.058, -0.034, -0.040],
        ),
        0 * _SHANK_LEVELS,
        -_SHANK_LEVELS * SHANK,
    ],
    axis=1,
)
"""Skin of the shank's back from knee to heel, in the shank's frame from the knee."""

_SEAT = np.array([-0.035, 0.0, -0.088])
"""The buttocks' lowest skin when sitting upright, in the pelvis's frame."""
_SHOULDER_THICKNESS = 0.058
_OUTER_EDGE = np.array([[-0.03, 0.030, -0.055], [0.03, 0.036, -0.058], [0.10, 0.046, -0.058]])
_INNER_EDGE = np.array([[-0.03, -0.032, -0.055], [0.03, -0.035, -0.058], [0.12, -0.048, -0.060]])


def soft_minimum(values: Array) -> float:
    """A smooth stand-in for the smallest of ``values`` (metres), so that solved poses do not jump."""
    low = float(values.min())
    weights = np.exp(-(values - low) / _SOFTNESS)
    return float((weights * values).sum() / weights.sum())


@dataclass(frozen=True, slots=True)
class Contact:
    """A place of the body that can touch: ``gap`` is metres above the floor, ``point`` where it is.

    ``holds_still`` is false for places that roll on what they touch, such as the back.
    """

    gap: Callable[[PosedBody], float]
    point: Callable[[PosedBody], Array]
    holds_still: bool = True


def trunk_sites(body: PosedBody, name: str) -> Array:
    """The skin points (n, 3) of a named place of the trunk, where they are now."""
    return trunk_points(body.spine, body.pelvis, body.pelvis_position, _TRUNK_SITES[name])


def head_sites(body: PosedBody, name: str) -> Array:
    """The skin points (n, 3) of a named place of the head, where they are now."""
    return body.head_position + _HEAD_SITES[name] @ body.head.T


def palm(body: PosedBody, side: Side) -> Array:
    """The middle of a palm's skin."""
    arm = body.arms[side]
    return arm.wrist + arm.hand @ PALM_CENTRE


def sole(body: PosedBody, side: Side) -> Array:
    """The point of a sole under the ankle."""
    leg = body.legs[side]
    return leg.ankle - leg.foot[:, 2] * ANKLE_HEIGHT


def gap_to_ball(body: PosedBody, name: str, ball: Ball) -> float:
    """How far one of ``ON_BALL`` is from a ball, in metres; it lies on it at 0, both giving a little."""
    centre = np.array([ball.forward, ball.left, ball.up])
    distances = np.sqrt(((ON_BALL[name](body) - centre) ** 2).sum(axis=1))
    return soft_minimum(distances) - ball.radius + _TISSUE_GIVES + _BALL_GIVES


def _back_of_shank(body: PosedBody, side: Side) -> Array:
    leg = body.legs[side]
    return leg.knee + _SHANK_BACK @ leg.shank.T


ON_BALL: Mapping[str, Callable[[PosedBody], Array]] = {
    "back": lambda body: trunk_sites(body, "back"),
    **{f"{side}_calf": lambda body, side=side: _back_of_shank(body, side) for side in Side},
}
"""What can lie on a ball, with its skin points (n, 3)."""


def _resting(points: Callable[[PosedBody], Array]) -> Contact:
    return Contact(
        lambda body: soft_minimum(points(body)[:, 2]) + _TISSUE_GIVES,
        lambda body: points(body)[int(np.argmin(points(body)[:, 2]))],
        holds_still=False,
    )


def _at(point: Callable[[PosedBody], Array], height: float = 0.0, *, holds_still: bool = True) -> Contact:
    return Contact(lambda body: float(point(body)[2]) - height, point, holds_still)


def _seat(body: PosedBody) -> Array:
    return body.pelvis_position + body.pelvis @ _SEAT


def _edge(side: Side, points: Array) -> Contact:
    mirror = np.array([1.0, 1.0 if side is Side.LEFT else -1.0, 1.0])

    def place(body: PosedBody) -> Array:
        leg = body.legs[side]
        return leg.ankle + (points * mirror) @ leg.foot.T

    return Contact(lambda body: soft_minimum(place(body)[:, 2]), lambda body: place(body)[0])


def _of_side(side: Side) -> dict[str, Contact]:
    def dorsum(body: PosedBody) -> Array:
        return body.legs[side].ankle + body.legs[side].foot @ _DORSUM

    def heel(body: PosedBody) -> Array:
        return body.legs[side].ankle + body.legs[side].foot @ _HEEL

    def calf(body: PosedBody) -> Array:
        return body.legs[side].knee + body.legs[side].shank @ _CALF

    return {
        f"{side}_calf": _at(calf),
        f"{side}_heel": _at(heel),
        f"{side}_foot": _at(lambda body: sole(body, side)),
        f"{side}_dorsum": _at(dorsum, 0.010),
        f"{side}_outer_edge": _edge(side, _OUTER_EDGE),
        f"{side}_inner_edge": _edge(side, _INNER_EDGE),
        f"{side}_knee": _at(lambda body: body.legs[side].knee, KNEELING_KNEE),
        f"{side}_palm": _at(lambda body: palm(body, side)),
        f"{side}_elbow": _at(lambda body: body.arms[side].elbow, FOREARM_ELBOW),
        f"{side}_shoulder": _at(
            lambda body: body.arms[side].shoulder, _SHOULDER_THICKNESS, holds_still=False
        ),
    }


CONTACTS: Mapping[str, Contact] = {
    **{name: _resting(lambda body, name=name: trunk_sites(body, name)) for name in _TRUNK_SITES},
    **{name: _resting(lambda body, name=name: head_sites(body, name)) for name in _HEAD_SITES},
    "seat": _at(_seat, holds_still=False),
    **_of_side(Side.RIGHT),
    **_of_side(Side.LEFT),
}
"""Every place that can touch the floor or mat."""
