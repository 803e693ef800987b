"""Upright positions: standing, kneeling, sitting, and hanging in water."""

from dataclasses import replace

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import Closure, FootOnFloor, Grip, HandOn, Kneeling, Pose
from backguide.figure.positions_parts import BY_ANGLES, both, closures, pin_closures, pose_of
from backguide.figure.proportions import HIP_HALF_WIDTH

CHAIR_HEIGHT = 0.44
BED_HEIGHT = 0.50
BALL_HEIGHT = 0.56
"""The top of an exercise ball of 0.30 m radius that gives a little under the sitter."""

_ON_THIGHS = {side: Grip("on-thigh", side) for side in Side}


def standing() -> Pose:
    """Standing relaxed, feet hip-width apart."""
    return pose_of(
        "upright",
        {"pelvis.height": 0.88},
        {
            Side.RIGHT: FootOnFloor(0.0, -0.11, -7.0),
            Side.LEFT: FootOnFloor(0.0, 0.11, 7.0),
        },
        BY_ANGLES,
        (
            Closure(channels.PLACES["pelvis.height"], "right_foot bend", 8.0),
            Closure(channels.PLACES["pelvis.forward"], "balance"),
        ),
    )


def standing_with_support() -> Pose:
    """Standing on the left leg above all, the left hand on a rail or the back of a chair."""
    rail = HandOn("rail", forward=0.20, left=0.40, up=0.92, heading=75.0)
    on_the_left_leg = closures({"pelvis.height": "left_foot bend"}, 8.0) + closures(
        {"pelvis.forward": "left_foot balance"}
    )
    return replace(standing(), arms={Side.RIGHT: None, Side.LEFT: rail}, closures=on_the_left_leg)


def tall_kneeling() -> Pose:
    """Upright on both knees."""
    return pose_of(
        "upright",
        {"pelvis.height": 0.47},
        {Side.RIGHT: Kneeling(), Side.LEFT: Kneeling()},
        BY_ANGLES,
        pin_closures("right_knee", 0.0, -HIP_HALF_WIDTH),
    )


def half_kneeling() -> Pose:
    """On the right knee, the left foot in front."""
    return pose_of(
        "upright",
        {"pelvis.height": 0.47},
        {Side.RIGHT: Kneeling(), Side.LEFT: FootOnFloor(0.44, 0.10)},
        BY_ANGLES,
        pin_closures("right_knee", 0.0, -HIP_HALF_WIDTH),
    )


def _sitting(height: float, feet_forward: float, apart: float) -> Pose:
    """Upright on a seat of this height, feet on the floor, hands on the thighs."""
    return pose_of(
        "upright",
        {"pelvis.height": height + 0.09},
        {Side.RIGHT: FootOnFloor(feet_forward, -apart), Side.LEFT: FootOnFloor(feet_forward, apart)},
        _ON_THIGHS,
        closures({"pelvis.height": "seat"}, height),
    )


def sitting_on_chair() -> Pose:
    """Upright on a chair, hands on the thighs."""
    return _sitting(CHAIR_HEIGHT, 0.42, 0.11)


def sitting_on_ball() -> Pose:
    """Upright on an exercise ball, feet apart, hands on the thighs."""
    return _sitting(BALL_HEIGHT, 0.44, 0.20)


def sitting_on_bed_edge() -> Pose:
    """On the edge of a bed or bench, hands on the thighs."""
    return _sitting(BED_HEIGHT, 0.44, 0.11)


def sitting_on_floor() -> Pose:
    """On the floor with straight legs, hands on the thighs."""
    legs = {"hip.flexion": 88.0, "hip.abduction": 5.0, "knee.flexion": 4.0, "ankle.dorsiflexion": -8.0}
    return pose_of(
        "upright",
        {"pelvis.height": 0.09, "pelvis.tilt": -8.0, "lumbar.flexion": 8.0} | both(legs),
        BY_ANGLES,
        _ON_THIGHS,
        closures({"pelvis.height": "seat"})
        + closures({f"{side} hip.flexion": f"{side}_heel" for side in Side}),
    )


def hanging_in_water() -> Pose:
    """Upright in deep water, legs hanging, arms resting out to the sides; nothing touches the floor."""
    legs = {"hip.flexion": 6.0, "hip.abduction": 4.0, "knee.flexion": 10.0, "ankle.dorsiflexion": -30.0}
    arms = {"shoulder.flexion": 15.0, "shoulder.abduction": 72.0, "elbow.flexion": 12.0}
    return pose_of("upright", {"pelvis.height": 1.05} | both(legs) | both(arms), BY_ANGLES, BY_ANGLES, ())
