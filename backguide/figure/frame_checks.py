"""Checks of one posed body."""

import math
from collections.abc import Mapping

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.arms import arm_angles, girdle_frame
from backguide.figure.body import body_surfaces
from backguide.figure.capsules import body_capsules
from backguide.figure.feet import TOE_JOINT
from backguide.figure.joint_limits import JOINT_RANGES, JointRange, joint_name
from backguide.figure.landmarks import head_sites, palm, trunk_sites
from backguide.figure.legs import leg_angles
from backguide.figure.motion import Motion, PropPlacement
from backguide.figure.people import default_person
from backguide.figure.places import hand_target
from backguide.figure.pose import Grip, Pose
from backguide.figure.posed import Array, PosedArm, PosedBody
from backguide.figure.posing import body_in
from backguide.figure.props import follows_body, prop_surfaces
from backguide.figure.props_contact import Surface
from backguide.figure.rotations import about_y, vector_from_rotation
from backguide.figure.trunk import pose_trunk

_RANGE_TOLERANCE = 1.5
_FLOOR_TOLERANCE = 0.01
_TRUNK_SINKS = 0.012
"""How far trunk and head may sink into the mat besides: flesh and mat give."""
PROP_TOLERANCE = 0.02
"""How deep skin may be in a prop: flesh is flat where it rests, and ball and padding give."""
_ALONG, _BONE = 9, 0.005
"""Points along each part that are held against a prop, and how near one may come to it, in metres."""
_NOT_SKIN = frozenset({"hair"})
# Points of the sole, and of the straight toes, in the left foot's frame, from the ankle.
_FOOT = np.array(
    [
        [-0.050, 0.0, -0.062],
        [0.130, -0.040, -0.064],
        [0.120, 0.040, -0.060],
    ]
)
_TOES = np.array([[0.170, -0.020, -0.058], [0.165, 0.0, -0.043]])
# Surface under the joints of the limbs: half the limb's thickness there.
_KNEE, _ANKLE, _ELBOW, _WRIST = 0.046, 0.030, 0.034, 0.018
_KNUCKLES = np.array([0.012, 0.0, -0.090])
_FINGER = (0.038, 0.024, 0.016)
_FINGER_THICKNESS = 0.004

_NECK, _NOD = JOINT_RANGES["neck.flexion"], JOINT_RANGES["neck.nod"]
# The head's flexion against the chest is the neck's and the nod together.
_WHOLE_NECK = JointRange(_NECK.low + _NOD.low, _NECK.high + _NOD.high, f"{_NECK.source} with nodding")

# Of an arm that reaches, only these angles mean what a goniometer shows whatever the arm's elevation.
_ARM_CHECKED = ("elbow.flexion", "forearm.pronation", "wrist.flexion", "wrist.deviation")


def under_the_floor(body: PosedBody) -> Mapping[str, float]:
    """Parts that are deeper under the floor than they may be, with their depth in metres."""
    depths: dict[str, float] = {}
    for name in ("back", "front_of_pelvis", "chest", "right_side_of_pelvis"):
        depths[name.replace("_", " ")] = -float(trunk_sites(body, name)[:, 2].min()) - _TRUNK_SINKS
    for name in ("back_of_head", "face"):
        depths[name.replace("_", " ")] = -float(head_sites(body, name)[:, 2].min()) - _TRUNK_SINKS
    for side in Side:
        leg, arm = body.legs[side], body.arms[side]
        mirror = np.array([1.0, 1.0 if side is Side.LEFT else -1.0, 1.0])
        sole = np.vstack([_FOOT * mirror, toes_bent(_TOES * mirror, leg.toes)])
        foot = leg.ankle + sole @ leg.foot.T
        depths[f"{side} foot"] = -float(foot[:, 2].min())
        depths[f"{side} knee"] = _KNEE - float(leg.knee[2])
        depths[f"{side} ankle"] = _ANKLE - float(leg.ankle[2])
        depths[f"{side} elbow"] = _ELBOW - float(arm.elbow[2])
        knuckles = float((arm.wrist + arm.hand @ _KNUCKLES)[2])
        depths[f"{side} hand"] = max(_WRIST - float(arm.wrist[2]), -knuckles)
        depths[f"{side} fingers"] = -float(fingertip(arm)[2]) - _FINGER_THICKNESS
    return {name: depth for name, depth in depths.items() if depth > _FLOOR_TOLERANCE}


