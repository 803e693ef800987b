"""The way of a foot in walking: heel, sole and ball keep their places on a floor that passes backwards.

The three rockers of the stance foot (Perry, Gait Analysis, 1992): about the heel until the sole is down,
about the ankle while it is flat, about the ball while the heel rises. Their times and the swing's are rounded
from there; sizes are ours.
"""

import math

from backguide.figure.feet import TOE_JOINT
from backguide.figure.pose import FootHeld, Walking
from backguide.figure.proportions import ANKLE_HEIGHT

HEEL = (-0.045, -ANKLE_HEIGHT)
BALL = (float(TOE_JOINT[0]), float(TOE_JOINT[2]))
"""Where the foot rolls, forward and up of the ankle: on the heel, and about the joint of the toes."""

_FLAT_FROM, _HEEL_UP_FROM = 0.10, 0.30
_HIGHEST, _LOW = 0.25, 0.68
"""Of the swing: when the ankle is highest, and when it has come down to pass low over the floor."""
_LOW_UP, _TIPTOE_UP = 0.030, 0.012
"""Metres by which the ankle is then higher than in standing, or than when a tiptoe comes down."""
_TOES_DOWN = 0.40
"""Share of the swing after which the toes are straight again."""
_INSTANT = 1e-4

_Point = tuple[float, float, float]
"""An ankle's place forward and up, and the foot's pitch."""


def stepping_foot(place: Walking, share: float, sign: float) -> FootHeld:
    """The foot of one side at ``share`` of its own cycle, which begins as the heel comes down.

    ``sign`` is 1 for the left and -1 for the right side.
    """
    share %= 1.0
    forward, up, pitch = _in_stance(place, share) if share < place.stance else _in_swing(place, share)
    return FootHeld(
        forward, sign * place.width, up, pitch, heading=sign * place.heading, toes=_toes(place, share, pitch)
    )


def _in_stance(place: Walking, share: float) -> _Point:
    pitch = _stance_pitch(place, share)
    roll = HEEL if pitch > 0 else BALL
    turned = _turned(roll, pitch)
    flat = place.step * (0.5 - 2.0 * share)
    return flat + roll[0] - turned[0], ANKLE_HEIGHT + roll[1] - turned[1], pitch


def _stance_pitch(place: Walking, share: float) -> float:
    on_toes = min(place.strike, 0.0)
    if share < _FLAT_FROM and not on_toes:
        return place.strike * (1.0 - _smooth(share / _FLAT_FROM))
    rising = max(share - _HEEL_UP_FROM, 0.0) / (place.stance - _HEEL_UP_FROM)
    return on_toes - (place.push + on_toes) * rising**1.5


def _in_swing(place: Walking, share: float) -> _Point:
    """From the toes leaving the floor to the next heel, both at the floor's speed."""
    length = 1.0 - place.stance
    at = (share - place.stance) / length
    off, before = (_in_stance(place, place.stance - ago) for ago in (0.0, _INSTANT))
    speed = [(there - here) / _INSTANT * length for here, there in zip(before, off, strict=True)]
    strike = _in_stance(place, 0.0)
    forward = _curve((off[0], speed[0]), (strike[0], -2.0 * place.step * length), at, apart=1.0)
    pitch = _curve((off[2], speed[2]), (strike[2], 0.0), at, apart=1.0)
    low_up = max(ANKLE_HEIGHT + _LOW_UP, strike[1] + _TIPTOE_UP)
    high, low = (place.lift, 0.0), (low_up, 0.0)
    if at < _HIGHEST:
        up = _curve((off[1], speed[1]), high, at / _HIGHEST, apart=_HIGHEST)
    elif at < _LOW:
        up = _curve(high, low, (at - _HIGHEST) / (_LOW - _HIGHEST), apart=_LOW - _HIGHEST)
    else:
        up = _curve(low, (strike[1], 0.0), (at - _LOW) / (1.0 - _LOW), apart=1.0 - _LOW)
    return forward, up, pitch


def _toes(place: Walking, share: float, pitch: float) -> float:
    """Flat on the floor while the heel is up over them, straight in the air."""
    if share < place.stance:
        return max(-pitch, 0.0)
    swung = (share - place.stance) / (1.0 - place.stance)
    rest = max(-place.strike, 0.0)
    return rest + (place.push - rest) * (1.0 - _smooth(min(swung / _TOES_DOWN, 1.0)))


def _turned(point: tuple[float, float], pitch: float) -> tuple[float, float]:
    angle = math.radians(pitch)
    cosine, sine = math.cos(angle), math.sin(angle)
    return point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine


def _smooth(share: float) -> float:
    return share * share * (3.0 - 2.0 * share)


def _curve(start: tuple[float, float], end: tuple[float, float], at: float, apart: float) -> float:
    """A cubic (Hermite) from ``start`` to ``end``, each a value and its speed, ``apart`` in time."""
    squared, cubed = at * at, at * at * at
    return (
        (2 * cubed - 3 * squared + 1) * start[0]
        + (cubed - 2 * squared + at) * apart * start[1]
        + (3 * squared - 2 * cubed) * end[0]
        + (cubed - squared) * apart * end[1]
    )
