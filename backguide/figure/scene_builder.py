"""From a motion and a position in it to the scene that a camera sees."""

from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.arrows import fault_mark, fault_step, motion_arrows
from backguide.figure.body import body_parts, body_surfaces
from backguide.figure.mesh import Part
from backguide.figure.motion import Motion
from backguide.figure.muscles import muscle_overlays, muscle_volumes, tinted
from backguide.figure.people import Person
from backguide.figure.posed import PosedBody
from backguide.figure.props import PropModel, build_prop, follows_body, mirrored_placement
from backguide.figure.scene import FaultOverlay, Overlay, Scene
from backguide.figure.spine_line import spine_line

KEPT_POSES = 8


@dataclass(frozen=True, slots=True)
class SceneOptions:
    """What is shown besides the body and its props.

    The spine line shows where the exercise asks for it, or with ``spine_always`` in every one.
    ``ghost`` is the start pose as a pale shape behind the body. ``fault`` is the landmark (see
    ``arrows.landmark_point``) that a "don't" mark stands beside; none where it is empty.
    """

    muscles: bool = True
    arrows: bool = True
    spine_line: bool = True
    spine_always: bool = False
    ghost: bool = False
    fault: str = ""


class SceneBuilder:
    """Builds the scenes of one motion; what stays the same through the motion is built once.

    ``arrows`` are the motion's arrows. Raises ValueError naming an unknown prop, muscle or landmark.
    """

    def __init__(self, motion: Motion, side: Side, person: Person, options: SceneOptions) -> None:
        self._motion = motion
        self._side = side
        self._person = person
        self._options = options
        self._placements = [
            placement if side is Side.RIGHT else mirrored_placement(placement) for placement in motion.props
        ]
        # The frame, the marks and the first picture of a motion need the same few poses.
        self._pose = lru_cache(maxsize=KEPT_POSES)(partial(motion.pose_at, side=side))
        start = self._pose(0.0)
        self._still = [build_prop(place, start) for place in self._placements if not follows_body(place)]
        self.arrows = motion_arrows(motion, side) if options.arrows else ()
        self._ghost = body_parts(start, person) if options.ghost else ()
        self._fault_step = fault_step(motion, options.fault) if options.fault else np.zeros(3)
        self._latest: tuple[float, Scene] | None = None

    def surfaces(self, position: float) -> tuple[Part, ...]:
        """Body and props at ``position`` without highlights and shading: all that takes room but arrows."""
        posed = self._pose(position)
        props = self._still + self._moving(posed)
        return tuple(part for prop in props for part in prop.parts) + body_surfaces(posed, self._person)

    def scene(self, position: float) -> Scene:
        """The scene at ``position``, 0 (start) to 1 (end of the way in)."""
        if self._latest is None or self._latest[0] != position:
            self._latest = (position, self._build(position))
        return self._latest[1]

    def _build(self, position: float) -> Scene:
        posed = self._pose(position)
        props = self._still + self._moving(posed)
        body = body_parts(posed, self._person)
        overlays: tuple[Overlay, ...] = tuple(line for prop in props for line in prop.lines)
        if self._options.muscles:
            volumes = muscle_volumes(self._motion.muscles, posed, self._side)
            body = tinted(body, volumes)
            overlays += muscle_overlays(volumes)
        if self._options.spine_line and (self._motion.spine_line or self._options.spine_always):
            overlays += (spine_line(posed),)
        overlays += self.arrows
        overlays += self._marks(posed)
        parts = tuple(part for prop in props for part in prop.parts) + body
        return Scene(posed, parts, overlays, self._ghost)

    def marks(self, position: float) -> tuple[FaultOverlay, ...]:
        """The "don't" mark at ``position``, where one is asked for."""
        return self._marks(self._pose(position))

    def _marks(self, posed: PosedBody) -> tuple[FaultOverlay, ...]:
        if not self._options.fault:
            return ()
        return (fault_mark(posed, self._options.fault, self._fault_step, self._side),)

    def _moving(self, posed: PosedBody) -> list[PropModel]:
        build = self._person.build
        return [build_prop(place, posed, build) for place in self._placements if follows_body(place)]


def build_scene(motion: Motion, position: float, side: Side, person: Person, options: SceneOptions) -> Scene:
    """One scene; for several scenes of the same motion a ``SceneBuilder`` is quicker."""
    return SceneBuilder(motion, side, person, options).scene(position)