def toes_bent(points: Array, extension: float) -> Array:
    """``points`` (n, 3) of straight toes in the foot's frame, with the toes bent up by these degrees."""
    return TOE_JOINT + (points - TOE_JOINT) @ about_y(-extension).T


def fingertip(arm: PosedArm) -> Array:
    """The tip of the middle finger."""
    bend, tip = 0.0, _KNUCKLES.copy()
    joints = (arm.fingers.knuckle, arm.fingers.middle, arm.fingers.tip)
    for length, angle in zip(_FINGER, joints, strict=True):
        bend += math.radians(angle)
        tip += np.array([math.sin(bend), 0.0, -math.cos(bend)]) * length
    return arm.wrist + arm.hand @ tip


def in_the_props(motion: Motion, body: PosedBody) -> Mapping[tuple[str, str], float]:
    """Parts of the skin that are deeper in a prop than both give, by part and prop, with the depth in metres.

    Looked at are the ball and what stands by itself: a mat and what is held in the hands are not.
    """
    solid = [prop for prop in motion.props if prop.name == "ball" or _stands_alone(prop)]
    if not solid:
        return {}
    skin = [part for part in body_surfaces(body, default_person()) if part.material not in _NOT_SKIN]
    found: dict[tuple[str, str], float] = {}
    for prop in solid:
        surfaces = prop_surfaces(prop, body)
        for part in skin:
            depth = -float(surfaces.distance(part.vertices).min())
            if depth > PROP_TOLERANCE:
                found[part.name, prop.name] = depth
        for name, depth in _run_through(body, surfaces).items():
            found.setdefault((name, prop.name), depth)
    return found


def _run_through(body: PosedBody, surfaces: Surface) -> Mapping[str, float]:
    """Parts whose middle line meets a prop, with the depth: what is thin is never deep in the skin."""
    capsules = body_capsules(body)
    shares = np.linspace(0.0, 1.0, _ALONG)[:, None, None]
    points = capsules.starts + shares * (capsules.ends - capsules.starts)
    distance = surfaces.distance(points.reshape(-1, 3)).reshape(_ALONG, -1).min(axis=0)
    inside = np.flatnonzero(distance < _BONE).tolist()
    return {capsules.names[place]: float(capsules.radii[place] - distance[place]) for place in inside}


def _stands_alone(prop: PropPlacement) -> bool:
    return prop.name != "mat" and not follows_body(prop)


def beyond_range(body: PosedBody) -> Mapping[str, tuple[float, JointRange]]:
    """Joints beyond their range, with their angle in degrees and the range."""
    angles: dict[str, float] = {
        **_region("lumbar", np.degrees(body.spine.lumbar)),
        **_region("thoracic", np.degrees(body.spine.thoracic)),
        **_region("neck", np.degrees(vector_from_rotation(body.thorax.T @ body.head))),
    }
    girdle = girdle_frame(body)
    for side in Side:
        leg = leg_angles(body.pelvis, body.legs[side], side).tolist()
        angles |= {f"{side} {name}": angle for name, angle in zip(channels.LEG_NAMES, leg, strict=True)}
        arm = arm_angles(girdle, body.arms[side], side).tolist()
        angles |= {
            f"{side} {name}": angle
            for name, angle in zip(channels.ARM_NAMES, arm, strict=False)
            if name in _ARM_CHECKED
        }
    found: dict[str, tuple[float, JointRange]] = {}
    for name, angle in angles.items():
        joint = _WHOLE_NECK if name == "neck.flexion" else JOINT_RANGES[_bare_name(name)]
        if not joint.holds(angle, _RANGE_TOLERANCE):
            found[joint_name(name)] = (angle, joint)
    return found


def _bare_name(name: str) -> str:
    """A joint's name without its side."""
    return name.removeprefix("right ").removeprefix("left ")


def _region(name: str, vector: Array) -> dict[str, float]:
    side, flexion, rotation = vector.tolist()
    return {f"{name}.flexion": flexion, f"{name}.side": -side, f"{name}.rotation": rotation}


def grip_gaps(pose: Pose) -> Mapping[Side, float]:
    """How far each gripping hand is from what it grips, in metres."""
    trunk = pose_trunk(pose.base, pose.values)
    body = body_in(pose)
    gaps: dict[Side, float] = {}
    for side, place in pose.arms.items():
        if isinstance(place, Grip):
            wanted = hand_target(trunk, body.legs, side, place).palm
            gaps[side] = float(np.linalg.norm(palm(body, side) - wanted))
    return gaps
