"""Read ``cycle``: how a movement that goes round and round is timed, and which moment stands for it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.core.exercise import Exercise
from backguide.core.vocabulary import Mode, Side, Sidedness
from backguide.figure.cycle_path import CyclePath, WholeCyclePath
from backguide.figure.going_round import goes_round
from backguide.figure.motion import Motion, PropPlacement
from backguide.figure.pose import Pose, Walking
from backguide.figure.props import PROPS

_FASTEST, _SLOWEST = 0.4, 30.0
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Cycle:
    """Seconds once round, the position of still pictures, and the kind of path through the keyframes."""

    seconds: float
    show: float
    path: type[CyclePath]


def read_cycle(fields: Fields) -> Cycle | None:
    """The cycle; None where the movement goes to and fro."""
    inner = fields.table("cycle") if fields.has("cycle") else None
    if inner is None:
        return None
    cycle = Cycle(
        seconds=inner.number("seconds", _FASTEST, _SLOWEST),
        show=inner.number("show", 0.0, 1.0) if inner.has("show") else 0.0,
        path=WholeCyclePath if inner.flag("whole") else CyclePath,
    )
    inner.close()
    return cycle


def check_places(
    fields: Fields, poses: Sequence[Pose], props: Iterable[PropPlacement], cycle: Cycle | None
) -> None:
    """Note feet that go round without a cycle or not all the way, and floors that pass out of step."""
    for side in Side:
        places = [pose.legs[side] for pose in poses]
        if not any(goes_round(place) for place in places):
            continue
        if cycle is None:
            fields.fault(f"keyframes.{side}_leg", "give the figure a cycle: feet that walk or pedal go round")
        elif any(place != places[0] for place in places):
            fields.fault(f"keyframes.{side}_leg", "let it walk or pedal in the same way in every keyframe")
        elif isinstance(places[0], Walking):
            _check_joints(fields, places[0].step, props)


def bout_faults(exercise: Exercise, motion: Motion, file: str) -> Iterator[ContentError]:
    """What of a bout does not go with a figure that goes round."""
    if motion.cycle_seconds is None or exercise.dose.mode is not Mode.TIME:
        return
    if exercise.sidedness is not Sidedness.BILATERAL:
        yield ContentError(file, "sidedness", 'write "bilateral": a bout of a cycle works both sides')
    for field, seconds in (("in", exercise.dose.in_seconds), ("out", exercise.dose.out_seconds)):
        if seconds > 0:
            yield ContentError(file, f"dose.{field}_seconds", "write 0: a cycle has no way in and out")


def _check_joints(fields: Fields, step: float, props: Iterable[PropPlacement]) -> None:
    for number, prop in enumerate(props, 1):
        span = PROPS[prop.name].numbers.get("joints")
        joints = prop.numbers.get("joints", span.usual if span else 0.0)
        steps = step / joints if joints else 1.0
        if abs(steps - round(steps)) > _SAME:
            fix = f"take the step of {step:g} or a whole part of it: the floor passes with the feet"
            fields.fault(f"props[{number}].joints", fix)
