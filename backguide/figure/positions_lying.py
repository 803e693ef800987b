"""Positions on the mat: on the back, the front, the side, and on hands and knees."""

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.pose import Closure, FootOnFloor, ForearmOnFloor, Grip, Kneeling, PalmOnFloor, Pose
from backguide.figure.positions_parts import (
    ARMS_BESIDE,
    BY_ANGLES,
    HANDS_ON_MAT,
    both,
    closures,
    flat_hand,
    pin_closures,
    pose_of,
    rest_closures,
)
from backguide.figure.proportions import HIP_HALF_WIDTH


def supine() -> Pose:
    """On the back with straight legs, arms beside the body."""
    legs = {"hip.flexion": 2.0, "hip.abduction": 5.0, "hip.rotation": 10.0, "ankle.dorsiflexion": -20.0}
    return pose_of(
        "on-back",
        {"pelvis.height": 0.13, "thoracic.flexion": -7.0, "neck.nod": 6.0} | both(ARMS_BESIDE) | both(legs),
        BY_ANGLES,
        BY_ANGLES,
        rest_closures(("back", "back_of_head"))
        + HANDS_ON_MAT
        + closures({f"{side} hip.flexion": f"{side}_heel" for side in Side}),
    )


def hook_lying() -> Pose:
    """On the back with bent knees, feet flat, arms beside the body."""
    return pose_of(
        "on-back",
        {"pelvis.height": 0.13, "pelvis.tilt": -2.0, "thoracic.flexion": -7.0, "neck.nod": 6.0}
        | both(ARMS_BESIDE),
        {
            Side.RIGHT: FootOnFloor(0.50, -0.11),
            Side.LEFT: FootOnFloor(0.50, 0.11),
        },
        BY_ANGLES,
        rest_closures(("back", "back_of_head")) + HANDS_ON_MAT,
    )


def prone() -> Pose:
    """Face down, hands beside the shoulders."""
    legs = {
        "hip.flexion": 0.0,
        "hip.abduction": 3.0,
        "hip.rotation": 6.0,
        "knee.flexion": 3.0,
        "ankle.dorsiflexion": -64.0,
    }
    return pose_of(
        "on-front",
        {"pelvis.height": 0.11} | both(legs) | both(flat_hand()),
        BY_ANGLES,
        {
            Side.RIGHT: PalmOnFloor(0.62, -0.29, 10.0, (-1.0, -0.70, 0.40)),
            Side.LEFT: PalmOnFloor(0.62, 0.29, -10.0, (-1.0, 0.70, 0.40)),
        },
        rest_closures(("front_of_pelvis", "chest", "face"))
        + tuple(Closure(channels.PLACES[f"{side} hip.flexion"], f"{side}_dorsum") for side in Side),
    )


def quadruped() -> Pose:
    """On hands and knees."""
    return pose_of(
        "on-front",
        {"pelvis.forward": 0.0, "pelvis.height": 0.47, "pelvis.tilt": -13.0, "neck.flexion": -6.0}
        | both(flat_hand()),
        {Side.RIGHT: Kneeling(), Side.LEFT: Kneeling()},
        {
            Side.RIGHT: PalmOnFloor(0.50, -0.17, -6.0, (-1.0, -0.35, 0.15)),
            Side.LEFT: PalmOnFloor(0.50, 0.17, 6.0, (-1.0, 0.35, 0.15)),
        },
        (
            *pin_closures("left_knee", 0.0, HIP_HALF_WIDTH),
            Closure(channels.PLACES["pelvis.tilt"], "right_palm bend", 10.0),
        ),
    )


def side_lying() -> Pose:
    """On the right side, hips and knees bent, legs on each other, arms in front, the head on a pillow."""
    legs = {"hip.flexion": 70.0, "knee.flexion": 85.0, "ankle.dorsiflexion": -5.0}
    right_arm = {"right shoulder.flexion": 88.0, "right shoulder.abduction": 0.0, "right elbow.flexion": 8.0}
    left_arm = {"left shoulder.flexion": 88.0, "left shoulder.abduction": -27.0, "left elbow.flexion": 8.0}
    return pose_of(
        "on-right-side",
        {"pelvis.height": 0.17, "neck.side": 6.0} | both(legs) | right_arm | left_arm,
        BY_ANGLES,
        BY_ANGLES,
        (
            *rest_closures(("right_side_of_pelvis",)),
            *closures({"pelvis.side": "right_shoulder", "right hip.abduction": "right_knee"}),
            *closures({"right hip.rotation": "right_outer_edge"}),
            *closures({"left hip.abduction": "left_knee"}, 0.155),
            *closures({"left hip.rotation": "left_outer_edge"}, 0.13),
            *closures({"right shoulder.abduction": "right_palm"}, 0.035),
        ),
    )


def side_lying_on_forearm() -> Pose:
    """On the right side and its forearm, legs straight, the top foot in front."""
    legs = {
        "hip.flexion": 0.0,
        "hip.abduction": 0.0,
        "hip.rotation": 0.0,
        "knee.flexion": 1.0,
        "ankle.dorsiflexion": -8.0,
    }
    fingers = {f"right {name}": value for name, value in flat_hand().items()}
    top_leg = {"left hip.flexion": 25.0, "left hip.abduction": -8.0, "left knee.flexion": 30.0}
    closed = (
        ("pelvis.forward", "right_outer_edge forward", 0.86),
        ("pelvis.left", "right_outer_edge left", 0.0),
        ("pelvis.height", "right_elbow", 0.0),
        ("right hip.abduction", "right_outer_edge", 0.0),
        ("left hip.abduction", "left_inner_edge", 0.0),
        ("left hip.flexion", "left_inner_edge left", -0.21),
        ("left knee.flexion", "left_inner_edge forward", 0.813),
    )
    return pose_of(
        "on-right-side",
        {"pelvis.height": 0.30, "pelvis.side": 16.5} | both(legs) | fingers | top_leg,
        BY_ANGLES,
        {Side.RIGHT: ForearmOnFloor(-0.46, 0.0, -90.0), Side.LEFT: Grip("on-hip")},
        tuple(Closure(channels.PLACES[free], measure, equals) for free, measure, equals in closed),
    )
