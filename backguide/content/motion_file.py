"""Read the ``[figure]`` table of an exercise file: keyframes, mistakes, view and what is drawn with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from backguide.content.baked_file import Bake, solution_for
from backguide.content.cycle_fields import Cycle, check_places, read_cycle
from backguide.content.errors import ContentError
from backguide.content.fields import Fields
from backguide.content.figure_extras import (
    LANDMARKS,
    ball_of,
    read_arrows,
    read_muscles,
    read_props,
    read_view,
)
from backguide.content.pose_vocabulary import read_pose
from backguide.figure.keyframes import position_at_time
from backguide.figure.landmarks import CONTACTS
from backguide.figure.motion import Motion
from backguide.figure.motion_path import MotionPath
from backguide.figure.pose import Ball, Pose
from backguide.figure.posed import PosedBody
from backguide.figure.positions import POSITIONS

_FEWEST_KEYS = 2


@dataclass(frozen=True, slots=True)
class _Key:
    """A keyframe as read: ``at`` is its time on the way from 0 to 1."""

    name: str
    at: float
    pose: Pose


def load_motion(table: Mapping[str, object], exercise_id: str, file: str, bake: Bake | None = None) -> Motion:
    """The motion of an exercise from its ``[figure]`` table; what is in ``bake`` and fits need not be solved.

    Raises ContentError naming the first fault; ``read_motion`` gives them all.
    """
    motion, faults = read_motion(table, exercise_id, file)
    if motion is None:
        raise faults[0]
    return motion if bake is None else _with_solutions(motion, bake)


def _with_solutions(motion: Motion, bake: Bake) -> Motion:
    mistakes = {
        name: replace(wrong, pose=_solved(wrong.pose, bake.mistakes.get(name)))
        for name, wrong in motion.mistakes.items()
    }
    return replace(motion, pose=_solved(motion.pose, bake.right), mistakes=mistakes)


def _solved(pose: Callable[[float], PosedBody], baked: object) -> Callable[[float], PosedBody]:
    if not isinstance(pose, MotionPath):
        return pose
    solution = solution_for(pose, baked)
    return pose if solution is None else pose.with_solution(solution)


def read_motion(
    table: Mapping[str, object], exercise_id: str, file: str
) -> tuple[Motion | None, list[ContentError]]:
    """The motion and no faults, or None and every fault found."""
    faults: list[ContentError] = []
    fields = Fields(table, file, faults, "figure.")
    position = fields.word("position", POSITIONS)
    props = read_props(fields)
    ball = ball_of(props)
    cycle = read_cycle(fields)
    keys = _read_keys(fields, POSITIONS[position or "standing"], ball, cycle)
    check_places(fields, [key.pose for key in keys], props, cycle)
    right_way = Motion(
        exercise=exercise_id,
        pose=_path(keys, cycle),
        view=read_view(fields, "view"),
        second_view=read_view(fields, "second_view") if fields.has("second_view") else None,
        props=props,
        muscles=read_muscles(fields),
        arrows=read_arrows(fields),
        spine_line=fields.flag("spine_line"),
        contacts=fields.words("contacts", CONTACTS) if fields.has("contacts") else (),
        stops=tuple(_position(key, cycle) for key in keys),
        cycle_seconds=None if cycle is None else cycle.seconds,
        shown_at=1.0 if cycle is None else cycle.show,
    )
    mistakes = _read_mistakes(fields, table.get("mistakes"), right_way, keys, ball, cycle)
    fields.close()
    if faults:
        return None, faults
    return replace(right_way, mistakes=mistakes), faults


def _path(keys: Sequence[_Key], cycle: Cycle | None) -> MotionPath:
    kind = MotionPath if cycle is None else cycle.path
    return kind([key.pose for key in keys], [key.at for key in keys])


def _position(key: _Key, cycle: Cycle | None) -> float:
    """The position at which a keyframe is passed: a cycle is not eased."""
    return round(position_at_time(key.at), 4) if cycle is None else key.at


def _read_keys(fields: Fields, position: Pose, ball: Ball | None, cycle: Cycle | None) -> list[_Key]:
    """The keyframes; the first differs from the position, all others from the first."""
    entries = fields.tables("keyframes", _FEWEST_KEYS if cycle is None else 1)
    keys: list[_Key] = []
    for number, entry in enumerate(entries):
        name = entry.slug("name")
        usual = cycle.path.length * number / len(entries) if cycle else number / max(len(entries) - 1, 1)
        at = entry.number("at", 0.0, 1.0) if entry.has("at") else usual
        if keys and at <= keys[-1].at:
            entry.fault("at", f"give a time after {keys[-1].at:g}, when the keyframe before is passed")
        if name in [key.name for key in keys]:
            entry.fault("name", f'choose another name: "{name}" is taken')
        pose = read_pose(entry, keys[0].pose if keys else position, ball)
        entry.close()
        keys.append(_Key(name, at, pose))
    if cycle is not None and keys and (keys[0].at > 0.0 or keys[-1].at >= cycle.path.length):
        until = f"let the first keyframe be at 0 and the last before {cycle.path.length:g}"
        fields.fault("keyframes", f"{until}: what comes then follows from them")
    elif cycle is None and keys and (keys[0].at, keys[-1].at) != (0.0, 1.0):
        fields.fault("keyframes", "let the first keyframe be at 0 and the last at 1")
    return keys


def _read_mistakes(
    fields: Fields, named: object, right_way: Motion, keys: list[_Key], ball: Ball | None, cycle: Cycle | None
) -> dict[str, Motion]:
    """The wrong motions by name: each is the right one with some keyframes changed."""
    table = fields.table("mistakes") if fields.has("mistakes") else None
    if table is None:
        return {}
    found: dict[str, Motion] = {}
    for name in cast(Mapping[str, object], named):
        mistake = table.table(name)
        if mistake is None:
            continue
        changed = _change(mistake, keys, ball)
        check_places(mistake, [key.pose for key in changed], right_way.props, cycle)
        found[name] = replace(
            right_way,
            pose=_path(changed, cycle),
            view=read_view(mistake, "view") if mistake.has("view") else right_way.view,
            arrows=read_arrows(mistake) if mistake.has("arrows") else right_way.arrows,
            contacts=(),
            compared_at=_compared_at(mistake, keys, right_way.shown_at, cycle),
            mark=(mistake.word("mark", LANDMARKS) or "") if mistake.has("mark") else "",
        )
        mistake.close()
    return found


def _compared_at(mistake: Fields, keys: Sequence[_Key], usual: float, cycle: Cycle | None) -> float:
    """The position of the keyframe at which a mistake is compared, ``usual`` where it does not say."""
    name = mistake.word("compare", [key.name for key in keys]) if mistake.has("compare") else None
    return next((_position(key, cycle) for key in keys if key.name == name), usual)


def _change(mistake: Fields, keys: list[_Key], ball: Ball | None) -> list[_Key]:
    changed = {key.name: key for key in keys}
    for entry in mistake.tables("change", 1):
        name = entry.word("keyframe", changed)
        if name is None:
            continue
        changed[name] = replace(changed[name], pose=read_pose(entry, changed[name].pose, ball))
        entry.close()
    return list(changed.values())
