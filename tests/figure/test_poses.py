"""What a therapist would look for in single exercises."""

import numpy as np

from backguide.figure.landmarks import CONTACTS
from tests.figure.exercises import motion_of


def test_both_feet_of_the_side_plank_stay_where_they_are() -> None:
    motion = motion_of("side-plank-full")
    for way in (motion, *motion.mistakes.values()):
        bodies = [way.pose(position) for position in np.linspace(0.0, 1.0, 9).tolist()]
        for contact in ("right_outer_edge", "left_inner_edge"):
            places = np.array([CONTACTS[contact].point(body)[:2] for body in bodies])
            assert np.ptp(places, axis=0).max() < 0.01, contact
