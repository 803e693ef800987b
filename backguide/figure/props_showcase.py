"""One example of every prop in use, for looking at all of them and for trying them in tests."""

from collections.abc import Mapping
from dataclasses import dataclass

from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.motion import PropPlacement
from backguide.figure.pose import BASES
from backguide.figure.posed import PosedBody
from backguide.figure.proportions import HIP_HEIGHT
from backguide.figure.skeleton import body_by_angles

Angles = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A prop, where it is, and the body beside or on it."""

    placements: tuple[PropPlacement, ...]
    body: PosedBody


def example_of(name: str) -> Example:
    """The example of the prop called ``name``."""
    numbers, base, angles = _EXAMPLES.get(name, _BESIDE)
    words = _WORDS.get(name, {})
    return Example((PropPlacement(name, numbers, words), *_BESIDES.get(name, ())), _body(base, angles))


def _body(base: str, angles: Angles) -> PosedBody:
    values = channels.neutral_values()
    values[channels.PLACES["pelvis.height"]] = HIP_HEIGHT
    for channel, value in angles.items():
        names = [channel] if channel in channels.PLACES else [f"{side} {channel}" for side in Side]
        for full in names:
            values[channels.PLACES[full]] = value
    return body_by_angles(BASES[base], values)


def _beside(left: float, forward: float = 0.0) -> tuple[Angles, str, Angles]:
    return {}, "upright", {"pelvis.left": left, "pelvis.forward": forward}


def _seated(height: float, forward: float = 0.0) -> Angles:
    return {
        "pelvis.height": height + 0.085,
        "pelvis.forward": forward,
        "hip.flexion": 88.0,
        "knee.flexion": 86.0,
        "hip.abduction": 6.0,
        "shoulder.flexion": 22.0,
        "elbow.flexion": 30.0,
    }


_FORWARD_HANDS: Angles = {
    "shoulder.flexion": 40.0,
    "shoulder.rotation": -12.0,
    "elbow.flexion": 58.0,
    "hand.knuckle": 75.0,
    "hand.middle": 88.0,
    "hand.tip": 45.0,
}
_FISTS: Angles = {"hand.knuckle": 80.0, "hand.middle": 92.0, "hand.tip": 45.0}
_ON_SHOULDERS: Angles = {
    "shoulder.flexion": 20.0,
    "shoulder.abduction": 62.0,
    "shoulder.rotation": 88.0,
    "elbow.flexion": 122.0,
    **_FISTS,
}
_BESIDE = _beside(0.55)
_EXAMPLES: Mapping[str, tuple[Angles, str, Angles]] = {
    "mat": ({"length": 1.9}, *_beside(0.0)[1:]),
    "step": _beside(0.62),
    "stick": ({}, "upright", _ON_SHOULDERS),
    "bar": ({}, "upright", _ON_SHOULDERS),
    "ball": ({}, "upright", _seated(0.56)),
    "chair": ({}, "upright", _seated(0.44)),
    "bench": ({}, "upright", {**_seated(0.45), "pelvis.turn": -90.0, "pelvis.left": -0.02}),
    "bed": (
        {},
        "upright",
        {**_seated(0.50), "pelvis.turn": -90.0, "pelvis.left": -0.28, "pelvis.forward": 0.3},
    ),
    "table": _beside(0.62),
    "counter": ({"x": 0.36, "turn": 180.0}, "upright", {}),
    "wall": ({"x": -0.16}, "upright", {}),
    "door-frame": ({}, "upright", {}),
    "strap": (
        {},
        "on-back",
        {
            "pelvis.height": 0.13,
            "right hip.flexion": 78.0,
            "left hip.flexion": 2.0,
            "shoulder.flexion": 62.0,
            "elbow.flexion": 48.0,
            **_FISTS,
        },
    ),
    "kettlebell": ({}, "upright", _FISTS),
    "stop-switch": ({}, "upright", _FORWARD_HANDS),
    "leg-block": (
        {"x": 0.56},
        "on-back",
        {"pelvis.height": 0.13, "hip.flexion": 60.0, "knee.flexion": 60.0, "shoulder.abduction": 24.0},
    ),
    "noodle": ({}, "upright", {"shoulder.abduction": 42.0, "shoulder.flexion": 24.0, "elbow.flexion": 50.0}),
    "kick-board": ({}, "upright", _FORWARD_HANDS),
    "roman-chair-45": (
        {},
        "upright",
        {"pelvis.height": 0.90, "pelvis.tilt": 45.0, "hip.flexion": 0.0, "ankle.dorsiflexion": 0.0},
    ),
    "roman-chair-90": (
        {},
        "upright",
        {"pelvis.height": 0.95, "pelvis.tilt": 90.0, "ankle.dorsiflexion": 0.0},
    ),
    "back-extension-machine": ({}, "upright", {**_seated(0.50), "pelvis.tilt": 8.0, "lumbar.flexion": 8.0}),
    "abdominal-machine": (
        {},
        "upright",
        {
            **_seated(0.50),
            "lumbar.flexion": 12.0,
            "shoulder.flexion": 90.0,
            "shoulder.abduction": 18.0,
            "elbow.flexion": 108.0,
            "forearm.pronation": 66.0,
            **_FISTS,
        },
    ),
    "balance-platform": (
        {},
        "upright",
        {
            "pelvis.height": HIP_HEIGHT + 0.12,
            "shoulder.abduction": 22.0,
            "shoulder.flexion": 18.0,
            "elbow.flexion": 48.0,
        },
    ),
    "cable-column": ({"x": -0.25, "y": -0.95, "turn": 90.0}, "upright", {**_FORWARD_HANDS}),
    "bike": (
        {},
        "upright",
        {
            "pelvis.height": 1.045,
            "pelvis.tilt": 20.0,
            "right hip.flexion": 34.0,
            "right knee.flexion": 26.0,
            "left hip.flexion": 78.0,
            "left knee.flexion": 92.0,
            "shoulder.flexion": 62.0,
            "elbow.flexion": 18.0,
            **_FISTS,
        },
    ),
    "recumbent-bike": (
        {},
        "upright",
        {
            "pelvis.height": 0.585,
            "pelvis.tilt": -28.0,
            "right hip.flexion": 94.0,
            "right knee.flexion": 96.0,
            "left hip.flexion": 58.0,
            "left knee.flexion": 24.0,
            "shoulder.flexion": 12.0,
            "elbow.flexion": 30.0,
        },
    ),
    "walkway": ({"joints": 0.35}, "upright", {}),
    "treadmill": ({}, "upright", {"pelvis.height": HIP_HEIGHT + 0.16}),
    "pool": ({}, "upright", {"shoulder.abduction": 30.0}),
    "pool-wall": ({"x": -0.42}, "upright", {"shoulder.abduction": 20.0}),
    "traction-table": (
        {"x": -0.02},
        "on-back",
        {
            "pelvis.height": 0.82,
            "pelvis.forward": 0.02,
            "hip.flexion": 62.0,
            "knee.flexion": 72.0,
            "shoulder.abduction": 24.0,
        },
    ),
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "noodle": {"held": "under-arms"},
    "kick-board": {"held": "hands"},
    "kettlebell": {"held": "right-hand"},
}
_BESIDES: Mapping[str, tuple[PropPlacement, ...]] = {
    "strap": (PropPlacement("mat", {"x": -0.05, "length": 1.9}),),
    "pool-wall": (PropPlacement("pool", {"x": 0.53, "length": 1.9}),),
}
