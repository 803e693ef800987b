"""Read one leg or arm of a pose: joint angles, or the place where it touches."""

from collections.abc import Callable, Mapping
from dataclasses import astuple

from backguide.content.fields import Fields
from backguide.content.foot_vocabulary import read_foot_held, read_foot_on_board, read_pedalling, read_walking
from backguide.content.pose_numbers import Numbers, read_group
from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.grips import GRIPS, HAND_SHAPES
from backguide.figure.pose import (
    SUPPORTS,
    AnkleOnThigh,
    ArmPlace,
    FootOnFloor,
    ForearmOnFloor,
    Grip,
    HandOn,
    Kneeling,
    LegPlace,
    PalmOnFloor,
)

_FAR = 2.0
_ELBOW_BACK = (-1.0, 0.35, 0.15)


def read_leg(
    fields: Fields, side: Side, before: LegPlace | None, numbers: Numbers, *, mirror: bool
) -> LegPlace | None:
    """The leg's place after ``fields``; its angles go into ``numbers``.

    With ``mirror``, places are those of the left leg and the right one gets their mirror image.
    """
    sign = -1.0 if mirror and side is Side.RIGHT else 1.0
    prefix = f"{side} "
    numbers.put(fields, "knee", f"{prefix}knee.flexion")
    numbers.put(fields, "ankle", f"{prefix}ankle.dorsiflexion")
    numbers.put(fields, "toes", f"{prefix}toes.extension")
    read_group(fields, "hip", ("flexion", "abduction", "rotation"), numbers, f"{prefix}hip")
    read_group(fields, "foot_turned", ("inversion", "turn"), numbers, f"{prefix}ankle")
    by_angles = any(fields.has(name) for name in ("hip", "knee", "ankle"))
    place = None if by_angles else before
    for name, read in _LEG_PLACES.items():
        inner = fields.table(name) if fields.has(name) else None
        if inner is not None:
            place = read(inner, sign)
            inner.close()
    return place


def _foot(fields: Fields, sign: float) -> LegPlace:
    return FootOnFloor(
        forward=fields.number("forward", -_FAR, _FAR),
        left=sign * fields.number("left", -_FAR, _FAR),
        heading=sign * optional(fields, "heading", 90.0),
        apart=optional(fields, "apart", 2.0),
    )


def _kneeling(fields: Fields, sign: float) -> LegPlace:
    return Kneeling(lean=optional(fields, "lean", 60.0), heading=sign * optional(fields, "heading", 90.0))


def _crossed(fields: Fields, sign: float) -> LegPlace:
    del sign
    return AnkleOnThigh(
        along=fields.number("along", 0.3, 1.1),
        around=fields.number("around", -180.0, 180.0),
        distance=fields.number("distance", 0.05, 0.30),
        opening=fields.number("opening", 0.0, 120.0),
        dorsiflexion=optional(fields, "dorsiflexion", 50.0),
    )


_LEG_PLACES: Mapping[str, Callable[[Fields, float], LegPlace]] = {
    "foot_at": _foot,
    "foot_held": read_foot_held,
    "foot_on_board": read_foot_on_board,
    "kneeling": _kneeling,
    "ankle_on_thigh": _crossed,
    "walking": read_walking,
    "pedalling": read_pedalling,
}


def read_arm(
    fields: Fields, side: Side, before: ArmPlace | None, numbers: Numbers, *, mirror: bool
) -> ArmPlace | None:
    """The arm's place after ``fields``; its angles and fingers go into ``numbers``. ``mirror``: see legs."""
    sign = -1.0 if mirror and side is Side.RIGHT else 1.0
    prefix = f"{side} "
    numbers.put(fields, "elbow", f"{prefix}elbow.flexion")
    numbers.put(fields, "forearm", f"{prefix}forearm.pronation")
    numbers.put(fields, "wrist", f"{prefix}wrist.flexion")
    numbers.put(fields, "wrist_turned", f"{prefix}wrist.deviation")
    read_group(fields, "shoulder", ("flexion", "abduction", "rotation"), numbers, f"{prefix}shoulder")
    read_group(fields, "girdle", ("elevation", "protraction"), numbers, f"{prefix}girdle")
    by_angles = any(fields.has(name) for name in ("shoulder", "elbow", "forearm", "wrist"))
    place = None if by_angles else before
    for name, read in (("palm_at", _palm), ("forearm_on_floor", _forearm)):
        inner = fields.table(name) if fields.has(name) else None
        if inner is not None:
            place = read(inner, sign)
            inner.close()
            _shape(numbers, side, "flat")
    if fields.has("hand_on"):
        place = _hand_on(fields, side, sign, numbers) or place
    if fields.has("grip"):
        place = _grip(fields, side, place, numbers)
    if fields.has("hand"):
        shape = fields.word("hand", HAND_SHAPES)
        if shape is not None:
            _shape(numbers, side, shape)
    return place


def _palm(fields: Fields, sign: float) -> ArmPlace:
    elbow = _ELBOW_BACK
    if fields.has("elbow_towards"):
        found = fields.table("elbow_towards")
        if found is not None:
            elbow = (
                found.number("forward", -1.0, 1.0),
                found.number("left", -1.0, 1.0),
                found.number("up", -1.0, 1.0),
            )
            found.close()
    return PalmOnFloor(
        forward=fields.number("forward", -_FAR, _FAR),
        left=sign * fields.number("left", -_FAR, _FAR),
        heading=sign * optional(fields, "heading", 180.0),
        elbow=(elbow[0], sign * elbow[1], elbow[2]),
    )


def _forearm(fields: Fields, sign: float) -> ArmPlace:
    return ForearmOnFloor(
        forward=fields.number("forward", -_FAR, _FAR),
        left=sign * fields.number("left", -_FAR, _FAR),
        heading=sign * fields.number("heading", -180.0, 180.0),
    )


def _hand_on(fields: Fields, side: Side, sign: float, numbers: Numbers) -> ArmPlace | None:
    inner = fields.table("hand_on")
    what = inner.word("what", SUPPORTS) if inner is not None else None
    if inner is None or what is None:
        return None
    place = HandOn(
        what,
        forward=inner.number("forward", -_FAR, _FAR),
        left=sign * inner.number("left", -_FAR, _FAR),
        up=inner.number("up", 0.0, _FAR),
        heading=sign * optional(inner, "heading", 180.0),
    )
    inner.close()
    _shape(numbers, side, SUPPORTS[what])
    return place


def _grip(fields: Fields, side: Side, place: ArmPlace | None, numbers: Numbers) -> ArmPlace | None:
    name = fields.word("grip", GRIPS)
    if name is None:
        return place
    kind = GRIPS[name]
    of = fields.choice("of", Side) if kind.needs_side else None
    _shape(numbers, side, kind.shape)
    return Grip(name, of)


def _shape(numbers: Numbers, side: Side, name: str) -> None:
    shape = astuple(HAND_SHAPES[name])
    for channel, value in zip(channels.ARM_NAMES[channels.HAND], shape, strict=True):
        numbers.set(f"{side} {channel}", value)


def optional(fields: Fields, name: str, most: float) -> float:
    """A number from ``-most`` to ``most``; 0 when it is not given."""
    return fields.number(name, -most, most) if fields.has(name) else 0.0
