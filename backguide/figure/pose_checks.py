"""Check a motion frame by frame: what a picture lets pass, numbers catch."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from backguide.figure.capsules import body_capsules, overlaps
from backguide.figure.closing import NotClosedError
from backguide.figure.cycle_checks import cycle_faults
from backguide.figure.frame_checks import (
    beyond_range,
    grip_gaps,
    in_the_props,
    under_the_floor,
)
from backguide.figure.landmarks import CONTACTS
from backguide.figure.motion import Motion
from backguide.figure.motion_checks import STEPS, jumps
from backguide.figure.motion_path import MotionPath
from backguide.figure.muscles_visible import LEAST_SHARE, visible_share
from backguide.figure.pose_faults import Fault, placed, worst
from backguide.figure.posed import PosedBody
from backguide.figure.support import off_balance
from backguide.figure.touch_checks import touch_faults

CONTACT_TOLERANCE = 0.01
"""Metres that a declared contact may be off what it touches, or slip along it."""
GRIP_TOLERANCE = 0.02
"""Metres that a hand may be off what it holds."""
BALANCE_TOLERANCE = 0.02
"""Metres that the centre of mass may be outside the support: light holds and soft tissue make up for it."""

_SEAM = 3
_EVERY = 5
"""Every how many of the fine steps a frame is checked whole."""


def check_motion(motion: Motion) -> list[str]:
    """Every fault of a motion and its mistakes, one line each; an empty list means it is right.

    The right way must keep joints in range, contacts closed and still, hands on what they hold, limbs apart
    and the body balanced; wrong ways on purpose need only stay out of the floor, and nothing may jump in
    either.
    """
    return [str(fault) for fault in motion_faults(motion)]


def motion_faults(motion: Motion) -> list[Fault]:
    """The faults behind ``check_motion``."""
    faults = _way_faults(motion, "")
    for name, mistake in motion.mistakes.items():
        faults += _way_faults(mistake, name)
    return faults


def faults_at(motion: Motion, position: float, variant: str = "") -> list[Fault]:
    """The faults of the one frame at ``position``: of the right way, or of the mistake ``variant``."""
    way = motion.mistakes[variant] if variant else motion
    try:
        start, body = way.pose(0.0), way.pose(position)
    except NotClosedError as error:
        return [_unsolved(error, variant)]
    faults = [*_frame_faults(way, body, start, right=not variant), *cycle_faults(way, position, body)]
    return list(placed(faults, position, variant))


def _way_faults(way: Motion, variant: str) -> list[Fault]:
    try:
        way.pose(0.0)
    except NotClosedError as error:
        return [_unsolved(error, variant)]
    bodies = [way.pose(step / STEPS) for step in range(STEPS + 1)]
    found: list[Fault] = []
    for step in range(0, STEPS + 1, _EVERY):
        faults = [
            *_frame_faults(way, bodies[step], bodies[0], right=not variant),
            *cycle_faults(way, step / STEPS, bodies[step]),
        ]
        found += placed(faults, step / STEPS, variant)
    if not variant:
        found += [*_grip_faults(way), *touch_faults(way), *_hidden_muscles(way)]
    if way.cycle_seconds is not None:
        # The seam is looked at like any other place.
        bodies += bodies[1:_SEAM]
    found += (replace(fault, variant=variant) for fault in jumps(way.pose, bodies))
    return worst(found)


def _unsolved(error: NotClosedError, variant: str) -> Fault:
    what = f"no pose meets {error.measure} ({error.left_over} short)"
    fix = "start the free channel nearer to its answer, or leave another one free"
    return Fault("unsolved", error.measure, abs(error.error), what, fix, variant=variant)


def _frame_faults(way: Motion, body: PosedBody, start: PosedBody, *, right: bool) -> Iterator[Fault]:
    for part, depth in under_the_floor(body).items():
        what = f"the {part} is {_cm(depth)} under the floor"
        yield Fault("floor", part, depth, what, "raise it, or let a contact rest there")
    if not right:
        return
    for (part, prop), depth in in_the_props(way, body).items():
        what = f"the {part} is {_cm(depth)} inside the {prop}"
        fix = (
            "move the ball, or let the back rest on it"
            if prop == "ball"
            else f"move the {prop} or the {part}"
        )
        yield Fault("prop", f"{part} {prop}", depth, what, fix)
    for part, (angle, joint) in beyond_range(body).items():
        beyond = max(joint.low - angle, angle - joint.high)
        what = f"{part} is {angle:.0f}, beyond {joint.low:g} to {joint.high:g}"
        yield Fault("range", part, beyond, what, "ask less of it, or move what it reaches for")
    for (one, other), depth in overlaps(body_capsules(body)).items():
        what = f"the {one} is {_cm(depth)} too deep in the {other}"
        yield Fault("overlap", f"{one} {other}", depth, what, "move them apart, or add a keyframe on the way")
    yield from _contact_faults(way, body, start)
    outside = off_balance(way, body)
    if outside > BALANCE_TOLERANCE:
        what = f"the body would fall: its weight is {_cm(outside)} beside what it stands on"
        yield Fault("balance", "body", outside, what, "shift the pelvis, or close it by balance")


def _contact_faults(way: Motion, body: PosedBody, start: PosedBody) -> Iterator[Fault]:
    for name in way.contacts:
        contact, part = CONTACTS[name], name.replace("_", " ")
        height = contact_height(way, name)
        gap = abs(contact.gap(body) - height)
        if gap > CONTACT_TOLERANCE:
            support = f"{height:.2f} m high support" if height else "floor"
            what = f"the {part} is {_cm(gap)} off the {support}"
            yield Fault("contact", part, gap, what, "close it in this keyframe, or do not declare it")
        moved = contact.point(body) - contact.point(start)
        slip = float(np.hypot(moved[0], moved[1])) if contact.holds_still else 0.0
        if slip > CONTACT_TOLERANCE:
            what = f"the {part} has slipped {_cm(slip)}"
            yield Fault("slip", part, slip, what, "pin it, or put it at the same spot in every keyframe")


def contact_height(way: Motion, name: str) -> float:
    """How high above the floor a contact is meant to be: on a seat or a rail it is not 0."""
    if not isinstance(way.pose, MotionPath):
        return 0.0
    return way.pose.keys[0].height_of(name)


def _grip_faults(way: Motion) -> Iterator[Fault]:
    """Hands that miss what they hold, in the keyframes."""
    if not isinstance(way.pose, MotionPath):
        return
    for at, key in zip(way.stops, way.pose.keys, strict=True):
        for side, gap in grip_gaps(key).items():
            if gap > GRIP_TOLERANCE:
                what = f"the {side} hand is {_cm(gap)} short of its grip"
                fix = "bring what it holds nearer, or choose another grip"
                yield Fault("grip", f"{side} hand", gap, what, fix, at)


def _hidden_muscles(way: Motion) -> Iterator[Fault]:
    """Highlighted muscles that the best view does not show."""
    for shown in way.muscles:
        share = visible_share(way, shown)
        if share < LEAST_SHARE:
            what = f"{shown.name} ({shown.side}) does not show: {share:.0%} of it is seen"
            fix = "turn the view, or leave the muscle out"
            yield Fault("muscle", shown.name, 1.0 - share, what, fix, 1.0)


def _cm(metres: float) -> str:
    return f"{metres * 100:.1f} cm"
