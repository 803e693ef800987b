"""Check a motion frame by frame: what a picture lets pass, numbers catch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.capsules import body_capsules, overlaps
from backguide.figure.closing import NotClosedError
from backguide.figure.frame_checks import beyond_range, grip_gaps, in_the_ball, under_the_floor
from backguide.figure.landmarks import CONTACTS
from backguide.figure.motion import Motion
from backguide.figure.motion_path import MotionPath
from backguide.figure.posed import Array, PosedBody

CONTACT_TOLERANCE = 0.01
"""Metres that a declared contact may be off the floor, or slip along it."""
GRIP_TOLERANCE = 0.02
"""Metres that a hand may be off what it holds."""

_STEPS = 200
_EVERY = 5
"""Every how many of the fine steps a frame is checked whole."""
_POP = 0.008
"""Metres by which a step of a landmark may differ from its neighbours' steps, at 1/200 of the way."""
_FASTEST = 6.0
"""Metres a landmark may travel per whole way at its fastest: 3 m/s when the way takes two seconds."""


@dataclass(slots=True)
class _Worst:
    """The worst fault of each kind, so that a fault that lasts is told once."""

    found: dict[str, tuple[float, str]] = field(default_factory=dict[str, tuple[float, str]])

    def note(self, kind: str, size: float, sentence: str) -> None:
        """Keep ``sentence`` if the fault is the largest of its kind so far."""
        if kind not in self.found or size > self.found[kind][0]:
            self.found[kind] = (size, sentence)

    def sentences(self) -> list[str]:
        """One sentence a kind, in the order they came up."""
        return [sentence for _, sentence in self.found.values()]


def check_motion(motion: Motion) -> list[str]:
    """Every fault of a motion and its mistakes, one short sentence each; an empty list means it is right.

    The right way must keep joints in range, contacts closed and still, hands on what they hold, limbs apart;
    wrong ways on purpose need only stay out of the floor, and nothing may jump in either.
    """
    faults = _check(motion, "", whole=True)
    for name, mistake in motion.mistakes.items():
        faults += _check(mistake, f"{name}: ", whole=False)
    return faults


def _check(motion: Motion, variant: str, *, whole: bool) -> list[str]:
    try:
        motion.pose(0.0)
    except NotClosedError as error:
        return [f"{variant}no pose meets {error.measure} ({error.error:+.3f} is left over)"]
    worst = _Worst()
    bodies = [motion.pose(step / _STEPS) for step in range(_STEPS + 1)]
    for step in range(0, _STEPS + 1, _EVERY):
        for kind, size, sentence in _frame_faults(motion, bodies[step], bodies[0], whole=whole):
            worst.note(kind, size, f"{variant}at {step / _STEPS:.2f} {sentence}")
    if whole:
        for kind, size, sentence in _grip_faults(motion):
            worst.note(kind, size, variant + sentence)
    for kind, size, sentence in _jumps(bodies):
        worst.note(kind, size, variant + sentence)
    return worst.sentences()


Fault = tuple[str, float, str]
"""Its kind, its size, and the sentence that tells it."""


def _frame_faults(motion: Motion, body: PosedBody, start: PosedBody, *, whole: bool) -> Iterator[Fault]:
    for name, depth in under_the_floor(body).items():
        yield f"floor {name}", depth, f"the {name} is {depth * 100:.1f} cm under the floor"
    if not whole:
        return
    for name, depth in in_the_ball(motion, body).items():
        yield f"ball {name}", depth, f"the {name} is {depth * 100:.1f} cm inside the ball"
    for name, (angle, joint) in beyond_range(body).items():
        beyond = max(joint.low - angle, angle - joint.high)
        yield f"range {name}", beyond, f"{name} is {angle:.0f}, beyond {joint.low:g} to {joint.high:g}"
    for (one, other), depth in overlaps(body_capsules(body)).items():
        yield f"{one} {other}", depth, f"the {one} is {depth * 100:.1f} cm too deep in the {other}"
    for name in motion.contacts:
        contact, words = CONTACTS[name], name.replace("_", " ")
        gap = abs(contact.gap(body))
        if gap > CONTACT_TOLERANCE:
            yield f"gap {name}", gap, f"the {words} is {gap * 100:.1f} cm off the floor"
        moved = contact.point(body) - contact.point(start)
        slip = float(np.hypot(moved[0], moved[1])) if contact.holds_still else 0.0
        if slip > CONTACT_TOLERANCE:
            yield f"slip {name}", slip, f"the {words} has slipped {slip * 100:.1f} cm"


def _grip_faults(motion: Motion) -> Iterator[Fault]:
    """Hands that miss what they hold, in the keyframes."""
    if not isinstance(motion.pose, MotionPath):
        return
    for key in motion.pose.keys:
        for side, gap in grip_gaps(key).items():
            if gap > GRIP_TOLERANCE:
                yield f"grip {side}", gap, f"the {side} hand is {gap * 100:.1f} cm short of its grip"


_LANDMARKS: Mapping[str, Callable[[PosedBody], Array]] = {
    "head": lambda body: body.head_position,
    "pelvis": lambda body: body.pelvis_position,
    **{
        f"{side} {joint}": lambda body, side=side, joint=joint: getattr(body.legs[side], joint)
        for side in Side
        for joint in ("knee", "ankle")
    },
    **{f"{side} toes": lambda body, side=side: _toes(body, side) for side in Side},
    **{
        f"{side} {joint}": lambda body, side=side, joint=joint: getattr(body.arms[side], joint)
        for side in Side
        for joint in ("elbow", "wrist")
    },
    **{f"{side} fingers": lambda body, side=side: _fingers(body, side) for side in Side},
}


def _toes(body: PosedBody, side: Side) -> Array:
    return body.legs[side].ankle + body.legs[side].foot[:, 0] * 0.15


def _fingers(body: PosedBody, side: Side) -> Array:
    return body.arms[side].wrist - body.arms[side].hand[:, 2] * 0.15 + body.arms[side].hand[:, 0] * 0.05


def _jumps(bodies: Sequence[PosedBody]) -> Iterator[Fault]:
    """Landmarks that jump, or that are hurried along, in the finely stepped ``bodies`` of a whole way."""
    for name, landmark in _LANDMARKS.items():
        steps = np.diff(np.stack([landmark(body) for body in bodies]), axis=0)
        speed = np.sqrt((steps**2).sum(axis=1)) * _STEPS
        if (fastest := float(speed.max())) > _FASTEST:
            at = float(speed.argmax()) / _STEPS
            yield f"speed {name}", fastest, f"at {at:.2f} the {name} snaps at {fastest:.1f} m a way"
        jolt = np.sqrt(((steps[1:-1] - (steps[:-2] + steps[2:]) / 2) ** 2).sum(axis=1))
        if (largest := float(jolt.max())) > _POP:
            at = float(jolt.argmax() + 1) / _STEPS
            yield f"jump {name}", largest, f"at {at:.2f} the {name} jumps by {largest * 100:.1f} cm"
