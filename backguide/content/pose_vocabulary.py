"""Read a pose as a physiotherapist writes it: joint angles by name, and places for what touches."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from backguide.content.fields import Fields
from backguide.content.limb_vocabulary import read_arm, read_leg
from backguide.content.pose_numbers import Numbers, read_group
from backguide.core.vocabulary import Side
from backguide.figure import channels
from backguide.figure.closing import is_measure
from backguide.figure.landmarks import CONTACTS, ON_BALL
from backguide.figure.pose import AnkleOnThigh, ArmPlace, Ball, Closure, LegPlace, Pose
from backguide.figure.positions_parts import RESTS, pin_closures, rest_closures

_TRUNK: Mapping[str, tuple[str, ...]] = {
    "pelvis": ("forward", "left", "height", "tilt", "side", "turn"),
    "lumbar": ("flexion", "side", "rotation"),
    "thoracic": ("flexion", "side", "rotation"),
    "neck": ("flexion", "side", "rotation", "nod"),
    "breath": ("belly", "chest"),
}


def read_pose(fields: Fields, before: Pose, ball: Ball | None) -> Pose:
    """``before`` with everything that ``fields`` says changed; what is not said stays.

    ``ball`` is the exercise ball's centre and radius, where there is one to lie on.
    """
    numbers = Numbers(before.values.copy())
    for region, names in _TRUNK.items():
        read_group(fields, region, names, numbers, region)
    numbers.put(fields, "brace", "brace")
    legs: dict[Side, LegPlace | None] = dict(before.legs)
    arms: dict[Side, ArmPlace | None] = dict(before.arms)
    for limb, side, mirror in _limbs(fields, "leg"):
        legs[side] = read_leg(limb, side, legs[side], numbers, mirror=mirror)
    for limb, side, mirror in _limbs(fields, "arm"):
        arms[side] = read_arm(limb, side, arms[side], numbers, mirror=mirror)
    if all(isinstance(place, AnkleOnThigh) for place in legs.values()):
        fields.fault("right_leg", "lay the ankle of one leg only across the other thigh")
    moved = replace(before, values=numbers.values, legs=legs, arms=arms)
    return replace(moved, closures=_closures(fields, moved, numbers.given, ball))


def _limbs(fields: Fields, limb: str) -> Iterator[tuple[Fields, Side, bool]]:
    """The tables of a pair of limbs to read: for both sides (mirrored), then for single ones."""
    pair = fields.table(f"{limb}s") if fields.has(f"{limb}s") else None
    if pair is not None:
        before = len(pair.faults)
        yield pair, Side.LEFT, True
        # What is wrong on both sides is one fault.
        if len(pair.faults) == before:
            yield pair, Side.RIGHT, True
        pair.close()
    for side in Side:
        single = fields.table(f"{side}_{limb}") if fields.has(f"{side}_{limb}") else None
        if single is not None:
            yield single, side, False
            single.close()


def _closures(fields: Fields, pose: Pose, given: set[int], ball: Ball | None) -> tuple[Closure, ...]:
    """The closures before, less those of channels and limbs that were given by hand, plus the new ones."""
    kept = {closure.free: closure for closure in pose.closures if closure.free not in given}
    for side in Side:
        if pose.legs[side] is not None:
            kept = _without(kept, channels.LEGS[side])
        if pose.arms[side] is not None:
            kept = _without(kept, channels.ARMS[side])
    if fields.has("rest"):
        kept = {free: closure for free, closure in kept.items() if closure.measure not in RESTS}
        kept |= {closure.free: closure for closure in rest_closures(fields.words("rest", RESTS))}
    if fields.flag("rest_on_ball"):
        if ball is None:
            fields.fault("rest_on_ball", 'add the prop "ball" to the figure: there is none to rest on')
        height = channels.PLACES["pelvis.height"]
        kept[height] = Closure(height, "back", 0.0, ball)
    if fields.has("pin"):
        kept |= {closure.free: closure for closure in _pin(fields)}
    if fields.has("close"):
        kept |= {closure.free: closure for closure in _close(fields, ball)}
    return tuple(kept.values())


def _without(closures: dict[int, Closure], limb: slice) -> dict[int, Closure]:
    return {free: closure for free, closure in closures.items() if not limb.start <= free < limb.stop}


def _pin(fields: Fields) -> tuple[Closure, ...]:
    pin = fields.table("pin")
    if pin is None:
        return ()
    landmark = pin.word("landmark", CONTACTS)
    forward, left = pin.number("forward", -2.0, 2.0), pin.number("left", -2.0, 2.0)
    pin.close()
    return () if landmark is None else pin_closures(landmark, forward, left)


def _close(fields: Fields, ball: Ball | None) -> list[Closure]:
    found: list[Closure] = []
    for entry in fields.tables("close"):
        free = entry.word("free", channels.PLACES)
        until = entry.text("until", 60)
        if until and not is_measure(until):
            known = (
                '"right_palm" (a contact), "right_palm bend", "right knee.flexion" (an angle) or "balance"'
            )
            entry.fault("until", f'say it like {known}, not "{until}"')
        equals = entry.number("equals", -180.0, 180.0) if entry.has("equals") else 0.0
        under = _ball_under(entry, until, ball) if entry.flag("on_ball") else None
        entry.close()
        if free is not None:
            found.append(Closure(channels.PLACES[free], until, equals, under))
    return found


def _ball_under(entry: Fields, until: str, ball: Ball | None) -> Ball | None:
    """The ball that the contact ``until`` is to touch instead of the floor."""
    if ball is None:
        entry.fault("on_ball", 'add the prop "ball" to the figure: there is none to rest on')
    elif until not in ON_BALL:
        entry.fault("until", f"on a ball, let one of these touch: {', '.join(ON_BALL)}")
        return None
    return ball
