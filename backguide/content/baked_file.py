"""The file of an exercise's solved motions, ``<id>.baked.json`` beside its source, and what is in it.

Only what was solved is in it; all else is in the source. Numbers are metres and degrees with six decimals,
and a channel is a line, so that a review shows which ones changed.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from backguide.figure.motion import Motion
from backguide.figure.motion_path import MotionPath
from backguide.figure.solution import Solution, SolvedChannels

FORMAT = 1
SUFFIX = ".baked.json"
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Bake:
    """What the file holds of the right way and of the mistakes by name, which may be stale or damaged."""

    right: object = None
    mistakes: Mapping[str, object] = field(default_factory=dict[str, object])


def bake_path(source: Path) -> Path:
    """Where the solved motions of the exercise in ``source`` are."""
    return source.with_name(f"{source.stem}{SUFFIX}")


def read_bake(source: Path) -> Bake | None:
    """The solved motions beside ``source``; None where there is no file that can be used. Raises nothing."""
    try:
        document: object = json.loads(bake_path(source).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    table = _table(document)
    if table.get("format") != FORMAT:
        return None
    return Bake(table.get("right"), _table(table.get("mistakes")))


def solution_for(path: MotionPath, baked: object) -> Solution | None:
    """The solution of ``path`` that is kept in ``baked``; None where that is stale, damaged or missing."""
    table = _table(baked)
    if not table or table.get("fingerprint") != path.fingerprint:
        return None
    try:
        solved = SolvedChannels(
            [
                {name: _number(value) for name, value in _required_table(keyframe).items()}
                for keyframe in _required_list(table.get("keyframes"))
            ],
            {
                name: [_number(value) for value in _required_list(values)]
                for name, values in _required_table(table.get("corrections")).items()
            },
        )
    except (TypeError, OverflowError):
        return None
    return path.solution_of(solved)


def _table(value: object) -> Mapping[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _required_table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("not a table")
    return cast("dict[str, object]", value)


def _required_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return cast("list[object]", value)


def _number(value: object) -> float:
    if not isinstance(value, float | int) or not math.isfinite(value):
        raise TypeError("not a number")
    return float(value)


def bake_text(motion: Motion) -> str:
    """The file for ``motion``, the same to the byte each time. Raises NotClosedError."""
    mistakes = [f"  {_json(name)}: {_way(wrong, '  ')}" for name, wrong in sorted(motion.mistakes.items())]
    inside = "\n" + ",\n".join(mistakes) + "\n " if mistakes else ""
    return f'{{\n "format": {FORMAT},\n "right": {_way(motion, " ")},\n "mistakes": {{{inside}}}\n}}\n'


def _way(motion: Motion, indent: str) -> str:
    path = motion.pose
    if not isinstance(path, MotionPath):
        raise TypeError(f"{motion.exercise} does not move through keyframes")
    solved = path.solved_channels
    keyframes = [
        _json({name: _short(number) for name, number in keyframe.items()}) for keyframe in solved.keyframes
    ]
    corrections = [
        f"{_json(name)}: {_json([_short(number) for number in numbers])}"
        for name, numbers in solved.corrections.items()
    ]
    return (
        f'{{\n{indent} "fingerprint": "{path.fingerprint}",'
        f'\n{indent} "keyframes": [{_lines(keyframes, indent)}],'
        f'\n{indent} "corrections": {{{_lines(corrections, indent)}}}\n{indent}}}'
    )


def _lines(parts: list[str], indent: str) -> str:
    return "" if not parts else ",".join(f"\n{indent}  {part}" for part in parts) + f"\n{indent} "


def _short(number: float) -> float:
    # Adding zero makes -0.0 and 0.0 the same.
    return round(number, _DECIMALS) + 0.0


def _json(value: object) -> str:
    return json.dumps(value, separators=(", ", ": "))
