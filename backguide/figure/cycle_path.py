"""A movement that goes round and round: half a cycle through keyframes, and the same mirrored."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.going_round import place_at, pose_at
from backguide.figure.keyframes import interpolate
from backguide.figure.mirror import mirrored
from backguide.figure.mirror_pose import mirrored_leg_place, mirrored_pose, mirrored_values
from backguide.figure.motion_path import MotionPath
from backguide.figure.pose import Closure, LegPlace, Pose
from backguide.figure.posed import Array, PosedBody

_LAID_OUT = (-1, 0, 1, 2)
"""The rounds of keyframes around the first one: enough before and after for smooth slopes."""


class CyclePath(MotionPath):
    """A cycle from its start (position 0) round to the same body at the same speed (position 1).

    The keyframes are of the first half, at times from 0 to below 0.5. The second half is its mirror image:
    both sides do the same by construction. Nothing is eased: it goes on and on.
    """

    length: ClassVar[float] = 0.5
    """The share of the cycle that the keyframes are of: their times are below it."""

    def __call__(self, position: float) -> PosedBody:
        """The body at ``position``; whole numbers of cycles make no difference. Raises NotClosedError."""
        share = position % 1.0
        if share < self.length:
            return self._pose(share)
        return mirrored(self._pose(share - self.length))

    def foot_place(self, side: Side, position: float) -> LegPlace | None:
        """Where a foot is meant to be; None where it hangs by its joint angles or is on its way."""
        share = position % 1.0
        if share < self.length:
            return self._leg_place([key.legs[side] for key in self._passed], side, share)
        return mirrored_leg_place(self.foot_place(side.other, share - self.length))

    def _over_there(self, pose: Pose) -> Pose:
        """A keyframe as it is passed the next time."""
        return mirrored_pose(pose)

    def _values_over_there(self, rows: Array) -> Array:
        return mirrored_values(rows)

    @cached_property
    def _still_keys(self) -> Sequence[Pose]:
        times = self._times.tolist()
        return [pose_at(key, time) for key, time in zip(self._authored, times, strict=True)]

    @cached_property
    def _passed(self) -> Sequence[Pose]:
        return self._laid_out(self._authored)

    @cached_property
    def _passed_keys(self) -> Sequence[Pose]:
        return self._laid_out(self.keys)

    def _laid_out(self, keys: Sequence[Pose]) -> list[Pose]:
        other = [self._over_there(key) for key in keys]
        return [key for turn in _LAID_OUT for key in (other if turn % 2 else keys)]

    @cached_property
    def _passed_times(self) -> Array:
        return np.concatenate([self._times + self.length * turn for turn in _LAID_OUT])

    @cached_property
    def _shared(self) -> tuple[Closure, ...]:
        """The closures of every keyframe, also of the next round."""
        first, *others = (*self._authored, *map(self._over_there, self._authored))
        return tuple(closure for closure in first.closures if all(closure in key.closures for key in others))

    @cached_property
    def _sample_times(self) -> Array:
        return np.linspace(0.0, self.length, self._samples)

    def _correction(self, at: float) -> Array:
        return interpolate(*self._round_corrections, at)

    @cached_property
    def _round_corrections(self) -> tuple[Array, Array]:
        """The corrections with one of the round before and one of the round after, for smooth slopes."""
        times, rows = self._sample_times, self._corrections
        step = times[1] - times[0]
        before, after = self._values_over_there(rows[-2:-1]), self._values_over_there(rows[1:2])
        return (
            np.concatenate([[times[0] - step], times, [times[-1] + step]]),
            np.vstack([before, rows, after]),
        )

    def _leg_place(self, places: Sequence[LegPlace | None], side: Side, at: float) -> LegPlace | None:
        if all(place == places[0] for place in places):
            return place_at(places[0], side, at)
        # A foot that is on the floor before and after is there in between.
        here = int(np.searchsorted(self._passed_times, at, side="right")) - 1
        return places[here] if places[here] == places[here + 1] else None


class WholeCyclePath(CyclePath):
    """A cycle whose halves are no mirror images: keyframes of all of it, at times from 0 to below 1."""

    length: ClassVar[float] = 1.0

    def _over_there(self, pose: Pose) -> Pose:
        return pose

    def _values_over_there(self, rows: Array) -> Array:
        return rows
