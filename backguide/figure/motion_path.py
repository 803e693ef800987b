"""A movement through keyframes: angles go with angles, places are kept, contacts stay closed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_reaching, shoulder_at_rest
from backguide.figure.closing import Closer
from backguide.figure.keyframes import interpolate, minimum_jerk, neighbours, segment_at
from backguide.figure.legs import leg_reaching
from backguide.figure.limb_blend import blend_ends, limb_end
from backguide.figure.place_between import arm_place_between
from backguide.figure.places import place_arm, place_leg
from backguide.figure.pose import Closure, FootHeld, LegPlace, Pose
from backguide.figure.posed import Array, PosedArm, PosedBody, PosedLeg
from backguide.figure.posing import body_in, leg_order
from backguide.figure.skeleton import assemble
from backguide.figure.solution import Solution, SolvedChannels, fingerprint, solution_of, solved_channels
from backguide.figure.trunk import PosedTrunk, pose_trunk

_SAMPLES = 33
"""At how many moments the open channels are solved; in between they are interpolated."""


class MotionPath:
    """A movement from the first keyframe (position 0) to the last (position 1).

    Without a ``solution`` that was found before, solving happens on first use and takes some tenths of a
    second; afterwards a pose takes about a millisecond. Pickled, it takes what is solved along.
    """

    def __init__(
        self, keys: Sequence[Pose], times: Sequence[float], solution: Solution | None = None
    ) -> None:
        """``times`` (0 to 1, increasing) say when each of ``keys`` is passed on the whole way."""
        self._authored = tuple(keys)
        self._times = np.array(times, dtype=float)
        self._given = solution

    def __call__(self, position: float) -> PosedBody:
        """The body at ``position`` 0 to 1; the whole way is eased once. Raises NotClosedError."""
        return self._pose(minimum_jerk(position))

    @property
    def solution(self) -> Solution:
        """What is solved: as given, or found now. Raises NotClosedError."""
        return self._given or Solution(self._rows, self._corrections)

    @property
    def fingerprint(self) -> str:
        """The mark of all that the solution depends on."""
        return fingerprint(self._authored, self._times.tolist())

    @property
    def solved_channels(self) -> SolvedChannels:
        """What is solved, without all that the keyframes say themselves. Raises NotClosedError."""
        return solved_channels(self.solution, self._authored, self._shared)

    def solution_of(self, solved: SolvedChannels) -> Solution | None:
        """The solution of this movement that ``solved`` was taken from; None where it does not fit."""
        return solution_of(solved, self._authored, self._shared, self._samples)

    def with_solution(self, solution: Solution) -> "MotionPath":
        """The same movement, which takes ``solution`` instead of solving."""
        return type(self)(self._authored, self._times.tolist(), solution)

    @cached_property
    def keys(self) -> tuple[Pose, ...]:
        """The keyframes with their open channels solved."""
        if self._given is not None:
            rows = zip(self._still_keys, self._given.keys, strict=True)
            return tuple(replace(key, values=values) for key, values in rows)
        solved: list[Pose] = []
        for key in self._still_keys:
            values = Closer(key.closures).close(lambda values, key=key: body_in(key, values), key.values)
            solved.append(replace(key, values=values))
        return tuple(solved)

    @cached_property
    def _still_keys(self) -> Sequence[Pose]:
        """The keyframes with their limbs where they are at that moment."""
        return self._authored

    @cached_property
    def _passed(self) -> Sequence[Pose]:
        """The keyframes as authored that the way passes, which may be more than were written down."""
        return self._authored

    @cached_property
    def _passed_keys(self) -> Sequence[Pose]:
        """The same, solved."""
        return self.keys

    @cached_property
    def _passed_times(self) -> Array:
        """When they are passed."""
        return self._times

    @cached_property
    def _passed_rows(self) -> Array:
        return np.stack([key.values for key in self._passed_keys])

    @cached_property
    def _rows(self) -> Array:
        return np.stack([key.values for key in self.keys])

    @property
    def _samples(self) -> int:
        return _SAMPLES if self._shared else 2

    @cached_property
    def _sample_times(self) -> Array:
        return np.linspace(0.0, 1.0, self._samples)

    @cached_property
    def _shared(self) -> tuple[Closure, ...]:
        """The closures that hold all the way: those of every keyframe."""
        first, *others = self._authored
        return tuple(closure for closure in first.closures if all(closure in key.closures for key in others))

    @cached_property
    def _corrections(self) -> Array:
        """What the open channels need on top of plain interpolation, at the sample times."""
        if self._given is not None:
            return self._given.corrections
        closer = Closer(self._shared)
        rows: list[Array] = []
        correction = np.zeros(self._rows.shape[1])
        for at in self._sample_times.tolist():
            plain = self._values(at)
            solved = closer.close(lambda values, at=at: self._body(at, values), plain + correction)
            correction = solved - plain
            rows.append(correction)
        return np.stack(rows)

    def _pose(self, at: float) -> PosedBody:
        """The body at time ``at``, eased already."""
        return self._body(at, self._values(at) + self._correction(at))

    def _correction(self, at: float) -> Array:
        return interpolate(self._sample_times, self._corrections, at)

    def _values(self, at: float) -> Array:
        return interpolate(self._passed_times, self._passed_rows, at)

    def _body(self, at: float, values: Array) -> PosedBody:
        trunk = pose_trunk(self._authored[0].base, values)
        legs: dict[Side, PosedLeg] = {}
        for side in leg_order([key.legs[Side.RIGHT] for key in self._passed]):
            legs[side] = self._leg(trunk, side, at, values, legs.get(side.other))
        arms = {side: self._arm(trunk, legs, side, at, values) for side in Side}
        return assemble(trunk, legs, arms)

    def _leg(
        self, trunk: PosedTrunk, side: Side, at: float, values: Array, other: PosedLeg | None
    ) -> PosedLeg:
        places = [key.legs[side] for key in self._passed]
        held = self._leg_place(places, side, at)
        if held is not None or all(place is None for place in places):
            return place_leg(trunk, side, held, values, other)
        hip = trunk.hip(side)
        near = neighbours(self._passed_times, at)
        ends: list[Array] = []
        for key in self._passed_keys[near]:
            leg = place_leg(trunk, side, key.legs[side], key.values, other)
            ends.append(limb_end(hip, leg.ankle, leg.thigh[:, 0], leg.foot))
        ankle, pole, foot = blend_ends(hip, self._passed_times[near], ends, at)
        return leg_reaching(hip, ankle, pole, foot, float(values[channels.LEGS[side]][-1]))

    def _leg_place(self, places: Sequence[LegPlace | None], side: Side, at: float) -> LegPlace | None:
        """Where a leg is at time ``at`` if its ``places`` in the keyframes agree; None where they do not."""
        del side
        if all(place == places[0] for place in places):
            return places[0]
        # A foot against a wall stays there from one keyframe to the next.
        here = segment_at(self._passed_times, at)
        before, after = places[here], places[here + 1]
        return before if isinstance(before, FootHeld) and before == after else None

    def _arm(
        self, trunk: PosedTrunk, legs: dict[Side, PosedLeg], side: Side, at: float, values: Array
    ) -> PosedArm:
        places = [key.arms[side] for key in self._passed]
        held = arm_place_between(places, self._passed_times, at)
        if held is not None or all(place is None for place in places):
            return place_arm(trunk, legs, side, held, values)
        root = shoulder_at_rest(trunk, side)
        near = neighbours(self._passed_times, at)
        ends: list[Array] = []
        for key in self._passed_keys[near]:
            arm = place_arm(trunk, legs, side, key.arms[side], key.values)
            ends.append(limb_end(root, arm.wrist, -arm.upper_arm[:, 0], arm.hand))
        wrist, pole, hand = blend_ends(root, self._passed_times[near], ends, at)
        return arm_reaching(trunk, side, wrist, pole, hand, values[channels.ARMS[side]])
