"""Solve what a pose leaves open: contacts are met by solving, never by fiddling with angles."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_angles, girdle_frame
from backguide.figure.balance import centre_of_mass
from backguide.figure.landmarks import CONTACTS, gap_to_ball
from backguide.figure.legs import leg_angles
from backguide.figure.pose import Closure
from backguide.figure.posed import Array, PosedBody

_STEPS = 25
_HALVINGS = 5
_SLOW = 0.3
"""Share of the error left after a step from which on the slopes are measured anew."""

_TOLERANCE = 2e-5
_FOOT_MIDDLE = 0.050
"""From the ankle joint forward to the middle of the foot, over which a standing body balances."""

# Sizes of a probing step and of the longest step taken: metres for places, degrees for angles.
_PROBE = (1e-3, 0.2)
_LONGEST = (0.06, 12.0)
_LIMB_ANGLES = frozenset(channels.NAMES) - {*channels.TRUNK_NAMES, *channels.BREATH_NAMES}
# An error of one degree counts as much as one of this many metres.
_DEGREE = 0.004
_DEGREES_PER_METRE = 800.0


class NotClosedError(Exception):
    """A pose's open channels have no solution near the authored one; ``measure`` is what is not met."""

    def __init__(self, measure: str, error: float) -> None:
        super().__init__(measure, error)
        self.measure = measure
        self.error = error

    @property
    def left_over(self) -> str:
        """What is missing, in the unit that the measure is written in."""
        if _weight(self.measure) == _DEGREE:
            return f"{abs(self.error) / _DEGREE:.1f} degrees"
        return f"{abs(self.error) * 100:.1f} cm"


def is_measure(name: str) -> bool:
    """True when closures can solve for ``name``."""
    contact, _, axis = name.partition(" ")
    if contact in CONTACTS:
        if axis == "balance":
            return contact.endswith("_foot")
        return axis in ("", "forward", "left") or (axis == "bend" and contact.endswith(("_palm", "_foot")))
    return name == "balance" or name in _LIMB_ANGLES


def measured(body: PosedBody, name: str) -> float:
    """The value of a measure: metres for contacts and balance, degrees for joint angles."""
    contact, _, axis = name.partition(" ")
    if contact in CONTACTS:
        if not axis:
            return CONTACTS[contact].gap(body)
        if axis == "bend":
            return _bend(body, contact)
        if axis == "balance":
            return _balance(body, (Side(contact.partition("_")[0]),))
        return float(CONTACTS[contact].point(body)[0 if axis == "forward" else 1])
    if name == "balance":
        return _balance(body, tuple(Side))
    side = Side(contact)
    if axis in channels.LEG_NAMES:
        return float(leg_angles(body.pelvis, body.legs[side], side)[channels.LEG_NAMES.index(axis)])
    return float(arm_angles(girdle_frame(body), body.arms[side], side)[channels.ARM_NAMES.index(axis)])


def _balance(body: PosedBody, feet: Sequence[Side]) -> float:
    """How far the centre of mass is in front of the middle of the planted feet, in metres."""
    middles = [body.legs[side].ankle + body.legs[side].foot[:, 0] * _FOOT_MIDDLE for side in feet]
    return float(centre_of_mass(body)[0] - np.mean([middle[0] for middle in middles]))


def _bend(body: PosedBody, contact: str) -> float:
    """Degrees by which elbow or knee is bent over a planted palm or foot.

    Where the floor is out of reach the limb is straight and the bend no longer tells how far; then it goes on
    as negative, by the distance to the floor, so that solving finds back.
    """
    word, _, end = contact.partition("_")
    side = Side(word)
    upper, lower = (
        (body.arms[side].upper_arm, body.arms[side].forearm)
        if end == "palm"
        else (body.legs[side].thigh, body.legs[side].shank)
    )
    straightness = float(upper[:, 2] @ lower[:, 2])
    angle = math.degrees(math.acos(min(max(straightness, -1.0), 1.0)))
    return angle - max(CONTACTS[contact].gap(body), 0.0) * _DEGREES_PER_METRE


def _weight(measure: str) -> float:
    return _DEGREE if "." in measure or measure.endswith(" bend") else 1.0


def _measured(body: PosedBody, closure: Closure) -> float:
    if closure.ball is not None:
        return gap_to_ball(body, closure.measure, closure.ball)
    return measured(body, closure.measure)


class Closer:
    """Solves a fixed set of closures again and again along a motion, each time from a solution nearby."""

    def __init__(self, closures: Sequence[Closure]) -> None:
        self._closures = tuple(closures)
        self._free = [closure.free for closure in closures]
        self._slopes: Array | None = None

    def close(self, body_with: Callable[[Array], PosedBody], values: Array) -> Array:
        """``values`` with the free channels solved. Raises NotClosedError where there is no solution.

        Newton's method with slopes kept from the last call; they are measured anew when progress stalls.
        """
        if not self._closures:
            return values
        solved = values.copy()
        errors = self._errors(body_with(solved))
        for _ in range(_STEPS):
            if float(np.abs(errors).max()) < _TOLERANCE:
                return solved
            fresh = self._slopes is None
            if self._slopes is None:
                self._slopes = self._measure_slopes(body_with, solved, errors)
            trial, trial_errors = self._improve(body_with, solved, errors, self._slopes)
            gained = float(np.abs(trial_errors).sum() / np.abs(errors).sum())
            if gained < 1.0:
                solved, errors = trial, trial_errors
            elif fresh:
                break
            if gained > _SLOW:
                self._slopes = None
        worst = int(np.abs(errors).argmax())
        raise NotClosedError(self._closures[worst].measure, float(errors[worst]))

    def _improve(
        self, body_with: Callable[[Array], PosedBody], values: Array, errors: Array, slopes: Array
    ) -> tuple[Array, Array]:
        """A step towards the solution with the errors it leaves, shortened until it helps."""
        step = np.asarray(np.linalg.lstsq(slopes, -errors, rcond=None)[0], dtype=np.float64)
        step *= self._shortening(step)
        trial, trial_errors = self._moved(body_with, values, step)
        for _ in range(_HALVINGS):
            if np.abs(trial_errors).sum() < np.abs(errors).sum():
                break
            step *= 0.4
            trial, trial_errors = self._moved(body_with, values, step)
        return trial, trial_errors

    def _moved(
        self, body_with: Callable[[Array], PosedBody], values: Array, step: Array
    ) -> tuple[Array, Array]:
        trial = values.copy()
        trial[self._free] += step
        return trial, self._errors(body_with(trial))

    def _errors(self, body: PosedBody) -> Array:
        return np.array(
            [
                (_measured(body, closure) - closure.equals) * _weight(closure.measure)
                for closure in self._closures
            ]
        )

    def _measure_slopes(self, body_with: Callable[[Array], PosedBody], values: Array, errors: Array) -> Array:
        columns: list[Array] = []
        for free in self._free:
            probe = _PROBE[0] if free < channels.PELVIS_POSITION.stop else _PROBE[1]
            trial = values.copy()
            trial[free] += probe
            columns.append((self._errors(body_with(trial)) - errors) / probe)
        return np.stack(columns, axis=1)

    def _shortening(self, step: Array) -> float:
        longest = np.array(
            [_LONGEST[0] if free < channels.PELVIS_POSITION.stop else _LONGEST[1] for free in self._free]
        )
        return min(1.0, float((longest / np.maximum(np.abs(step), 1e-12)).min()))
