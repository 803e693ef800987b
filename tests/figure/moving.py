"""Small motions for tests, built from joint angles."""

from dataclasses import replace

import numpy as np

from backguide.figure import channels
from backguide.figure.motion import ArrowShown, Motion, MuscleShown, PropPlacement, View
from backguide.figure.posed import PosedBody
from backguide.figure.proportions import HIP_HEIGHT
from backguide.figure.skeleton import body_by_angles


def standing(**angles: float) -> PosedBody:
    """Standing with some channels changed: ``standing(right_hip_flexion=40)`` lifts the right thigh."""
    values = channels.neutral_values()
    values[channels.PLACES["pelvis.height"]] = HIP_HEIGHT
    for name, value in angles.items():
        values[channels.PLACES[_channel(name)]] = value
    return body_by_angles(np.eye(3), values)


def _channel(name: str) -> str:
    side, _, rest = name.partition("_")
    if side in ("right", "left"):
        return f"{side} {rest.replace('_', '.', 1)}"
    return name.replace("_", ".", 1)


def march() -> Motion:
    """The right knee rises to hip height; a mat below, the thigh's muscles shown, an arrow at the knee."""
    return Motion(
        exercise="march",
        pose=lambda position: standing(right_hip_flexion=90 * position, right_knee_flexion=90 * position),
        view=View(-70.0, 10.0),
        props=(PropPlacement("mat", {"y": -0.1}),),
        muscles=(MuscleShown("quadriceps"),),
        arrows=(ArrowShown("knee working"),),
        spine_line=True,
    )


def march_with_mistake() -> Motion:
    """The march with one mistake: leaning back."""
    wrong = replace(march(), pose=lambda position: standing(pelvis_tilt=-20 * position))
    return replace(march(), mistakes={"leaning": wrong})
