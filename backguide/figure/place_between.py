"""Limbs that stay on what they touch all the way, while the place or the bend of the limb changes."""

from collections.abc import Sequence

import numpy as np

from backguide.figure.keyframes import interpolate
from backguide.figure.pose import ArmPlace, PalmOnFloor
from backguide.figure.posed import Array


def arm_place_between(places: Sequence[ArmPlace | None], times: Array, at: float) -> ArmPlace | None:
    """The place of an arm at time ``at`` where it is the same kind of place all the way, else None.

    That is one place in all keyframes, or a palm that slides along the floor or over which the elbow swings.
    """
    first = places[0]
    if all(place == first for place in places):
        return first
    palms = [place for place in places if isinstance(place, PalmOnFloor)]
    if len(palms) < len(places):
        return None
    rows = np.array([[palm.forward, palm.left, palm.heading, *palm.elbow] for palm in palms])
    forward, left, heading, *elbow = interpolate(times, rows, at).tolist()
    return PalmOnFloor(forward, left, heading, (elbow[0], elbow[1], elbow[2]))
