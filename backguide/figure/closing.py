"""Solve what a pose leaves open: contacts are met by solving, never by fiddling with angles."""

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
_TOLERANCE = 2e-5
_FOOT_MIDDLE = 0.050
"""From the ankle joint forward to the middle of the foot, over which a standing body balances."""

# Sizes of a probing step and of the longest step taken: metres for places, degrees for angles.
_PROBE = (1e-3, 0.2)
_LONGEST = (0.06, 12.0)
# An error of one degree counts as much as one of this many metres.
_DEGREE = 0.004


class NotClosedError(Exception):
    """A pose's open channels have no solution near the authored one; ``measure`` is what is not met."""

    def __init__(self, measure: str, error: float) -> None:
        super().__init__(measure, error)
        self.measure = measure
        self.error = error


def is_measure(name: str) -> bool:
    """True when closures can solve for ``name``."""
    contact, _, axis = name.partition(" ")
    if contact in CONTACTS:
        return axis in ("", "forward", "left")
    return name == "balance" or (name in channels.PLACES and name not in channels.TRUNK_NAMES)


def measured(body: PosedBody, name: str) -> float:
    """The value of a measure: metres for contacts and balance, degrees for joint angles."""
    contact, _, axis = name.partition(" ")
    if contact in CONTACTS:
        if not axis:
            return CONTACTS[contact].gap(body)
        return float(CONTACTS[contact].point(body)[0 if axis == "forward" else 1])
    if name == "balance":
        feet = [leg.ankle + leg.foot[:, 0] * _FOOT_MIDDLE for leg in body.legs.values()]
        return float(centre_of_mass(body)[0] - (feet[0][0] + feet[1][0]) / 2)
    side = Side(contact)
    if axis in channels.LEG_NAMES:
        return float(leg_angles(body.pelvis, body.legs[side], side)[channels.LEG_NAMES.index(axis)])
    return float(arm_angles(girdle_frame(body), body.arms[side], side)[channels.ARM_NAMES.index(axis)])


def _weight(measure: str) -> float:
    return _DEGREE if "." in measure else 1.0


def _measured(body: PosedBody, closure: Closure) -> float:
    if closure.ball is not None:
        return gap_to_ball(body, closure.ball)
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
        fresh = False
        for _ in range(_STEPS):
            size = float(np.abs(errors).max())
            if size < _TOLERANCE:
                return solved
            if self._slopes is None:
                self._slopes, fresh = self._measure_slopes(body_with, solved, errors), True
            step = np.asarray(np.linalg.lstsq(self._slopes, -errors, rcond=None)[0], dtype=np.float64)
            trial = solved.copy()
            trial[self._free] += step * self._shortening(step)
            trial_errors = self._errors(body_with(trial))
            if float(np.abs(trial_errors).max()) < 0.7 * size or fresh:
                solved, errors = trial, trial_errors
            if float(np.abs(trial_errors).max()) > 0.3 * size:
                self._slopes = None
            fresh = False
        worst = int(np.abs(errors).argmax())
        raise NotClosedError(self._closures[worst].measure, float(errors[worst]))

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
