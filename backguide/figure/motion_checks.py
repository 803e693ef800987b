"""Checks of how a motion moves: nothing may jump or be hurried along."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from backguide.core.vocabulary import Side
from backguide.figure.pose_faults import Fault
from backguide.figure.posed import Array, PosedBody

STEPS = 200
"""Steps of the whole way that are looked at everywhere."""
FINE = 4
"""Each step that looks uneven is divided by this: a jump stays as large, haste does not."""

_UNEVEN = 0.001
"""Metres by which a step must differ from its neighbours' steps to be looked at finely."""
_POP = 0.001
"""Metres by which a fine step, 1/800 of the way, may differ from its neighbours' steps: never a pixel."""
_FASTEST = 6.0
"""Metres a landmark may travel per whole way at its fastest: 3 m/s when the way takes two seconds."""


def _toes(body: PosedBody, side: Side) -> Array:
    return body.legs[side].ankle + body.legs[side].foot[:, 0] * 0.15


def _fingers(body: PosedBody, side: Side) -> Array:
    return body.arms[side].wrist - body.arms[side].hand[:, 2] * 0.15 + body.arms[side].hand[:, 0] * 0.05


LANDMARKS: Mapping[str, Callable[[PosedBody], Array]] = {
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
"""The points whose ways are followed."""


def jumps(pose: Callable[[float], PosedBody], bodies: Sequence[PosedBody]) -> Iterator[Fault]:
    """Landmarks that jump or are hurried along; ``bodies`` are those of ``pose`` at every step of the way."""
    for part, landmark in LANDMARKS.items():
        ways = np.diff(np.stack([landmark(body) for body in bodies]), axis=0)
        speed = np.linalg.norm(ways, axis=1) * STEPS
        if (fastest := float(speed.max())) > _FASTEST:
            what = f"the {part} snaps at {fastest:.1f} m a way"
            at = float(speed.argmax()) / STEPS
            yield Fault("speed", part, fastest, what, "give it more of the way: move the keyframe's time", at)
        jolts = _jolts(ways)
        for step in np.flatnonzero(jolts > _UNEVEN).tolist():
            at, size = _largest_fine_jolt(pose, landmark, step / STEPS)
            if size <= _POP:
                continue
            what = f"the {part} jumps by {size * 100:.1f} cm"
            yield Fault("pop", part, size, what, "let the keyframes beside it agree on grips and places", at)


def _largest_fine_jolt(
    pose: Callable[[float], PosedBody], landmark: Callable[[PosedBody], Array], start: float
) -> tuple[float, float]:
    """Where and by how much fine steps differ most, in the three steps of the way from ``start``.

    Beyond the ends ``pose`` goes on round a cycle, or stays where it is.
    """
    times = start + np.arange(-FINE, 4 * FINE + 1) / (STEPS * FINE)
    jolts = _jolts(np.diff(np.stack([landmark(pose(time)) for time in times.tolist()]), axis=0))
    most = int(jolts.argmax())
    return float(times[most + 1]), float(jolts[most])


def _jolts(steps: Array) -> Array:
    """By how much (m,) each inner step of (n, 3) differs from the mean of its two neighbours."""
    return np.linalg.norm(steps[1:-1] - (steps[:-2] + steps[2:]) / 2, axis=1)
