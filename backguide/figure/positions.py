"""The named positions that exercises start from; keyframes say only what differs."""

from collections.abc import Mapping

from backguide.figure import positions_lying as lying
from backguide.figure import positions_upright as upright
from backguide.figure.pose import Pose

POSITIONS: Mapping[str, Pose] = {
    "standing": upright.standing(),
    "standing-with-support": upright.standing_with_support(),
    "sitting-on-chair": upright.sitting_on_chair(),
    "sitting-on-ball": upright.sitting_on_ball(),
    "sitting-on-bed-edge": upright.sitting_on_bed_edge(),
    "sitting-on-floor": upright.sitting_on_floor(),
    "tall-kneeling": upright.tall_kneeling(),
    "half-kneeling": upright.half_kneeling(),
    "hanging-in-water": upright.hanging_in_water(),
    "supine": lying.supine(),
    "hook-lying": lying.hook_lying(),
    "prone": lying.prone(),
    "quadruped": lying.quadruped(),
    "side-lying": lying.side_lying(),
    "side-lying-on-forearm": lying.side_lying_on_forearm(),
}
"""Every named position. The right side works, so one lies on the right side and kneels on the right knee."""
