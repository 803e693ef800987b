"""A pose as authored: joint angles, and places for limbs that touch something."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.posed import Array
from backguide.figure.proportions import ANKLE_HEIGHT
from backguide.figure.rotations import about_y


@dataclass(frozen=True, slots=True)
class FootOnFloor:
    """The sole flat on the floor: ankle above (``forward``, ``left``), toes ``heading`` degrees to the left.

    The knee points where pelvis and toes point, and ``apart`` of that to its outer side.
    """

    forward: float
    left: float
    heading: float = 0.0
    apart: float = 0.0


@dataclass(frozen=True, slots=True)
class FootHeld:
    """The foot at a place of its own: the ankle at (``forward``, ``left``, ``up``), the toes up by ``pitch``.

    Degrees: a ``pitch`` of 90 sets the sole against a wall in front. ``heading`` and ``apart`` as on the
    floor. ``toes`` is their extension; None leaves it to the pose. ``on`` is the prop it rests against.
    """

    forward: float
    left: float
    up: float
    pitch: float = 0.0
    heading: float = 0.0
    apart: float = 0.0
    toes: float | None = None
    on: str = ""


@dataclass(frozen=True, slots=True)
class FootOnBoard:
    """The sole flat on a round board about (0, 0): the ankle over (``forward``, ``left``) of its top.

    The top is ``height`` metres above the floor while it is level, and ``tilt`` degrees lower in the
    direction ``towards`` (degrees to the left of forward). In a cycle the low side goes ``rounds`` times
    round to the left, to the right where that is negative. ``heading`` and ``apart`` as on the floor.
    """

    forward: float
    left: float
    heading: float = 0.0
    height: float = 0.085
    tilt: float = 0.0
    towards: float = 0.0
    rounds: float = 1.0
    apart: float = 0.0


@dataclass(frozen=True, slots=True)
class Walking:
    """The foot of a walker on a floor that passes under the body: see ``figure/walking.py``.

    ``step`` is from one heel to the other (metres), ``width`` from the middle line to each ankle. ``stance``
    is the share of the cycle that a foot is on the floor, more than half. The heel comes down with the toes
    up by ``strike`` degrees (below 0 it never does: tiptoe), the foot rolls off up to ``push`` degrees, and
    swings with the ankle up to ``lift``.
    """

    step: float
    width: float = 0.06
    stance: float = 0.60
    strike: float = 20.0
    push: float = 58.0
    lift: float = 0.20
    heading: float = 6.0


@dataclass(frozen=True, slots=True)
class Pedalling:
    """The ball of the foot on a pedal, the cranks of both feet half a turn apart.

    They turn about (``forward``, ``up``) on arms of ``crank`` metres, each foot ``apart`` from the middle
    line; the right one starts at ``start`` degrees: 0 is in front, 90 on top. The toes are up by ``pitch``
    degrees, and by ``ankling`` more at the nearest point of the circle and less at the farthest.
    """

    forward: float
    up: float
    crank: float = 0.17
    apart: float = 0.10
    start: float = 90.0
    pitch: float = 0.0
    ankling: float = 0.0


@dataclass(frozen=True, slots=True)
class Kneeling:
    """Kneeling on the mat: the thigh upright, or leaning back by ``lean`` degrees, the shank flat behind.

    Where the knee is follows from the pelvis; pin the knee to place it.
    """

    lean: float = 0.0
    heading: float = 0.0


@dataclass(frozen=True, slots=True)
class AnkleOnThigh:
    """The ankle on the other thigh, ``along`` its length and ``around`` degrees from its front, outwards.

    ``distance`` is from the thigh's axis (metres), ``opening`` how far the knee is turned out (degrees: 0 is
    towards the head, 90 to the side), ``dorsiflexion`` the ankle's angle.
    """

    along: float
    around: float
    distance: float
    opening: float
    dorsiflexion: float = 0.0


@dataclass(frozen=True, slots=True)
class PalmOnFloor:
    """The palm flat at (``forward``, ``left``), fingers turned ``heading`` degrees to the left of forward.

    ``elbow`` is the direction in which the elbow bends, in the world.
    """

    forward: float
    left: float
    heading: float
    elbow: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class ForearmOnFloor:
    """The forearm on the floor, elbow at (``forward``, ``left``), pointing ``heading`` degrees to the left.

    The upper arm points at the elbow's place; close the elbow's contact to bring the shoulder in reach.
    """

    forward: float
    left: float
    heading: float


@dataclass(frozen=True, slots=True)
class HandOn:
    """A hand on something that stands: the palm at (``forward``, ``left``, ``up``).

    ``what`` is one of ``SUPPORTS``: on a table the palm lies flat, on a rail the hand closes around it, both
    with the fingers ``heading`` degrees to the left of forward; on a wall the fingers point up and the palm
    presses in the direction ``heading``.
    """

    what: str
    forward: float
    left: float
    up: float
    heading: float = 0.0


SUPPORTS: Mapping[str, str] = {"table": "flat", "wall": "flat", "rail": "around-stick"}
"""What a hand can be put on, with the hand's shape there."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A hand holding or touching something by a named grip, on the body's ``of`` side where that matters."""

    name: str
    of: Side | None = None


@dataclass(frozen=True, slots=True)
class Ball:
    """An exercise ball: its centre and radius, in metres."""

    forward: float
    left: float
    up: float
    radius: float


LegPlace = FootOnFloor | FootHeld | FootOnBoard | Kneeling | AnkleOnThigh | Walking | Pedalling
ArmPlace = PalmOnFloor | ForearmOnFloor | HandOn | Grip


@dataclass(frozen=True, slots=True)
class Closure:
    """One free channel solved so that a measure of the body takes a value: how a contact is met.

    ``free`` is a place among the channels. ``measure`` is the name of a contact (solved to touch), of a
    limb's channel, or ``balance`` (the centre of mass over the feet); ``equals`` is its value.
    With a ``ball``, the contact touches that instead of the floor.
    """

    free: int
    measure: str
    equals: float = 0.0
    ball: Ball | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """One pose: channels (n,), the limbs that have a place instead of angles, and what is solved."""

    base: Array
    values: Array
    legs: Mapping[Side, LegPlace | None]
    arms: Mapping[Side, ArmPlace | None]
    closures: tuple[Closure, ...] = ()

    def height_of(self, contact: str) -> float:
        """How high above the floor ``contact`` is solved or placed to be, in metres."""
        for closure in self.closures:
            if closure.measure == contact and closure.ball is None:
                return closure.equals
        side, _, part = contact.partition("_")
        match part:
            case "palm":
                hand = self.arms[Side(side)]
                return hand.up if isinstance(hand, HandOn) else 0.0
            case "foot":
                foot = self.legs[Side(side)]
                return foot.up - ANKLE_HEIGHT if isinstance(foot, FootHeld) else 0.0
            case _:
                return 0.0


BASES: Mapping[str, Array] = {
    "upright": np.eye(3),
    "on-back": about_y(-90.0),
    "on-front": about_y(90.0),
    "on-right-side": np.array([[0.0, 0.0, -1.0], [-1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
}
"""How the body is turned to the floor before the pelvis tilts. Lying on the back, the head points to -X."""
